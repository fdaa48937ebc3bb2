package org.parley.gateway.delivery;

/// The session was too slow for some changes of presence: watch again whom it watches.
public record WatchAgain() implements Event {}
