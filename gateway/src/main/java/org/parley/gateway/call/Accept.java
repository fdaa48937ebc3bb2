package org.parley.gateway.call;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Requirement;

/// Answers a call that rings, or joins one that runs.
public record Accept(CallId call, String device, Set<Medium> media) implements AboutCall {
  public Accept {
    media = Collections.unmodifiableSet(new TreeSet<>(media));
  }

  @Override
  public Requirement requires(Address sender) {
    return Rights.toSend(media);
  }
}
