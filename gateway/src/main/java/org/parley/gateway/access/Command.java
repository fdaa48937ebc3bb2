package org.parley.gateway.access;

import java.util.Optional;
import org.parley.clustering.Key;

/// Something a signed-in client asks for; one record each, its components are its JSON properties.
public interface Command {

  /// The right its sender must hold.
  Right right();

  /// What must not race: the node that owns this key decides. Empty if any node can answer.
  Optional<Key> key(Address sender);
}
