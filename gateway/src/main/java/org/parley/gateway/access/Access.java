package org.parley.gateway.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Decides what people may do, and says why. Pure: the same policies and question give the same
/// decision.
public final class Access {

  /// Whether a person may do something, and every rule that had a say in it.
  public Decision decide(Policies policies, Question question) {
    var person = question.person();
    var self = policies.person(person);
    if (self.filter(each -> !each.enabled()).isPresent()) {
      return Decision.refused(Reason.of(Rule.DISABLED_PERSON, person));
    }
    return switch (question.action()) {
      case Right right -> holds(policies, person, self, right);
      case Permission permission ->
          question
              .other()
              .map(other -> toward(policies, person, permission, other))
              .orElseGet(() -> Decision.refused(Reason.of(Rule.UNKNOWN_PERSON)));
    };
  }

  /// Whether `caller` may have done what has this requirement; a refusal is about the right or
  /// about the first one of the people named whose level does not suffice. People whom nobody knows
  /// are not looked at: what the command does about them is its own.
  public Decision decide(Policies policies, Caller caller, Requirement requirement) {
    if (caller.scope() == Scope.ADMINISTRATOR) {
      return Decision.refused(Reason.of(Rule.NOT_AS_ADMINISTRATOR));
    }
    var self = caller.address();
    if (!policies.isEnabled(self)) {
      return Decision.refused(Reason.of(Rule.DISABLED_PERSON, self));
    }
    var held =
        requirement.rights().stream()
            .map(right -> decide(policies, Question.holds(self, right)))
            .toList();
    var lacking = held.stream().filter(decision -> !decision.allowed()).findFirst();
    if (lacking.isPresent()) {
      return lacking.get();
    }
    return lacking(policies, self, requirement).stream()
        .findFirst()
        .map(other ->
            decide(policies, Question.toward(self, requirement.toward().orElseThrow(), other)))
        .or(() -> held.stream().findFirst())
        .orElseGet(() -> Decision.of(true, List.of(Reason.of(Rule.EVERYBODY))));
  }

  /// Those of the people that `requirement` names toward whom `person` lacks the permission.
  public List<Address> lacking(Policies policies, Address person, Requirement requirement) {
    if (requirement.toward().isEmpty()) {
      return List.of();
    }
    var permission = requirement.toward().get();
    return requirement.people().stream()
        .filter(policies::isEnabled)
        .filter(other -> !may(policies, person, permission, other))
        .toList();
  }

  /// Whether `person` has `permission` toward `other`; the quick form of [#decide].
  public boolean may(Policies policies, Address person, Permission permission, Address other) {
    return !isOff(policies, permission)
        && isAbout(policies, person, other)
        && isOpen(policies, person, permission, level(policies, person, other));
  }

  /// What `person` may do to `other`.
  public AuthorizationLevel level(Policies policies, Address person, Address other) {
    return Levels.level(policies, person, other);
  }

  /// What administrators gave `person` toward `other`: the least that a personal grant can leave.
  public AuthorizationLevel least(Policies policies, Address person, Address other) {
    return Levels.given(policies, person, other);
  }

  /// The rights that `person` holds now.
  public List<Right> rights(Policies policies, Address person) {
    return List.of(Right.values()).stream()
        .filter(right -> decide(policies, Question.holds(person, right)).allowed())
        .toList();
  }

  private static Decision toward(
      Policies policies, Address person, Permission permission, Address other) {
    var level = Levels.level(policies, person, other);
    var reasons = new ArrayList<>(Levels.reasons(policies, person, other));
    reasons.add(
        needed(policies, person, permission)
            .map(needed -> Reason.of(Rule.NEEDED_LEVEL, needed))
            .orElseGet(() -> Reason.of(Rule.NO_LEVEL_OPENS)));
    boolean off = isOff(policies, permission);
    if (off) {
      reasons.add(Reason.of(permission == Permission.CHAT ? Rule.CHAT_OFF : Rule.PRESENCE_OFF));
    }
    boolean allowed =
        !off && isAbout(policies, person, other) && isOpen(policies, person, permission, level);
    return new Decision(allowed, Optional.of(level), reasons);
  }

  /// Whether `person` can do anything at all, and `other` is somebody.
  private static boolean isAbout(Policies policies, Address person, Address other) {
    var self = policies.people().get(person);
    return (self == null || self.enabled()) && (person.equals(other) || policies.isEnabled(other));
  }

  private static boolean isOpen(
      Policies policies, Address person, Permission permission, AuthorizationLevel level) {
    return needed(policies, person, permission).filter(level::reaches).isPresent();
  }

  private static Optional<AuthorizationLevel> needed(
      Policies policies, Address person, Permission permission) {
    return policies.people().containsKey(person) ? permission.from() : permission.fromElsewhere();
  }

  private static boolean isOff(Policies policies, Permission permission) {
    return switch (permission) {
      case CHAT -> !policies.global().chat();
      case SEE_PRESENCE, SET_PRESENCE, SEE_WHEREABOUTS -> !policies.global().presence();
      case SEE_NAME,
          SEE_JOB,
          SEE_WORK_PHONE,
          SEE_OFFICE,
          SEE_WORKING_HOURS,
          SEE_MOBILE,
          SEE_PRIVATE_PHONE,
          SEE_LAST_ACTIVE,
          SEE_CALLS,
          CALL ->
          false;
    };
  }

  private static Decision holds(
      Policies policies, Address person, Optional<PersonalPolicy> self, Right right) {
    if (self.isEmpty()) {
      return Decision.refused(Reason.of(Rule.NOT_OF_THIS_ENTERPRISE, person));
    }
    var reasons = new ArrayList<Reason>();
    boolean held = collect(policies, self.get(), right, reasons);
    if (!held) {
      reasons.add(Reason.of(Rule.RIGHT_MISSING));
    }
    boolean off = right == Right.CHAT && !policies.global().chat();
    if (off) {
      reasons.add(Reason.of(Rule.CHAT_OFF));
    }
    return Decision.of(held && !off, reasons);
  }

  /// Whether any rule gives the right; notes every one that does, and the groups that would.
  private static boolean collect(
      Policies policies, PersonalPolicy self, Right right, List<Reason> reasons) {
    boolean held = right.in(policies.global().rights());
    if (held) {
      reasons.add(Reason.of(Rule.GLOBAL_RIGHT));
    }
    for (var group : policies.groupsOf(self)) {
      if (right.in(group.rights())) {
        held |= group.active();
        reasons.add(Reason.of(group.active() ? Rule.GROUP_RIGHT : Rule.GROUP_INACTIVE, group));
      }
    }
    if (right.in(self.rights())) {
      held = true;
      reasons.add(Reason.of(Rule.PERSONAL_RIGHT));
    }
    return held;
  }
}
