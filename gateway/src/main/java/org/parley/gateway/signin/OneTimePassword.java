package org.parley.gateway.signin;

import io.vertx.core.Future;
import java.util.Optional;
import org.parley.gateway.access.Address;

/// A password that signs in one administrator once.
public interface OneTimePassword {

  /// The address that it belongs to; no person has it.
  Address address();

  /// The hash of the password that is good now; empty if none is.
  Optional<String> hash();

  /// Uses the password with this hash up. Completes with true, durably, for one caller in the whole
  /// cluster.
  Future<Boolean> consume(String hash);
}
