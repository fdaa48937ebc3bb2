package org.parley.media.rtp;

import java.util.List;

/// How one side of a connection is reached and known: ICE and DTLS.
///
/// @param candidates none where the other side learns them by itself
public record Transport(
    String ufrag, String pwd, Fingerprint fingerprint, Setup setup, List<Candidate> candidates) {

  public Transport {
    candidates = List.copyOf(candidates);
  }

  /// The password is a secret.
  @Override
  public String toString() {
    return "Transport[" + ufrag + ", " + fingerprint + ", " + setup + ", " + candidates + ']';
  }
}
