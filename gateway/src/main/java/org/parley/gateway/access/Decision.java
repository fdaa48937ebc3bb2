package org.parley.gateway.access;

import java.util.List;

/// Whether something is allowed, and every reason for that.
public record Decision(boolean allowed, List<String> reasons) {
  public Decision {
    reasons = List.copyOf(reasons);
  }
}
