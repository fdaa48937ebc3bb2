package org.parley.gateway.call;

import java.util.Optional;
import org.parley.gateway.access.Address;

/// Says what of the sender is neither heard nor seen from now on; or mutes somebody else, which
/// moderators may.
public record Mute(CallId call, Optional<Address> person, boolean audio, boolean video)
    implements AboutCall {}
