package org.parley.gateway.access;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;
import org.parley.clustering.Key;

/// Something a signed-in client asks for; one record each, its components are its JSON properties.
public interface Command {

  /// The right its sender must hold.
  @JsonIgnore
  Right right();

  /// What must not race: the node that owns this key decides. Empty if any node can answer.
  @JsonIgnore
  Optional<Key> key(Address sender);
}
