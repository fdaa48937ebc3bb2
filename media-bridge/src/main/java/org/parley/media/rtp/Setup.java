package org.parley.media.rtp;

import java.util.Locale;

/// Who opens the DTLS connection (RFC 4145 §4).
public enum Setup {
  ACTIVE,
  PASSIVE,
  ACTPASS;

  /// Its name in SDP and in Colibri.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
