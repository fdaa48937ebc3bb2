package org.parley.gateway.policy;

import org.parley.gateway.access.Address;
import org.parley.gateway.access.Scope;

/// Who changed something, as what, and from where: an IP address, or `server` for what the server
/// did at its start.
public record Author(Address by, Scope as, String from) {}
