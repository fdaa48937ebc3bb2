package org.parley.console.locations;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A text to try at a location; without a location, at the standard one.
record Trial(Optional<String> location, String text) {

  Map<String, Object> body() {
    Map<String, Object> body = new LinkedHashMap<>();
    location.ifPresent(it -> body.put("location", it));
    body.put("text", text);
    return body;
  }
}
