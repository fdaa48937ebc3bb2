package org.parley.gateway.json;

import java.time.DateTimeException;
import java.time.Instant;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;

/// Reads a time as RFC 3339 has it, and not a number of seconds either.
final class TimeReader extends StdDeserializer<Instant> {

  TimeReader() {
    super(Instant.class);
  }

  @Override
  public Instant deserialize(JsonParser json, DeserializationContext context)
      throws JacksonException {
    if (json.hasToken(JsonToken.VALUE_STRING)) {
      try {
        return Instant.parse(json.getString());
      } catch (DateTimeException _) {
        // Said below, in one form for whatever is no time.
      }
    }
    throw MismatchedInputException.from(json, Instant.class, "not a time");
  }
}
