package org.parley.console.rights;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.console.change.ChangeSet;
import org.parley.console.change.Document;
import org.parley.console.policy.Effective;

/// What everybody and the members of each group have, with what was changed and is not saved yet.
record Scopes(ChangeSet changes, Optional<Document> global, Map<String, Document> groups) {

  static Scopes of(Policies policies, ChangeSet changes) {
    return new Scopes(
        changes,
        policies.global(),
        policies.groups().stream()
            .collect(Collectors.toMap(GroupRights::id, GroupRights::document)));
  }

  /// What `person` may use.
  Effective effective(Document person) {
    List<Document> theirs =
        changes.list(person, "groups").stream()
            .flatMap(id -> Optional.ofNullable(groups.get(id)).stream())
            .toList();
    return new Effective(changes, global, theirs, person);
  }

  /// What the group is called; its id where the role may not know.
  String name(String id) {
    return Optional.ofNullable(groups.get(id))
        .flatMap(group -> changes.value(group, "name"))
        .map(String::valueOf)
        .orElse(id);
  }
}
