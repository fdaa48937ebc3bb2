package org.parley.gateway.access;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Policies for tests, built step by step; everybody starts with nothing.
final class Rulebook {

  static final Address ANNA = new Address("anna@berlin.example");
  static final Address JOERG = new Address("joerg@berlin.example");
  static final Address STRANGER = new Address("zoe@elsewhere.example");

  private GlobalPolicy global =
      new GlobalPolicy(AuthorizationLevel.BLOCKED, Set.of(), true, true, true);
  private final Map<String, Group> groups = new HashMap<>();
  private final Map<Address, PersonalPolicy> people = new HashMap<>();
  private final Map<Address, Map<Address, AuthorizationLevel>> grants = new HashMap<>();

  Rulebook() {
    person(ANNA).person(JOERG);
  }

  Rulebook person(Address address, String... groupIds) {
    people.put(address, new PersonalPolicy(true, Set.of(), new LinkedHashSet<>(List.of(groupIds))));
    return this;
  }

  Rulebook disabled(Address address) {
    people.put(address, new PersonalPolicy(false, Set.of(), Set.of()));
    return this;
  }

  Rulebook gives(Address address, Right... rights) {
    people.computeIfPresent(
        address, (_, old) -> new PersonalPolicy(true, Set.of(rights), old.groups()));
    return this;
  }

  Rulebook everybody(AuthorizationLevel level) {
    global =
        new GlobalPolicy(level, global.rights(), global.chat(), global.presence(), global.grants());
    return this;
  }

  Rulebook everybody(Right... rights) {
    global =
        new GlobalPolicy(
            global.level(),
            rights.length == 0 ? EnumSet.noneOf(Right.class) : EnumSet.copyOf(List.of(rights)),
            global.chat(),
            global.presence(),
            global.grants());
    return this;
  }

  Rulebook switches(boolean chat, boolean presence, boolean grantsOn) {
    global = new GlobalPolicy(global.level(), global.rights(), chat, presence, grantsOn);
    return this;
  }

  Rulebook group(String id, AuthorizationLevel level, Right... rights) {
    return group(id, true, level, Optional.empty(), AuthorizationLevel.BLOCKED, rights);
  }

  Rulebook inactive(String id, AuthorizationLevel level, Right... rights) {
    return group(id, false, level, Optional.empty(), AuthorizationLevel.BLOCKED, rights);
  }

  Rulebook led(String id, Address head, AuthorizationLevel headLevel) {
    return group(id, true, AuthorizationLevel.BLOCKED, Optional.of(head), headLevel);
  }

  private Rulebook group(
      String id,
      boolean active,
      AuthorizationLevel level,
      Optional<Address> head,
      AuthorizationLevel headLevel,
      Right... rights) {
    groups.put(
        id, new Group(id, id, active, level, head, Optional.empty(), headLevel, Set.of(rights)));
    return this;
  }

  /// `owner` gives `other` a level.
  Rulebook grant(Address owner, Address other, AuthorizationLevel level) {
    grants.computeIfAbsent(owner, _ -> new HashMap<>()).put(other, level);
    return this;
  }

  Policies policies() {
    return new Policies(global, Map.copyOf(groups), Map.copyOf(people), Map.copyOf(grants));
  }
}
