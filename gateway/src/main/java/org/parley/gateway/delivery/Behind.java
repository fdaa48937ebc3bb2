package org.parley.gateway.delivery;

import java.util.List;

/// The session was too slow for some entries of these conversations: read on from what it has.
public record Behind(List<String> conversations) implements Event {
  public Behind {
    conversations = List.copyOf(conversations);
  }
}
