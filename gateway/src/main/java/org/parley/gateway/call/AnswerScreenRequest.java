package org.parley.gateway.call;

import org.parley.gateway.access.Address;

/// Answers who asked for the sender's screen: a client that accepts shares it then.
public record AnswerScreenRequest(CallId call, Address person, boolean accept)
    implements AboutCall {}
