package org.parley.gateway.wire;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.parley.gateway.access.Address;
import org.parley.gateway.directory.GroupNames;
import org.parley.gateway.policy.Kind;
import org.parley.gateway.policy.ObjectName;
import org.parley.gateway.policy.PolicyJson;

/// Groups and their members over HTTP, for administrators.
final class GroupRoutes {

  /// The body of a change of members.
  record Members(Optional<List<Address>> add, Optional<List<Address>> remove) {}

  private final Edits edits;

  GroupRoutes(Edits edits) {
    this.edits = edits;
  }

  void mount(Operations operations) {
    operations
        .mount("listGroups", this::list)
        .mount("createGroup", this::create)
        .mount("showGroup", asked -> edits.show(group(asked)))
        .mount("changeGroup", asked -> edits.patch(asked, group(asked)))
        .mount("removeGroup", asked -> edits.remove(asked, group(asked)))
        .mountSlow("listMembers", this::members)
        .mount("changeMembers", this::change);
  }

  private Future<Answer> list(Asked asked) {
    var groups = edits.log().now().of(Kind.GROUP);
    return Future.succeededFuture(Answer.json(Edits.page(asked.page(), groups, ObjectName::group)));
  }

  private Future<Answer> create(Asked asked) {
    var name = asked.json().orElseThrow().path("name").asString("");
    var id = new GroupNames(edits.log().now()).freeId(name);
    return edits.create(asked, ObjectName.group(id));
  }

  private Future<Answer> members(Asked asked) {
    var now = edits.log().now();
    var group = group(asked);
    if (now.find(group).isEmpty()) {
      return Future.succeededFuture(Edits.missing());
    }
    var members =
        now.of(Kind.PERSON).entrySet().stream()
            .filter(
                each -> PolicyJson.texts(each.getValue().json(), "groups").contains(group.name()))
            .map(each -> each.getKey())
            .sorted()
            .toList();
    return Future.succeededFuture(Answer.json(asked.page().of(members, each -> each)));
  }

  private Future<Answer> change(Asked asked) {
    var wanted = asked.body(Members.class);
    return edits
        .desk()
        .members(
            asked.author(),
            asked.text("group"),
            wanted.add().orElse(List.of()),
            wanted.remove().orElse(List.of()))
        .map(Edits::answer);
  }

  private static ObjectName group(Asked asked) {
    return ObjectName.group(asked.text("group"));
  }
}
