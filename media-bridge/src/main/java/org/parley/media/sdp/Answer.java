package org.parley.media.sdp;

import java.util.List;
import org.parley.media.rtp.Source;
import org.parley.media.rtp.Transport;

/// What a client answers to an offer.
public sealed interface Answer {

  /// How the client is reached, and what it sends.
  record Taken(Transport transport, List<Source> sources) implements Answer {
    public Taken {
      sources = List.copyOf(sources);
    }
  }

  /// No answer to that offer; the reason tells nothing of what stood in it.
  record Refused(String reason) implements Answer {}
}
