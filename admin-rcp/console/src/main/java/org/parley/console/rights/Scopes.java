package org.parley.console.rights;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.console.change.ChangeSet;
import org.parley.console.change.Document;
import org.parley.console.server.Right;

/// What everybody and the members of each group have, with what was changed and is not saved yet.
record Scopes(Everybody everybody, Map<String, GroupScope> groups) {

  static Scopes unknown() {
    return new Scopes(Everybody.unknown(), Map.of());
  }

  static Scopes of(Policies policies, ChangeSet changes) {
    return new Scopes(
        policies.global().map(it -> everybody(it, changes)).orElseGet(Everybody::unknown),
        policies.groups().stream()
            .collect(Collectors.toMap(GroupRights::id, it -> group(it.document(), changes))));
  }

  /// What somebody in `groups` may use, to whom `personal` was given.
  EffectiveRights effective(List<String> ids, Set<Right> personal) {
    List<GroupScope> theirs =
        ids.stream().flatMap(id -> Optional.ofNullable(groups.get(id)).stream()).toList();
    return EffectiveRights.of(everybody, theirs, personal);
  }

  /// What the group is called; its id where the role may not know.
  String name(String id) {
    return Optional.ofNullable(groups.get(id)).map(GroupScope::name).orElse(id);
  }

  private static Everybody everybody(Document global, ChangeSet changes) {
    return new Everybody(
        Rights.known(changes.list(global, Rights.FIELD)), isTrue(changes, global, "chat"));
  }

  private static GroupScope group(Document group, ChangeSet changes) {
    String name = changes.value(group, "name").map(String::valueOf).orElse(group.object().id());
    return new GroupScope(
        name, isTrue(changes, group, "active"), Rights.known(changes.list(group, Rights.FIELD)));
  }

  private static boolean isTrue(ChangeSet changes, Document document, String field) {
    return changes.value(document, field).filter(Boolean.TRUE::equals).isPresent();
  }
}
