package org.parley.gateway.directory;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.gateway.access.AuthorizationLevel;
import org.parley.gateway.access.Group;
import org.parley.gateway.policy.Documents;
import org.parley.gateway.policy.Edit;
import org.parley.gateway.policy.Kind;
import org.parley.gateway.policy.ObjectName;
import org.parley.gateway.policy.PolicyJson;
import org.parley.gateway.search.Words;

/// Finds groups by what they are called, and makes up ids for those that do not exist yet. Capitals
/// and space around do not tell names apart.
public final class GroupNames {

  private static final int LONGEST_ID = 60;

  private final Map<String, String> idOf = new HashMap<>();
  private final Map<String, Group> added = new LinkedHashMap<>();
  private final Documents documents;

  public GroupNames(Documents documents) {
    this.documents = documents;
    documents
        .of(Kind.GROUP)
        .forEach((id, document) -> idOf.put(folded(document.json().path("name").asString(id)), id));
  }

  /// Whether two groups may not be called so at once.
  public static boolean areSame(String name, String other) {
    return folded(name).equals(folded(other));
  }

  /// The id of the group called `name`.
  public Optional<String> find(String name) {
    return Optional.ofNullable(idOf.get(folded(name)));
  }

  /// The id of the group called `name`, which is made if there is none: one that contributes
  /// nothing yet.
  String findOrAdd(String name) {
    return find(name)
        .orElseGet(() -> {
          var id = freeId(name);
          idOf.put(folded(name), id);
          added.put(id, empty(id, name.strip()));
          return id;
        });
  }

  /// The groups that were made up, to be stored.
  List<Edit> added() {
    return added.values().stream()
        .map(group -> Edit.put(ObjectName.group(group.id()), PolicyJson.json(group)))
        .toList();
  }

  /// An id for a new group called `name`: what is left of it in ASCII, with a number if another
  /// group has that.
  public String freeId(String name) {
    var words = String.join("-", Words.of(name)).replaceAll("[^a-z0-9-]", "");
    var stem = words.isEmpty() ? "group" : words.substring(0, Math.min(LONGEST_ID, words.length()));
    var id = stem;
    for (int number = 2; isTaken(id); number++) {
      id = stem + '-' + number;
    }
    return id;
  }

  private boolean isTaken(String id) {
    return added.containsKey(id) || documents.find(ObjectName.group(id)).isPresent();
  }

  private static Group empty(String id, String name) {
    return new Group(
        id,
        name,
        true,
        AuthorizationLevel.BLOCKED,
        Optional.empty(),
        Optional.empty(),
        AuthorizationLevel.BLOCKED,
        Set.of());
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
