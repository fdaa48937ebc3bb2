package org.parley.gateway.access;

import java.util.ArrayList;
import java.util.List;

/// The level that one person has toward another: the highest of what holds for everybody, of what
/// each active group they share gives, and of what the other gave personally (facts §1.4). Nothing
/// lowers what another rule gives. Pure.
final class Levels {

  private Levels() {}

  /// What `person` may do to `other`. Whoever is not of this enterprise has what `other` gave them
  /// and nothing else; toward who is unknown or disabled nobody has anything.
  static AuthorizationLevel level(Policies policies, Address person, Address other) {
    if (person.equals(other)) {
      return AuthorizationLevel.PERSONAL;
    }
    var them = policies.people().get(other);
    if (them == null || !them.enabled()) {
      return AuthorizationLevel.BLOCKED;
    }
    var level = personal(policies, person, other);
    var self = policies.people().get(person);
    if (self == null) {
      return level;
    }
    return self.enabled()
        ? level.or(given(policies, person, self, them))
        : AuthorizationLevel.BLOCKED;
  }

  /// What administrators gave `person` toward `other`: what `other` cannot take away.
  static AuthorizationLevel given(Policies policies, Address person, Address other) {
    var self = policies.people().get(person);
    var them = policies.people().get(other);
    return self == null || them == null || !them.enabled()
        ? AuthorizationLevel.BLOCKED
        : given(policies, person, self, them);
  }

  private static AuthorizationLevel given(
      Policies policies, Address person, PersonalPolicy self, PersonalPolicy them) {
    var level = policies.global().level();
    for (var id : self.groups()) {
      if (them.groups().contains(id)) {
        var group = policies.groups().get(id);
        if (group != null && group.active()) {
          level = level.or(group.level());
        }
      }
    }
    for (var group : policies.ledBy(person)) {
      if (group.active() && them.groups().contains(group.id())) {
        level = level.or(group.headLevel());
      }
    }
    return level;
  }

  private static AuthorizationLevel personal(Policies policies, Address person, Address other) {
    return policies.global().grants()
        ? policies.grantsOf(other).getOrDefault(person, AuthorizationLevel.BLOCKED)
        : AuthorizationLevel.BLOCKED;
  }

  /// Every rule that has a say in [#level].
  static List<Reason> reasons(Policies policies, Address person, Address other) {
    if (person.equals(other)) {
      return List.of(Reason.of(Rule.ONESELF));
    }
    var reasons = new ArrayList<Reason>();
    var self = policies.people().get(person);
    var them = policies.people().get(other);
    if (them == null || !them.enabled()) {
      return List.of(Reason.of(them == null ? Rule.UNKNOWN_PERSON : Rule.DISABLED_PERSON, other));
    }
    if (self == null) {
      reasons.add(Reason.of(Rule.NOT_OF_THIS_ENTERPRISE, person));
    } else if (!self.enabled()) {
      return List.of(Reason.of(Rule.DISABLED_PERSON, person));
    } else {
      reasons.add(Reason.of(Rule.GLOBAL_LEVEL, policies.global().level()));
      shared(policies, self, them, reasons);
      led(policies, person, them, reasons);
    }
    granted(policies, person, other, reasons);
    return reasons;
  }

  private static void shared(
      Policies policies, PersonalPolicy self, PersonalPolicy them, List<Reason> reasons) {
    for (var group : policies.groupsOf(self)) {
      if (them.groups().contains(group.id()) && gives(group.level())) {
        reasons.add(
            group.active()
                ? Reason.of(Rule.GROUP_LEVEL, group, group.level())
                : Reason.of(Rule.GROUP_INACTIVE, group));
      }
    }
  }

  private static void led(
      Policies policies, Address person, PersonalPolicy them, List<Reason> reasons) {
    for (var group : policies.ledBy(person)) {
      if (them.groups().contains(group.id()) && gives(group.headLevel())) {
        reasons.add(
            group.active()
                ? Reason.of(Rule.HEAD_LEVEL, group, group.headLevel())
                : Reason.of(Rule.GROUP_INACTIVE, group));
      }
    }
  }

  /// A group that nobody gave a level contributes none.
  private static boolean gives(AuthorizationLevel level) {
    return level != AuthorizationLevel.BLOCKED;
  }

  private static void granted(
      Policies policies, Address person, Address other, List<Reason> reasons) {
    policies
        .grant(other, person)
        .ifPresent(level -> {
          reasons.add(
              level == AuthorizationLevel.BLOCKED
                  ? Reason.of(Rule.PERSONAL_BLOCK, other)
                  : Reason.of(Rule.PERSONAL_GRANT, other, level));
          if (!policies.global().grants()) {
            reasons.add(Reason.of(Rule.GRANTS_OFF));
          }
        });
  }
}
