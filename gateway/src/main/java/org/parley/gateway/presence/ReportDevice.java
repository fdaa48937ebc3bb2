package org.parley.gateway.presence;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parley.clustering.Key;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Requirement;

/// Tells which device this connection is of, 1 to 80 characters that the client makes up once, and
/// what it has. Calls go to devices.
public record ReportDevice(String device, Set<Capability> has) implements PresenceCommand {

  private static final int LONGEST = 80;

  public ReportDevice {
    has = Collections.unmodifiableSet(new TreeSet<>(has));
  }

  @Override
  public Requirement requires(Address sender) {
    return Requirement.none();
  }

  @Override
  public Optional<Key> key(Address sender) {
    return Optional.empty();
  }

  /// Half characters are refused because other nodes could not read anything that has one.
  boolean isGood() {
    return !device.isBlank()
        && device.length() <= LONGEST
        && device.codePoints().noneMatch(Wording::isUnfit);
  }

  public record Known() {}
}
