package org.parley.gateway.presence;

import java.util.Optional;
import org.parley.clustering.Key;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Requirement;

/// Tells that the device of this connection is in use, or that it has been idle for a while. Who is
/// idle on all devices is shown so.
public record ReportActivity(boolean active) implements PresenceCommand {

  @Override
  public Requirement requires(Address sender) {
    return Requirement.none();
  }

  @Override
  public Optional<Key> key(Address sender) {
    return Optional.empty();
  }

  public record Noted() {}
}
