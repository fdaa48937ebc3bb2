package org.parley.gateway.call;

import org.parley.gateway.access.Address;

/// Takes somebody out of a call of a group, which moderators may.
public record RemoveFromCall(CallId call, Address person) implements AboutCall {}
