package org.parley.gateway.wire;

import java.time.Instant;
import org.parley.gateway.delivery.Event;

/// The socket's token ends at `at`: renew it and sign in again on this socket.
record Expiring(Instant at) implements Event {}
