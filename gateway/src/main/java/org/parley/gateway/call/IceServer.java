package org.parley.gateway.call;

import java.util.List;
import java.util.Optional;

/// A STUN or TURN server as a browser takes it (WebRTC 1.0 §4.2.3).
///
/// @param credential a secret for a while
public record IceServer(List<String> urls, Optional<String> username, Optional<String> credential) {
  public IceServer {
    urls = List.copyOf(urls);
  }

  @Override
  public String toString() {
    return "IceServer" + urls;
  }
}
