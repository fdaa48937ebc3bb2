package org.parley.gateway.conversation;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.parley.gateway.access.Address;
import org.parley.gateway.hyperlink.Link;

/// What a decision depends on besides the conversation: who asks, how many may take part, who
/// exists at all, who may write to whom, and which links a text of the one who asks has.
public record Circumstances(
    Address by,
    int maxParticipants,
    Predicate<Address> exists,
    Rules.Writing writing,
    Function<String, List<Link>> links) {}
