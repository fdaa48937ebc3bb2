package org.parley.gateway.call;

import org.parley.gateway.access.Address;

/// That `by` would like to see the screen of `of`.
public record ScreenRequest(Address by, Address of) {}
