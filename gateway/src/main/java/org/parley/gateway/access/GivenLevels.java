package org.parley.gateway.access;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What administrators give people toward each other in one state, prepared for asking about
/// millions of pairs: active groups are bits, the highest level first, so the first one shared is
/// what counts. The same as [Levels#given], but nothing for who is disabled.
final class GivenLevels {

  /// What of one person matters.
  static final class Standing {
    private final boolean enabled;

    /// Their groups, in the order of what members may do.
    private final long[] in;

    /// The groups they lead, in the order of what heads may do.
    private final long[] led;

    /// Their groups, in that order.
    private final long[] inByHead;

    private Standing(boolean enabled, long[] in, long[] led, long[] inByHead) {
      this.enabled = enabled;
      this.in = in;
      this.led = led;
      this.inByHead = inByHead;
    }
  }

  private final Policies policies;
  private final List<Group> byLevel;
  private final List<Group> byHeadLevel;
  private final Map<String, Integer> placeByLevel;
  private final Map<String, Integer> placeByHeadLevel;

  GivenLevels(Policies policies) {
    this.policies = policies;
    this.byLevel = sorted(policies, Group::level);
    this.byHeadLevel = sorted(policies, Group::headLevel);
    this.placeByLevel = places(byLevel);
    this.placeByHeadLevel = places(byHeadLevel);
  }

  Standing of(Address person) {
    var groups = policies.person(person).map(PersonalPolicy::groups).orElse(Set.of());
    var led = policies.ledBy(person).stream().map(Group::id).toList();
    return new Standing(
        policies.isEnabled(person),
        bits(groups, placeByLevel),
        bits(led, placeByHeadLevel),
        bits(groups, placeByHeadLevel));
  }

  /// What somebody may do to somebody else.
  AuthorizationLevel level(Standing person, Standing other) {
    if (!person.enabled || !other.enabled) {
      return AuthorizationLevel.BLOCKED;
    }
    var level = policies.global().level();
    int shared = first(person.in, other.in);
    if (shared >= 0) {
      level = level.or(byLevel.get(shared).level());
    }
    int led = first(person.led, other.inByHead);
    return led >= 0 ? level.or(byHeadLevel.get(led).headLevel()) : level;
  }

  private static int first(long[] some, long[] others) {
    for (int i = 0; i < some.length; i++) {
      long both = some[i] & others[i];
      if (both != 0) {
        return i * Long.SIZE + Long.numberOfTrailingZeros(both);
      }
    }
    return -1;
  }

  private static long[] bits(Collection<String> ids, Map<String, Integer> places) {
    var bits = new long[places.size() / Long.SIZE + 1];
    for (var id : ids) {
      var place = places.get(id);
      if (place != null) {
        bits[place / Long.SIZE] |= 1L << place;
      }
    }
    return bits;
  }

  private static List<Group> sorted(Policies policies, Function<Group, AuthorizationLevel> level) {
    return policies.groups().values().stream()
        .filter(Group::active)
        .sorted(Comparator.comparing(level).reversed().thenComparing(Group::id))
        .collect(Collectors.toUnmodifiableList());
  }

  private static Map<String, Integer> places(List<Group> groups) {
    var places = new HashMap<String, Integer>();
    groups.forEach(group -> places.put(group.id(), places.size()));
    return places;
  }
}
