package org.parley.gateway.presence;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// What one node knows of somebody.
///
/// @param signedIn whether they have a session there, or had one until just now
/// @param idle whether all of these are idle; false without any
/// @param attended whether they have a session there
/// @param devices what the devices of the sessions have, by their names
/// @param calls which the node keeps and that ring for them or have them in, by their ids; whether
///   they are in it and not on hold
record Contribution(
    boolean signedIn,
    boolean idle,
    boolean attended,
    Map<String, Set<Capability>> devices,
    Map<String, Boolean> calls) {

  static final Contribution NONE = new Contribution(false, false, false);

  /// A node of an earlier version tells of no devices and no calls.
  Contribution {
    devices = devices == null ? Map.of() : Map.copyOf(devices);
    calls = calls == null ? Map.of() : Map.copyOf(calls);
  }

  Contribution(boolean signedIn, boolean idle, boolean attended) {
    this(signedIn, idle, attended, Map.of(), Map.of());
  }

  /// What several nodes know together: the most available device counts, and those that have just
  /// gone only where no other is left.
  static Contribution of(Collection<Contribution> all) {
    boolean attended = all.stream().anyMatch(Contribution::attended);
    var counting =
        all.stream()
            .filter(each -> each.signedIn() && each.attended() == attended)
            .map(Contribution::idle)
            .toList();
    boolean signedIn = !counting.isEmpty();
    return new Contribution(
        signedIn, signedIn && !counting.contains(false), attended, devices(all), calls(all));
  }

  private static Map<String, Set<Capability>> devices(Collection<Contribution> all) {
    var together = new HashMap<String, Set<Capability>>();
    all.forEach(each ->
        each.devices.forEach((device, has) ->
            together.computeIfAbsent(device, _ -> EnumSet.noneOf(Capability.class)).addAll(has)));
    return together;
  }

  private static Map<String, Boolean> calls(Collection<Contribution> all) {
    var together = new HashMap<String, Boolean>();
    all.forEach(each ->
        each.calls.forEach((call, active) -> together.merge(call, active, Boolean::logicalOr)));
    return together;
  }

  /// Whether they are in a call that is not on hold.
  boolean inCall() {
    return calls.containsValue(true);
  }

  /// What is left of it for a while when its sessions have gone.
  Contribution closed() {
    return new Contribution(signedIn, idle, false);
  }
}
