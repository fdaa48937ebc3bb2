package org.parley.gateway.call;

import java.util.Map;
import java.util.Set;

/// What the nodes know of somebody's devices and calls.
///
/// @param devices what those have that are signed in now
/// @param calls those that ring for them or have them in
/// @param busy whether they are in one that is not on hold
public record Reached(Map<String, Set<Capability>> devices, Set<String> calls, boolean busy) {

  public static final Reached NOWHERE = new Reached(Map.of(), Set.of(), false);

  public Reached {
    devices = Map.copyOf(devices);
    calls = Set.copyOf(calls);
  }

  boolean has(String device, Capability capability) {
    return devices.getOrDefault(device, Set.of()).contains(capability);
  }

  boolean hasSomewhere(Capability capability) {
    return devices.values().stream().anyMatch(each -> each.contains(capability));
  }
}
