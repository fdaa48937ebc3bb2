package org.parley.gateway.administration;

import java.util.Optional;
import org.parley.gateway.policy.ObjectName;
import tools.jackson.databind.node.ObjectNode;

/// One change of a planned set: a merge patch of an object (RFC 7396), which comes into being if
/// there is none; no patch removes it.
public record Wish(ObjectName object, Optional<ObjectNode> patch) {}
