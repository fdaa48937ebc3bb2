package org.parley.gateway.call;

import java.util.Optional;
import org.parley.clustering.Key;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Requirement;

/// A command about a call that there is.
sealed interface AboutCall extends CallCommand
    permits ReadCall,
        Accept,
        Reject,
        Withdraw,
        HangUp,
        Mute,
        Hold,
        RemoveFromCall,
        ShareScreen,
        StopSharing,
        RequestScreen,
        AnswerScreenRequest,
        Describe {

  CallId call();

  @Override
  default Requirement requires(Address sender) {
    return Requirement.none();
  }

  @Override
  default Optional<Key> key(Address sender) {
    return Optional.of(call().key());
  }
}
