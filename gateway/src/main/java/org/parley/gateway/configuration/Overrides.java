package org.parley.gateway.configuration;

import java.nio.file.Path;
import java.util.Optional;

/// The settings that the command line can give; they win over those of the file.
public record Overrides(Optional<String> host, Optional<Integer> port, Optional<Path> data) {

  /// Leaves everything as it is.
  public static final Overrides NONE =
      new Overrides(Optional.empty(), Optional.empty(), Optional.empty());
}
