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
import org.parley.gateway.contract.Place;
import org.parley.gateway.contract.Wrong;
import org.parley.gateway.policy.Document;
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
  private final Patches patches;

  PolicyRoutes(Edits edits, Supplier<Policies> policies, Patches patches) {
    this.edits = edits;
    this.policies = policies;
    this.patches = patches;
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

  private Future<Answer> preview(Asked asked) {
    var changes = asked.body(Plans.class).changes();
    var wishes = new ArrayList<Wish>();
    var wrongs = new ArrayList<Wrong>();
    for (int i = 0; i < changes.size(); i++) {
      var change = changes.get(i);
      var at = "/changes/" + i;
      wishes.add(new Wish(object(change.object(), at + "/object"), change.patch()));
      change
          .patch()
          .map(patch -> patches.of(change.object().kind()).check(Place.BODY, patch))
          .ifPresent(found -> found.forEach(wrong -> wrongs.add(wrong.below(at + "/patch"))));
    }
    if (!wrongs.isEmpty()) {
      throw new ProblemException(Problem.wrong(wrongs));
    }
    return Future.succeededFuture(
        switch (edits.desk().preview(wishes, i -> "/changes/" + i + "/patch")) {
          case Planned.Shown shown -> Answer.json(shown.preview());
          case Planned.Busy _ -> Answer.busy("Another preview is under way.");
          case Planned.Faulty faulty -> Edits.faulty(faulty.faults());
        });
  }

  /// As it is stored: the contract lets only names of these kinds through, but any address.
  private static ObjectName object(ObjectName written, String field) {
    return switch (written.kind()) {
      case GLOBAL, GROUP -> written;
      case PERSON -> ObjectName.person(Addresses.of(Place.BODY, field, written.name()));
      case ADMINISTRATOR ->
          ObjectName.administrator(Addresses.of(Place.BODY, field, written.name()));
      case CONTACTS ->
          throw new ProblemException(
              Problem.wrong(field, "must not be about what people give each other"));
    };
  }
}
