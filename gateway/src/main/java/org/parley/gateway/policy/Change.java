package org.parley.gateway.policy;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// What one act did to one object, as merge patches.
///
/// @param before makes of the new document the old one; empty if the object came into being
/// @param after makes of the old document the new one; empty if the object is gone
public record Change(ObjectName object, Optional<ObjectNode> before, Optional<ObjectNode> after) {}
