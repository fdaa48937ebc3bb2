package org.parley.gateway.call;

import io.vertx.core.Future;
import java.util.Collection;
import java.util.Map;
import org.parley.gateway.access.Address;
import org.parley.gateway.presence.Whereabouts;

/// Knows of the devices of everybody in the cluster, and tells the other nodes who is in which
/// call.
public interface Reach {

  /// What is known of each of `people`.
  Future<Map<Address, Whereabouts>> ask(Collection<Address> people);

  /// `person` is in, or rung by, these calls of this node, and no others of it.
  ///
  /// @param calls by their ids, whether they are in it and not on hold
  void inCalls(Address person, Map<String, Boolean> calls);
}
