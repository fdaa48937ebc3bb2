package org.parley.console;

import java.net.URI;
import java.nio.file.Path;
import org.eclipse.core.runtime.Platform;

/// Where the platform keeps what belongs to this user of the console.
final class InstanceArea {

  private InstanceArea() {}

  static Path directory() {
    // The platform leaves a blank as it is, which no URI does.
    String url = Platform.getInstanceLocation().getURL().toString().replace(" ", "%20");
    return Path.of(URI.create(url));
  }
}
