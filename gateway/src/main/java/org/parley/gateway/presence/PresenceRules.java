package org.parley.gateway.presence;

import io.vertx.core.Future;
import java.util.Collection;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.AuthorizationLevel;
import org.parley.gateway.access.Caller;
import org.parley.gateway.access.Permission;

/// What presence asks others about. All of it is asked on the executor of [Presences], and must not
/// wait for anything.
///
/// @param known whether somebody has an address at all
/// @param levels what the first person may do to the second one; BLOCKED for who is unknown
/// @param on whether anybody may see anybody's presence
/// @param requests takes wishes to see presence
public record PresenceRules(
    Predicate<Address> known,
    BiFunction<Address, Address, AuthorizationLevel> levels,
    BooleanSupplier on,
    Requests requests) {

  /// Takes wishes to see the presence of people who do not show it.
  public interface Requests {

    /// `watcher` would like to see `people`, and may not; completes once they are asked, durably.
    Future<Void> request(Caller watcher, Collection<Address> people);
  }

  /// People see themselves wholly.
  AuthorizationLevel level(Address watcher, Address watched) {
    return watcher.equals(watched) ? AuthorizationLevel.PERSONAL : levels.apply(watcher, watched);
  }

  /// Asks those of `people` who do not let `watcher` see them.
  Future<Void> request(Caller watcher, Collection<Address> people) {
    var hidden =
        people.stream()
            .filter(each -> !Permission.SEE_PRESENCE.openTo(level(watcher.address(), each)))
            .toList();
    return hidden.isEmpty() ? Future.succeededFuture() : requests.request(watcher, hidden);
  }
}
