package org.parley.gateway.presence;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.AuthorizationLevel;
import org.parley.gateway.access.Permission;

/// What presence asks others about. All of it is asked on the executor of [Presences], and must not
/// wait for anything.
///
/// @param levels what the first person may do to the second one; BLOCKED for who is unknown
/// @param on whether anybody may see anybody's presence
/// @param requests the first person would like to see the presence of the second one, and may not
public record PresenceRules(
    BiFunction<Address, Address, AuthorizationLevel> levels,
    BooleanSupplier on,
    BiConsumer<Address, Address> requests) {

  /// People see themselves wholly.
  AuthorizationLevel level(Address watcher, Address watched) {
    return watcher.equals(watched) ? AuthorizationLevel.PERSONAL : levels.apply(watcher, watched);
  }

  /// Asks `watched` to let `watcher` see them, if that is not so already.
  void request(Address watcher, Address watched) {
    if (!Permission.SEE_PRESENCE.openTo(level(watcher, watched))) {
      requests.accept(watcher, watched);
    }
  }
}
