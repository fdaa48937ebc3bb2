package org.parley.gateway.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything that a decision about access depends on, at one moment. Immutable, so a question is
/// answered from one state even while administrators change it.
public final class Policies {

  private final GlobalPolicy global;
  private final Map<String, Group> groups;
  private final Map<Address, PersonalPolicy> people;
  private final Map<Address, Map<Address, AuthorizationLevel>> grants;
  private final Map<Address, List<Group>> ledBy;

  /// The maps are kept, not copied: nobody may change them any more.
  ///
  /// @param groups by their ids
  /// @param people everybody of this enterprise
  /// @param grants who gave which level to whom
  public Policies(
      GlobalPolicy global,
      Map<String, Group> groups,
      Map<Address, PersonalPolicy> people,
      Map<Address, Map<Address, AuthorizationLevel>> grants) {
    this.global = global;
    this.groups = groups;
    this.people = people;
    this.grants = grants;
    this.ledBy = leaders(groups);
  }

  /// What holds on a server without people.
  public static Policies none() {
    return new Policies(GlobalPolicy.standard(), Map.of(), Map.of(), Map.of());
  }

  public GlobalPolicy global() {
    return global;
  }

  /// All groups, by their ids.
  public Map<String, Group> groups() {
    return groups;
  }

  /// Everybody of this enterprise.
  public Map<Address, PersonalPolicy> people() {
    return people;
  }

  /// What is set for `person`; empty for who is not of this enterprise.
  public Optional<PersonalPolicy> person(Address person) {
    return Optional.ofNullable(people.get(person));
  }

  /// Whether `person` is of this enterprise and may sign in.
  public boolean isEnabled(Address person) {
    return person(person).filter(PersonalPolicy::enabled).isPresent();
  }

  /// The groups of `person`, also those that are switched off.
  public List<Group> groupsOf(PersonalPolicy person) {
    var found = new ArrayList<Group>(person.groups().size());
    for (var id : person.groups()) {
      var group = groups.get(id);
      if (group != null) {
        found.add(group);
      }
    }
    return found;
  }

  /// The groups whose head or deputy `person` is.
  public List<Group> ledBy(Address person) {
    return ledBy.getOrDefault(person, List.of());
  }

  /// What `owner` gave to `other` personally.
  public Optional<AuthorizationLevel> grant(Address owner, Address other) {
    return Optional.ofNullable(grantsOf(owner).get(other));
  }

  /// What `owner` gave to whom.
  public Map<Address, AuthorizationLevel> grantsOf(Address owner) {
    return grants.getOrDefault(owner, Map.of());
  }

  /// Who gave which level to whom.
  public Map<Address, Map<Address, AuthorizationLevel>> allGrants() {
    return grants;
  }

  private static Map<Address, List<Group>> leaders(Map<String, Group> groups) {
    var leaders = new HashMap<Address, List<Group>>();
    for (var group : groups.values()) {
      group.head().ifPresent(head -> lead(leaders, head, group));
      group
          .deputy()
          .filter(deputy -> !group.head().equals(Optional.of(deputy)))
          .ifPresent(deputy -> lead(leaders, deputy, group));
    }
    return leaders;
  }

  private static void lead(Map<Address, List<Group>> leaders, Address who, Group group) {
    leaders.computeIfAbsent(who, _ -> new ArrayList<>()).add(group);
  }
}
