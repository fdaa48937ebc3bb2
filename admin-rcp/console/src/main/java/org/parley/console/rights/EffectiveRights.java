package org.parley.console.rights;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.console.server.Right;

/// What a person may use, and where each right comes from.
record EffectiveRights(Map<Right, Held> held) {

  EffectiveRights {
    held = Map.copyOf(held);
  }

  /// The rights of a person to whom `personal` was given, in all of `groups`.
  static EffectiveRights of(Everybody everybody, List<GroupScope> groups, Set<Right> personal) {
    Map<Right, Held> held = new EnumMap<>(Right.class);
    for (Right right : Right.values()) {
      held.put(right, held(right, everybody, groups, personal));
    }
    return new EffectiveRights(held);
  }

  Held of(Right right) {
    return Optional.ofNullable(held.get(right)).orElseThrow();
  }

  private static Held held(
      Right right, Everybody everybody, List<GroupScope> groups, Set<Right> personal) {
    List<GroupScope> giving = groups.stream().filter(group -> group.gives(right)).toList();
    boolean named =
        personal.contains(right)
            || everybody.rights().contains(right)
            || giving.stream().anyMatch(group -> group.rights().contains(right));
    return new Held(
        Rights.hold(personal, right),
        Rights.hold(everybody.rights(), right),
        giving.stream().map(GroupScope::name).toList(),
        !named,
        right == Right.CHAT && !everybody.chat());
  }
}
