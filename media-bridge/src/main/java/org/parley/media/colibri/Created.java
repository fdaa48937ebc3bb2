package org.parley.media.colibri;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.parley.media.rtp.Source;
import org.parley.media.rtp.Transport;

/// An endpoint as the bridge has made it.
///
/// @param socket where its channel is, with a secret in it; absent where the bridge has none
/// @param feedback the sources of the bridge itself
public record Created(Transport transport, Optional<URI> socket, List<Source> feedback) {
  public Created {
    feedback = List.copyOf(feedback);
  }

  @Override
  public String toString() {
    return "Created[" + transport + ", " + feedback + ']';
  }
}
