package org.parley.gateway.access;

import java.util.Optional;
import org.parley.clustering.Key;

/// Something a signed-in client asks for; one record each, its components are its JSON properties.
public interface Command {

  /// What must hold before `sender` may have it done.
  Requirement requires(Address sender);

  /// What must not race: the node that owns this key decides. Empty if any node can answer.
  Optional<Key> key(Address sender);
}
