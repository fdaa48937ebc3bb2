package org.parley.gateway.access;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Asks [Access] on behalf of the features, always with what is set at the moment, and says to
/// whoever asked why they may not. Who is blocked reads the same as who was never given a level.
public final class Gate {

  private static final int MOST_NAMED = 5;

  private final Access access = new Access();

  /// After so long without knowing whether something has changed, nothing is allowed any more.
  public static final Duration TRUSTED = Duration.ofSeconds(15);

  /// After so long there is no point in staying here.
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Supplier<Policies> policies;
  private final Supplier<Duration> age;

  /// A gate at which what is set is always known.
  ///
  /// @param policies what is set at the moment
  public Gate(Supplier<Policies> policies) {
    this(policies, () -> Duration.ZERO);
  }

  /// @param policies what is set at the moment
  /// @param age how long ago that was certain
  public Gate(Supplier<Policies> policies, Supplier<Duration> age) {
    this.policies = policies;
    this.age = age;
  }

  /// Whether it is known what is set.
  public boolean isCurrent() {
    return age.get().compareTo(TRUSTED) < 0;
  }

  /// Whether it has not been known for so long that people are better off at another node.
  public boolean isLost() {
    return age.get().compareTo(PATIENCE) >= 0;
  }

  /// Why nobody may have anything done here at the moment; empty if what is set is known.
  public Optional<Outcome.Refused> unknown() {
    return isCurrent()
        ? Optional.empty()
        : Optional.of(
            new Outcome.Refused(
                Refusal.UNAVAILABLE,
                "This node cannot find out what is allowed now: ask again, or another node."));
  }

  /// Why `caller` may not have done what has this requirement; empty if they may.
  public Optional<Outcome.Refused> refusal(Caller caller, Requirement requirement) {
    var unknown = unknown();
    if (unknown.isPresent()) {
      return unknown;
    }
    var now = policies.get();
    var decision = access.decide(now, caller, requirement);
    if (decision.allowed()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (decision.reasons().getLast().rule()) {
          case CHAT_OFF -> refused("Chat is switched off.");
          case PRESENCE_OFF -> refused("Presence is switched off.");
          case NOT_AS_ADMINISTRATOR -> refused("Whoever is signed in as administrator may not.");
          case DISABLED_PERSON -> refused("You are disabled.");
          case NEEDED_LEVEL ->
              tooLow(
                  requirement.toward().orElseThrow(),
                  access.lacking(now, caller.address(), requirement));
          case RIGHT_MISSING ->
              refused(
                  "You lack the right "
                      + lacking(now, caller.address(), requirement.rights())
                      + ": an administrator can give it.");
          case GLOBAL_LEVEL,
              GROUP_LEVEL,
              HEAD_LEVEL,
              PERSONAL_GRANT,
              PERSONAL_BLOCK,
              GRANTS_OFF,
              GROUP_INACTIVE,
              GLOBAL_RIGHT,
              GROUP_RIGHT,
              PERSONAL_RIGHT,
              NO_LEVEL_OPENS,
              ONESELF,
              NOT_OF_THIS_ENTERPRISE,
              UNKNOWN_PERSON,
              EVERYBODY ->
              refused("You may not do this.");
        });
  }

  private String lacking(Policies now, Address person, List<Right> rights) {
    return rights.stream()
        .filter(right -> !access.decide(now, Question.holds(person, right)).allowed())
        .map(Right::name)
        .collect(Collectors.joining(" and "));
  }

  /// Whether `person` holds `right` now.
  public boolean holds(Address person, Right right) {
    return access.decide(policies.get(), Question.holds(person, right)).allowed();
  }

  /// That `people` give too low a level for `permission`.
  public static Outcome.Refused tooLow(Permission permission, List<Address> people) {
    var names =
        people.stream().limit(MOST_NAMED).map(Address::text).collect(Collectors.joining(", "));
    var others = people.size() - MOST_NAMED;
    var level = permission.from().map(AuthorizationLevel::name).orElse("that nobody has");
    return new Outcome.Refused(
        Refusal.LEVEL_TOO_LOW,
        "This needs at least the level "
            + level
            + " from "
            + names
            + (others > 0 ? " and " + others + " more" : "")
            + "; you can request it.",
        people);
  }

  /// Whether `by` may write to `to`: their level opens it, or they answer somebody who wrote to
  /// them and has not blocked them.
  public boolean mayWrite(Address by, Address to, boolean answering) {
    var now = policies.get();
    return access.may(now, by, Permission.CHAT, to)
        || (answering && now.global().chat() && now.isEnabled(to) && !hasBlocked(now, to, by));
  }

  private static boolean hasBlocked(Policies now, Address owner, Address other) {
    return now.global().grants()
        && now.grant(owner, other).equals(Optional.of(AuthorizationLevel.BLOCKED));
  }

  /// Whether `person` has `permission` toward `other`.
  public boolean may(Address person, Permission permission, Address other) {
    return access.may(policies.get(), person, permission, other);
  }

  /// What `person` may do to `other`.
  public AuthorizationLevel level(Address person, Address other) {
    return access.level(policies.get(), person, other);
  }

  /// What `person` may do to `other` whatever `other` decides.
  public AuthorizationLevel least(Address person, Address other) {
    return access.least(policies.get(), person, other);
  }

  /// What `owner` gave to `other` personally.
  public Optional<AuthorizationLevel> granted(Address owner, Address other) {
    return policies.get().grant(owner, other);
  }

  /// Whether somebody has this address and may sign in.
  public boolean isEnabled(Address person) {
    return policies.get().isEnabled(person);
  }

  /// What `person` may do now.
  public Allowed allowed(Address person) {
    var now = policies.get();
    return new Allowed(
        access.rights(now, person),
        now.global().chat(),
        now.global().presence(),
        now.global().grants());
  }

  private static Outcome.Refused refused(String message) {
    return new Outcome.Refused(Refusal.NOT_ALLOWED, message);
  }
}
