package org.parley.gateway.call;

import java.util.List;
import java.util.Optional;
import org.parley.clustering.Key;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Requirement;

/// Names the calls that ring for the sender or have them in, as far as nodes have told each other.
public record ListCalls() implements CallCommand {

  /// The reply.
  public record Calls(List<String> calls) {
    public Calls {
      calls = List.copyOf(calls);
    }
  }

  @Override
  public Requirement requires(Address sender) {
    return Requirement.none();
  }

  @Override
  public Optional<Key> key(Address sender) {
    return Optional.empty();
  }
}
