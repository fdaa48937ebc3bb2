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
import org.parley.gateway.policy.Document;
import org.parley.gateway.policy.ObjectName;
import org.parley.gateway.policy.PolicyJson;

/// What is set for everybody, and why somebody may do something; over HTTP, for administrators.
final class PolicyRoutes {

  /// The body of a question.
  record Asking(Address person, String action, Optional<Address> other) {}

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
        .mount("explain", this::explain);
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
    var actions = actions(asking);
    if (asking.other().isEmpty() && actions.stream().anyMatch(Permission.class::isInstance)) {
      throw new ProblemException(Problem.wrong("/other", "is missing: toward whom?"));
    }
    return Future.succeededFuture(
        Answer.json(
            actions.stream()
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
}
