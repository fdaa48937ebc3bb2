package org.parley.media.rtp;

import java.util.Locale;

/// What a stream carries.
public enum MediaKind {
  AUDIO,
  VIDEO;

  /// Its name in SDP and in Colibri.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
