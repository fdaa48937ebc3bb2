package org.parley.gateway.administration;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Preview;
import org.parley.gateway.directory.AccountGuard;
import org.parley.gateway.policy.Author;
import org.parley.gateway.policy.CurrentPolicies;
import org.parley.gateway.policy.Documents;
import org.parley.gateway.policy.Kind;
import org.parley.gateway.policy.ObjectName;
import org.parley.gateway.policy.PolicyLog;
import org.parley.gateway.policy.Ruling;

/// Makes what administrators ask of people, groups, policies and each other, all or nothing:
/// against the revision that they saw, and never so that nobody is left who may do everything.
public final class PolicyDesk {

  private static final FieldFault LAST =
      new FieldFault("", "one administrator of everything, able to sign in, stays");
  private static final FieldFault TOO_MUCH =
      new FieldFault("", "this is more than one act holds: change less at once");

  private final PolicyLog log;
  private final AccountGuard guard;
  private final Checks checks;
  private final InstantSource clock;
  private final AtomicBoolean previewing = new AtomicBoolean();

  /// @param locations the names of the locations that people may be at
  public PolicyDesk(
      PolicyLog log, AccountGuard guard, Collection<String> locations, InstantSource clock) {
    this.log = log;
    this.guard = guard;
    this.checks = new Checks(new HashSet<>(locations));
    this.clock = clock;
  }

  /// Makes a new object.
  public Future<Edited> create(Author author, Wish wish) {
    return change(
        author,
        wish.object(),
        now ->
            now.find(wish.object()).isPresent()
                ? Ruling.leave(new Edited.Exists(wish.object()))
                : grant(now, wish));
  }

  /// Changes or removes an object that stands at `revision`.
  public Future<Edited> edit(Author author, Wish wish, long revision) {
    var object = wish.object();
    return change(
        author,
        object,
        now -> {
          var found = Standing.of(now, object).revision();
          if (found.isEmpty()) {
            return Ruling.leave(new Edited.Missing(object));
          }
          if (isForbidden(now, author, wish)) {
            return Ruling.leave(new Edited.Forbidden(object));
          }
          return found.get() == revision
              ? grant(now, wish)
              : Ruling.leave(new Edited.Stale(object, found.get()));
        });
  }

  /// Grants all of `changes` in one act, or none of them.
  ///
  /// @param path where each of them is found, by its index; its object and its patch are below that
  public Future<Applied> apply(Author author, ChangeSet changes, IntFunction<String> path) {
    var repeated = changes.repeated(path);
    return repeated.isEmpty()
        ? log.change(author, now -> granted(now, author, changes, path))
        : Future.succeededFuture(new Applied.Faulty(repeated));
  }

  private Ruling<Applied> granted(
      Documents now, Author author, ChangeSet changes, IntFunction<String> path) {
    var wishes = changes.wishes();
    if (wishes.stream().anyMatch(wish -> isForbidden(now, author, wish))) {
      return Ruling.leave(new Applied.Forbidden());
    }
    var stale = changes.stale(now);
    if (!stale.isEmpty()) {
      return Ruling.leave(new Applied.Stale(stale));
    }
    var plan = plan(now, wishes, i -> path.apply(i) + "/patch");
    return plan.faults().isEmpty()
        ? Ruling.whole(
            plan.edits(),
            new Applied.Done(now.sequenceAfter(plan.edits())),
            new Applied.Faulty(List.of(TOO_MUCH)))
        : Ruling.leave(new Applied.Faulty(plan.faults()));
  }

  /// Adds people to a group and takes others out of it. Who is in already or not at all stays so,
  /// so two administrators may do this at once.
  public Future<Edited> members(
      Author author, String group, Collection<Address> added, Collection<Address> removed) {
    var object = ObjectName.group(group);
    return change(
        author,
        object,
        now ->
            now.find(object).isEmpty()
                ? Ruling.leave(new Edited.Missing(object))
                : ruling(object, MemberPlan.of(now, object, added, removed)));
  }

  /// What granting all of `wishes` would alter, or what is wrong with them. Changes nothing; may
  /// take a while.
  ///
  /// @param path where the fields of each wish are found, by its index
  public Planned preview(List<Wish> wishes, IntFunction<String> path) {
    if (!previewing.compareAndSet(false, true)) {
      return new Planned.Busy();
    }
    try {
      return look(wishes, path);
    } finally {
      previewing.set(false);
    }
  }

  private Planned look(List<Wish> wishes, IntFunction<String> path) {
    var before = log.now();
    var plan = plan(before, wishes, path);
    return plan.faults().isEmpty()
        ? new Planned.Shown(
            Preview.of(CurrentPolicies.of(before), CurrentPolicies.of(before.with(plan.edits()))))
        : new Planned.Faulty(plan.faults());
  }

  private Ruling<Edited> grant(Documents now, Wish wish) {
    return ruling(wish.object(), plan(now, List.of(wish), _ -> ""));
  }

  private Plan plan(Documents now, List<Wish> wishes, IntFunction<String> path) {
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var plan = Plan.of(now, wishes, checks, at, path);
    return plan.faults().isEmpty() && guard.losesLast(now, now.with(plan.edits()))
        ? new Plan(List.of(), List.of(LAST))
        : plan;
  }

  private static Ruling<Edited> ruling(ObjectName object, Plan plan) {
    return plan.faults().isEmpty()
        ? Ruling.make(plan.edits(), new Edited.Gone(object))
        : Ruling.leave(new Edited.Faulty(plan.faults()));
  }

  private boolean isForbidden(Documents now, Author author, Wish wish) {
    return locksOut(wish)
        && now.find(wish.object()).isPresent()
        && !guard.maySecure(now, author.by(), new Address(wish.object().name()));
  }

  private static boolean locksOut(Wish wish) {
    return wish.object().kind() == Kind.PERSON
        && wish.patch().filter(patch -> patch.has("enabled")).isPresent();
  }

  private Future<Edited> change(
      Author author, ObjectName object, Function<Documents, Ruling<Edited>> decide) {
    return log.change(author, decide).map(edited -> Edited.shown(edited, object, log.now()));
  }
}
