package org.parley.console;

import java.io.File;
import java.nio.file.Path;
import org.eclipse.core.runtime.Platform;

/// Where the platform keeps what belongs to this user of the console.
final class InstanceArea {

  private InstanceArea() {}

  static Path directory() {
    // The platform leaves blanks and umlauts as they are, which no URI does.
    return new File(Platform.getInstanceLocation().getURL().getPath()).toPath();
  }
}
