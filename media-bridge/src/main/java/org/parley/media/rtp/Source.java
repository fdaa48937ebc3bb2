package org.parley.media.rtp;

import java.util.List;

/// What one microphone, camera or screen sends: one or more streams under one name.
///
/// @param endpoint whose it is; the bridge's own are of `jvb`
/// @param name unique in the conference, such as `k3x90aq1-v0`
public record Source(
    String endpoint, String name, MediaKind kind, List<Long> ssrcs, List<SsrcGroup> groups) {
  public Source {
    ssrcs = List.copyOf(ssrcs);
    groups = List.copyOf(groups);
  }
}
