package org.parley.gateway.delivery;

import java.util.HashMap;
import java.util.Map;
import org.parley.gateway.access.Address;

/// How far messages have reached the devices of people since the last time somebody looked. Of one
/// event loop.
final class Arrivals {

  private Map<String, Map<Address, Long>> reached = new HashMap<>();

  void note(Address by, Envelope envelope) {
    reached
        .computeIfAbsent(envelope.conversation(), _ -> new HashMap<>())
        .merge(by, envelope.sequence(), Math::max);
  }

  Map<String, Map<Address, Long>> take() {
    var taken = reached;
    reached = new HashMap<>();
    return taken;
  }
}
