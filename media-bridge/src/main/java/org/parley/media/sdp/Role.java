package org.parley.media.sdp;

import java.util.Optional;
import java.util.stream.Stream;
import org.parley.media.rtp.MediaKind;
import org.parley.media.rtp.Source;

/// What of a person a source shows.
public enum Role {
  MICROPHONE(MediaKind.AUDIO, "-a0"),
  CAMERA(MediaKind.VIDEO, "-v0"),
  SCREEN(MediaKind.VIDEO, "-v1");

  private final MediaKind kind;
  private final String suffix;

  Role(MediaKind kind, String suffix) {
    this.kind = kind;
    this.suffix = suffix;
  }

  public MediaKind kind() {
    return kind;
  }

  /// The name of the source that `endpoint` has in this role.
  public String nameFor(String endpoint) {
    return endpoint + suffix;
  }

  /// The role in which its endpoint has `source`.
  public static Optional<Role> of(Source source) {
    return Stream.of(values())
        .filter(role -> role.nameFor(source.endpoint()).equals(source.name()))
        .findFirst();
  }
}
