package org.parley.media.conference;

import java.util.Optional;
import org.parley.media.sdp.Role;

/// What an m-line of an offer is for.
///
/// @param from whose it is; absent where it is the client's own to send
public record Place(int mid, Role role, Optional<String> from) {}
