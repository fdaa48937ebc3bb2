package org.parley.gateway.presence;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.AuthorizationLevel;

/// One person's presence at one moment, as others see it: one and the same for all of a level.
final class Sight {

  private final PresenceRules rules;
  private final Address person;
  private final Presence whole;
  private final boolean on;
  private final Map<AuthorizationLevel, Seen> byLevel = new EnumMap<>(AuthorizationLevel.class);

  Sight(PresenceRules rules, Address person, Presence whole) {
    this.rules = rules;
    this.person = person;
    this.whole = whole;
    this.on = rules.on().getAsBoolean();
  }

  Seen by(Address watcher) {
    var level = rules.level(watcher, person);
    return watcher.equals(person)
        ? new Seen(person, level, Optional.of(whole))
        : byLevel.computeIfAbsent(level, this::at);
  }

  private Seen at(AuthorizationLevel level) {
    return new Seen(person, level, on ? whole.seenAt(level) : Optional.empty());
  }
}
