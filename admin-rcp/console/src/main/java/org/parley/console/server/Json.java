package org.parley.console.server;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads and writes records as JSON; what a newer server adds is ignored.
final class Json {

  private final JsonMapper mapper =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /// The record that `text` describes; empty if it does not.
  <T> Optional<T> read(String text, Class<T> type) {
    try {
      return Optional.ofNullable(mapper.readValue(text, type));
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  String write(Object value) {
    return mapper.writeValueAsString(value);
  }
}
