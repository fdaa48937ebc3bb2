package org.parley.console.server;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/// What a role allows in an area: to see it, or to change it as well.
public enum Access {
  READ,
  WRITE;

  /// What `areas` have for `area`, both by name; a newer server may have kinds of access and areas
  /// that this console does not know.
  public static Optional<Access> to(Area area, Map<String, String> areas) {
    return Optional.ofNullable(areas.get(area.name()))
        .flatMap(name -> Arrays.stream(values()).filter(it -> it.name().equals(name)).findFirst());
  }
}
