package org.parley.gateway.policy;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// What an object shall be from now on; empty if it shall be no more.
public record Edit(ObjectName object, Optional<ObjectNode> next) {

  public static Edit put(ObjectName object, ObjectNode next) {
    return new Edit(object, Optional.of(next));
  }

  public static Edit remove(ObjectName object) {
    return new Edit(object, Optional.empty());
  }
}
