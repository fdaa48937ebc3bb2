package org.parley.media.sdp;

import org.parley.media.rtp.MediaKind;
import org.parley.media.rtp.Source;

/// What one m-line of an endpoint is for.
public sealed interface Line {

  MediaKind kind();

  /// What the client sends. One that is not wanted any more waits for the same role.
  record Own(Role role, boolean wanted) implements Line {
    @Override
    public MediaKind kind() {
      return role.kind();
    }
  }

  /// What the client receives.
  record Remote(Source source) implements Line {
    @Override
    public MediaKind kind() {
      return source.kind();
    }
  }

  /// Whose source is gone: for the next one of the same kind.
  record Free(MediaKind kind) implements Line {}
}
