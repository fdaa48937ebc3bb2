package org.parley.gateway.call;

import java.util.Set;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Requirement;

/// Answers a call that rings, or joins one that runs.
public record Accept(CallId call, String device, Set<Medium> media) implements AboutCall {
  public Accept {
    media = Set.copyOf(media);
  }

  @Override
  public Requirement requires(Address sender) {
    return Rights.toSend(media);
  }
}
