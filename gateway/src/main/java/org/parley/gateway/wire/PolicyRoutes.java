package org.parley.gateway.wire;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.parley.gateway.access.Action;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.GlobalPolicy;
import org.parley.gateway.access.Permission;
import org.parley.gateway.access.Policies;
import org.parley.gateway.access.Question;
import org.parley.gateway.access.Right;
import org.parley.gateway.administration.Explanation;
import org.parley.gateway.administration.Planned;
import org.parley.gateway.administration.Wish;
import org.parley.gateway.policy.Document;
import org.parley.gateway.policy.Kind;
import org.parley.gateway.policy.ObjectName;
import org.parley.gateway.policy.PolicyJson;
import tools.jackson.databind.node.ObjectNode;

/// What is set for everybody, why somebody may do something, and what a change would alter; over
/// HTTP, for administrators.
final class PolicyRoutes {

  /// The body of a question.
  record Asking(Address person, String action, Optional<Address> other) {}

  /// One change of the body of a preview; without a patch the object goes.
  record Planning(ObjectName object, Optional<ObjectNode> patch) {}

  /// The body of a preview.
  record Plans(List<Planning> changes) {}

  private final Edits edits;
  private final Supplier<Policies> policies;

  PolicyRoutes(Edits edits, Supplier<Policies> policies) {
    this.edits = edits;
    this.policies = policies;
  }

  void mount(Operations operations) {
    operations
        .mount("showGlobalPolicy", _ -> Future.succeededFuture(global()))
        .mount("changeGlobalPolicy", asked -> edits.patch(asked, ObjectName.GLOBAL))
        .mount("explain", this::explain)
        .mountSlow("preview", this::preview);
  }

  private Answer global() {
    var document =
        edits
            .log()
            .now()
            .find(ObjectName.GLOBAL)
            .orElseGet(() -> new Document(PolicyJson.json(GlobalPolicy.standard()), 0));
    return Answer.json(Edits.shown(ObjectName.GLOBAL, document)).tagged(document.revision());
  }

  private Future<Answer> explain(Asked asked) {
    var asking = asked.body(Asking.class);
    var now = policies.get();
    return Future.succeededFuture(
        Answer.json(
            actions(asking).stream()
                .map(each -> new Question(asking.person(), each, asking.other()))
                .map(question -> Explanation.of(now, question))
                .reduce(Explanation::and)
                .orElseThrow()));
  }

  /// Writing to somebody takes the right and their level. The contract lets only names of these two
  /// through.
  private static List<Action> actions(Asking asking) {
    var found = new ArrayList<Action>();
    for (var right : Right.values()) {
      if (right.name().equals(asking.action())) {
        found.add(right);
      }
    }
    for (var permission : Permission.values()) {
      boolean meant = found.isEmpty() || asking.other().isPresent();
      if (meant && permission.name().equals(asking.action())) {
        found.add(permission);
      }
    }
    return found;
  }

  private Future<Answer> preview(Asked asked) {
    var wishes =
        asked.body(Plans.class).changes().stream()
            .map(each -> new Wish(each.object(), each.patch()))
            .toList();
    wishes.stream()
        .filter(wish -> wish.object().kind() == Kind.CONTACTS)
        .findFirst()
        .ifPresent(_ -> {
          throw new ProblemException(
              Problem.wrong("/changes", "must not be about what people give each other"));
        });
    return Future.succeededFuture(
        switch (edits.desk().preview(wishes)) {
          case Planned.Shown shown -> Answer.json(shown.preview());
          case Planned.Faulty faulty -> Edits.faulty(faulty.faults());
        });
  }
}
