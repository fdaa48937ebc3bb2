package org.parley.gateway.authorization;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Caller;
import org.parley.gateway.access.Gate;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.access.Pace;
import org.parley.gateway.access.Permission;
import org.parley.gateway.access.Refusal;
import org.parley.gateway.policy.Author;
import org.parley.gateway.policy.Documents;
import org.parley.gateway.policy.Edit;
import org.parley.gateway.policy.ObjectName;
import org.parley.gateway.policy.PolicyLog;
import org.parley.gateway.policy.Ruling;

/// Performs the commands about levels that people give, and takes requests for them.
public final class Authorizations {

  private static final int MOST_AT_ONCE = 100;
  private static final int MOST_ENTRIES = 5_000;
  private static final int MOST_REQUESTS = 500;

  private final PolicyLog log;
  private final Gate gate;
  private final Function<Address, String> displayName;
  private final InstantSource clock;
  private final Pace pace;

  /// @param displayName what to call somebody
  public Authorizations(
      PolicyLog log, Gate gate, Function<Address, String> displayName, InstantSource clock) {
    this.log = log;
    this.gate = gate;
    this.displayName = displayName;
    this.clock = clock;
    this.pace = new Pace(clock);
  }

  /// Does what `caller` asks; fails where the store does not answer. Completes on any thread.
  public Future<Outcome> perform(Caller caller, AuthorizationCommand command) {
    return switch (command) {
      case GrantLevel grant ->
          refusal(caller.address(), grant.people())
              .map(Future::succeededFuture)
              .orElseGet(() ->
                  change(
                      caller,
                      grant.people(),
                      contacts -> contacts.granting(grant.people(), grant.level())));
      case WithdrawGrant withdraw ->
          fits(withdraw.people())
              .map(Future::succeededFuture)
              .orElseGet(() ->
                  change(
                      caller, withdraw.people(), contacts -> contacts.without(withdraw.people())));
      case ListGrants _ ->
          Future.succeededFuture(new Outcome.Done(list(log.now(), caller.address())));
    };
  }

  /// Notes with each of `watched` that `watcher` asks for a level, unless they have one that lets
  /// them see presence, or there is an entry already: a request that waits, a grant, a block. The
  /// watcher learns nothing of it.
  public Future<Void> request(Caller watcher, Collection<Address> watched) {
    var by = watcher.address();
    if (!gate.allowed(by).grant()
        || watched.stream().noneMatch(other -> isNews(log.now(), by, other))
        || !pace.allows(by)) {
      return Future.succeededFuture();
    }
    return log.change(
            author(watcher),
            now ->
                Ruling.make(
                    watched.stream()
                        .distinct()
                        .filter(other -> isNews(now, by, other))
                        .map(other -> edit(other, of(now, other).requestedBy(by, instant())))
                        .toList(),
                    true))
        .mapEmpty();
  }

  private boolean isNews(Documents now, Address watcher, Address watched) {
    return gate.isEnabled(watched)
        && !Permission.SEE_PRESENCE.openTo(gate.level(watcher, watched))
        && hasRoomFor(of(now, watched), watcher);
  }

  private static boolean hasRoomFor(Contacts contacts, Address watcher) {
    return !contacts.has(watcher) && contacts.requests().size() < MOST_REQUESTS;
  }

  private Optional<Outcome> refusal(Address self, List<Address> people) {
    if (!gate.allowed(self).grant()) {
      return refused(Refusal.NOT_ALLOWED, "Giving each other levels is switched off.", List.of());
    }
    var misfit = fits(people);
    if (misfit.isPresent()) {
      return misfit;
    }
    var strangers =
        people.stream().filter(each -> !gate.isEnabled(each) || each.equals(self)).toList();
    return strangers.isEmpty()
        ? Optional.empty()
        : refused(Refusal.UNKNOWN_PERSON, "Nobody else has one of these addresses.", strangers);
  }

  private static Optional<Outcome> fits(List<Address> people) {
    return people.isEmpty() || people.size() > MOST_AT_ONCE
        ? refused(Refusal.MALFORMED, "people are 1 to " + MOST_AT_ONCE + " addresses", List.of())
        : Optional.empty();
  }

  private static Optional<Outcome> refused(Refusal refusal, String message, List<Address> people) {
    return Optional.of(new Outcome.Refused(refusal, message, people));
  }

  private Future<Outcome> change(
      Caller caller, List<Address> people, UnaryOperator<Contacts> step) {
    var self = caller.address();
    if (!pace.allows(self)) {
      return Future.succeededFuture(Pace.tooSoon());
    }
    return log.change(
        author(caller),
        now -> {
          var before = of(now, self);
          var next = step.apply(before);
          if (next.people().size() > MOST_ENTRIES) {
            return Ruling.leave(
                new Outcome.Refused(
                    Refusal.TOO_MANY_REQUESTS,
                    "At most " + MOST_ENTRIES + " people: withdraw some first.",
                    people));
          }
          var entries = people.stream().distinct().map(each -> entry(next, each)).toList();
          var edits = next.equals(before) ? List.<Edit>of() : List.of(edit(self, next));
          return Ruling.make(edits, new Outcome.Done(new ListGrants.Grants(entries)));
        });
  }

  private ListGrants.Grants list(Documents now, Address self) {
    var contacts = of(now, self);
    var entries = new ArrayList<Grant>();
    contacts.people().forEach(person -> entries.add(entry(contacts, person)));
    entries.sort(
        Comparator.comparing((Grant each) -> each.requestedAt().orElse(Instant.MAX))
            .thenComparing(Grant::displayName)
            .thenComparing(Grant::person));
    return new ListGrants.Grants(entries);
  }

  private Grant entry(Contacts contacts, Address person) {
    return contacts.entry(person, displayName.apply(person));
  }

  private static Contacts of(Documents now, Address owner) {
    return Contacts.of(now.find(ObjectName.contacts(owner)));
  }

  private static Edit edit(Address owner, Contacts contacts) {
    return Edit.put(ObjectName.contacts(owner), contacts.json());
  }

  private static Author author(Caller caller) {
    return new Author(caller.address(), caller.scope(), caller.from());
  }

  private Instant instant() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
