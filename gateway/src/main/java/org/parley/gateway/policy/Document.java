package org.parley.gateway.policy;

import tools.jackson.databind.node.ObjectNode;

/// A policy object as it stands: `json` must not be changed; `revision` is the sequence of the last
/// act that touched it, and its ETag.
public record Document(ObjectNode json, long revision) {}
