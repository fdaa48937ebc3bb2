package org.parley.gateway.delivery;

import java.util.List;

/// A frame for single sessions, by their ids, that one which lags goes without and is told so.
public record Notice(Frame frame, List<String> sessions) {
  public Notice {
    sessions = List.copyOf(sessions);
  }
}
