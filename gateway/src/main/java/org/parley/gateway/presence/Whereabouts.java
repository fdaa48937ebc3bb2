package org.parley.gateway.presence;

import java.util.Map;
import java.util.Set;

/// What the nodes know of somebody's devices and calls.
///
/// @param devices what those have that are signed in now
/// @param calls those that ring for them or have them in
/// @param busy whether they are in one that is not on hold
public record Whereabouts(Map<String, Set<Capability>> devices, Set<String> calls, boolean busy) {

  public static final Whereabouts NOWHERE = new Whereabouts(Map.of(), Set.of(), false);

  public Whereabouts {
    devices = Map.copyOf(devices);
    calls = Set.copyOf(calls);
  }

  static Whereabouts of(Contribution all) {
    return new Whereabouts(all.devices(), all.calls().keySet(), all.inCall());
  }

  /// Whether `device` is there and has `capability`.
  public boolean has(String device, Capability capability) {
    return devices.getOrDefault(device, Set.of()).contains(capability);
  }

  /// Whether any device has `capability`.
  public boolean hasSomewhere(Capability capability) {
    return devices.values().stream().anyMatch(each -> each.contains(capability));
  }
}
