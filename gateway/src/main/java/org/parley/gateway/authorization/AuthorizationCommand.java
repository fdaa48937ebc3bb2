package org.parley.gateway.authorization;

import java.util.Optional;
import org.parley.clustering.Key;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Command;

/// What somebody does with the levels they give.
public sealed interface AuthorizationCommand extends Command
    permits GrantLevel, WithdrawGrant, ListGrants {

  /// Any node can do it: the log of policies decides races.
  @Override
  default Optional<Key> key(Address sender) {
    return Optional.empty();
  }
}
