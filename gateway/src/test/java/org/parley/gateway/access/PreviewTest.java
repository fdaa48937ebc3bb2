package org.parley.gateway.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PreviewTest {

  private record Step(AuthorizationLevel before, AuthorizationLevel after) {}

  private record Gain(Set<Right> gained, Set<Right> lost) {}

  private final Access access = new Access();

  @Test
  void nothingChangedIsNothingShown() {
    var policies = new World(new Random(1), 30, 8).policies();
    assertEquals(new Preview(List.of(), List.of(), true), Preview.of(policies, policies));
  }

  /// Every pair of people, looked at one by one.
  @Test
  void theCountsAreThoseOfAllPairsInRandomEnterprises() {
    for (int seed = 0; seed < 400; seed++) {
      var random = new Random(seed);
      var world = new World(random, 1 + random.nextInt(25), 1 + random.nextInt(6));
      var before = world.policies();
      for (int change = 0; change <= random.nextInt(4); change++) {
        world.change();
      }
      var after = world.policies();
      var preview = Preview.of(before, after);
      assertTrue(preview.complete());
      assertEquals(levels(before, after), levels(preview), "levels of seed " + seed);
      assertEquals(rights(before, after), rights(preview), "rights of seed " + seed);
      requireTrueExamples(preview, before, after);
      assertFalse(
          preview.levels().stream().anyMatch(shift -> shift.before() == shift.after()),
          "seed " + seed);
    }
  }

  @Test
  void aLargeEnterpriseIsLookedAtWithinSeconds() {
    var world = new World(new Random(7), 5_000, 200);
    var before = world.policies();
    world.global = global(AuthorizationLevel.BUSINESS);
    var start = System.nanoTime();
    var preview = Preview.of(before, world.policies());
    var took = Duration.ofNanos(System.nanoTime() - start);
    assertTrue(took.compareTo(Duration.ofSeconds(20)) < 0, took::toString);
    assertTrue(preview.complete(), "every pair is counted");
    assertFalse(preview.levels().isEmpty());
  }

  private static GlobalPolicy global(AuthorizationLevel level) {
    return new GlobalPolicy(level, Set.of(), true, true, true);
  }

  private Map<Step, Long> levels(Policies before, Policies after) {
    var counts = new HashMap<Step, Long>();
    for (var person : everybody(before, after)) {
      for (var other : everybody(before, after)) {
        var step =
            new Step(access.level(before, person, other), access.level(after, person, other));
        if (!person.equals(other) && step.before != step.after) {
          counts.merge(step, 1L, Long::sum);
        }
      }
    }
    return counts;
  }

  private static Map<Step, Long> levels(Preview preview) {
    var counts = new HashMap<Step, Long>();
    preview
        .levels()
        .forEach(shift -> counts.put(new Step(shift.before(), shift.after()), shift.pairs()));
    return counts;
  }

  private Map<Gain, Integer> rights(Policies before, Policies after) {
    var counts = new HashMap<Gain, Integer>();
    for (var person : everybody(before, after)) {
      var gained = new HashSet<>(access.rights(after, person));
      var lost = new HashSet<>(access.rights(before, person));
      var kept = new HashSet<>(gained);
      kept.retainAll(lost);
      gained.removeAll(kept);
      lost.removeAll(kept);
      if (!gained.isEmpty() || !lost.isEmpty()) {
        counts.merge(new Gain(gained, lost), 1, Integer::sum);
      }
    }
    return counts;
  }

  private static Map<Gain, Integer> rights(Preview preview) {
    var counts = new HashMap<Gain, Integer>();
    preview
        .rights()
        .forEach(shift -> counts.put(new Gain(shift.gained(), shift.lost()), shift.count()));
    return counts;
  }

  private void requireTrueExamples(Preview preview, Policies before, Policies after) {
    for (var shift : preview.levels()) {
      for (var pair : shift.examples()) {
        assertNotEquals(pair.person(), pair.other());
        assertEquals(shift.before(), access.level(before, pair.person(), pair.other()));
        assertEquals(shift.after(), access.level(after, pair.person(), pair.other()));
      }
    }
    for (var shift : preview.rights()) {
      assertEquals(shift.count(), shift.people().size());
      for (var person : shift.people()) {
        assertTrue(access.rights(after, person).containsAll(shift.gained()));
        assertTrue(shift.lost().stream().noneMatch(access.rights(after, person)::contains));
      }
    }
  }

  /// People of other enterprises hold grants too, and are in a preview only as somebody to be
  /// counted where they are.
  private static Set<Address> everybody(Policies before, Policies after) {
    var all = new TreeSet<>(Comparator.comparing(Address::text));
    for (var policies : List.of(before, after)) {
      all.addAll(policies.people().keySet());
      policies.allGrants().values().forEach(grants -> all.addAll(grants.keySet()));
    }
    return all;
  }

  /// An enterprise that changes at random.
  private static final class World {
    private final Random random;
    private final Map<Address, PersonalPolicy> people = new HashMap<>();
    private final Map<String, Group> groups = new HashMap<>();
    private final Map<Address, Map<Address, AuthorizationLevel>> grants = new HashMap<>();
    private GlobalPolicy global = PreviewTest.global(AuthorizationLevel.BLOCKED);

    World(Random random, int size, int groupCount) {
      this.random = random;
      IntStream.range(0, size).forEach(n -> people.put(address(n), nobody()));
      IntStream.range(0, groupCount).forEach(n -> groups.put("g" + n, group("g" + n)));
      people.replaceAll((_, _) -> person());
      IntStream.range(0, size / 2).forEach(_ -> grant());
    }

    void change() {
      switch (random.nextInt(7)) {
        case 0 ->
            global =
                new GlobalPolicy(
                    level(), rights(), random.nextBoolean(), true, random.nextBoolean());
        case 1 -> groups.replaceAll((id, old) -> random.nextInt(3) == 0 ? group(id) : old);
        case 2 -> groups.remove("g" + random.nextInt(6));
        case 3 -> people.put(address(random.nextInt(30)), person());
        case 4 -> people.replaceAll((_, old) -> random.nextInt(3) == 0 ? person() : old);
        case 5 -> groups.put("new", group("new"));
        default -> grant();
      }
    }

    Policies policies() {
      var given = new HashMap<Address, Map<Address, AuthorizationLevel>>();
      grants.forEach((owner, to) -> given.put(owner, Map.copyOf(to)));
      return new Policies(global, Map.copyOf(groups), Map.copyOf(people), given);
    }

    private void grant() {
      var to = random.nextInt(5) == 0 ? new Address("zoe@elsewhere.example") : someone();
      grants.computeIfAbsent(someone(), _ -> new HashMap<>()).put(to, level());
    }

    private Group group(String id) {
      return new Group(
          id,
          id,
          random.nextInt(4) > 0,
          level(),
          random.nextBoolean() ? Optional.of(someone()) : Optional.empty(),
          random.nextBoolean() ? Optional.of(someone()) : Optional.empty(),
          level(),
          rights());
    }

    private PersonalPolicy person() {
      var in = new LinkedHashSet<String>();
      var ids = List.copyOf(groups.keySet());
      for (int i = random.nextInt(4); i > 0 && !ids.isEmpty(); i--) {
        in.add(ids.get(random.nextInt(ids.size())));
      }
      return new PersonalPolicy(random.nextInt(5) > 0, rights(), in);
    }

    private static PersonalPolicy nobody() {
      return new PersonalPolicy(true, Set.of(), Set.of());
    }

    private Set<Right> rights() {
      var some = EnumSet.noneOf(Right.class);
      for (var right : Right.values()) {
        if (random.nextInt(6) == 0) {
          some.add(right);
        }
      }
      return some;
    }

    private AuthorizationLevel level() {
      return List.of(AuthorizationLevel.values()).get(random.nextInt(5));
    }

    private Address someone() {
      return address(random.nextInt(people.size()));
    }

    private static Address address(int number) {
      return new Address("p%04d@a.example".formatted(number));
    }
  }
}
