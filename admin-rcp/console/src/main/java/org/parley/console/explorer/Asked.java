package org.parley.console.explorer;

import java.util.LinkedHashMap;
import java.util.Map;

/// A question: may `person` do `action`, toward `other` unless that is blank?
record Asked(String person, Action action, String other) {

  /// The shortest address that the server takes.
  private static final int SHORTEST = 3;

  /// Whether the server can answer it.
  boolean isComplete() {
    return person.length() >= SHORTEST
        && (other.length() >= SHORTEST || (action.isService() && other.isEmpty()));
  }

  Asked swapped() {
    return new Asked(other, action, person);
  }

  Map<String, String> body() {
    Map<String, String> body = new LinkedHashMap<>();
    body.put("person", person);
    body.put("action", action.name());
    if (!other.isEmpty()) {
      body.put("other", other);
    }
    return body;
  }
}
