package org.parley.media.rtp;

import java.util.List;

/// Streams that belong together (RFC 5576 §4.2), such as one and its retransmissions: `FID`.
public record SsrcGroup(String semantics, List<Long> ssrcs) {
  public SsrcGroup {
    ssrcs = List.copyOf(ssrcs);
  }
}
