package org.parley.gateway.conversation;

import java.io.StringWriter;
import org.parley.gateway.json.Json;
import org.parley.gateway.store.LogEntry;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/// Shortens an entry to what an overview shows of it: without links, and with no more than the
/// beginning of a long text, in which case it says `cut`.
final class Excerpt {

  /// The longest text of an excerpt, in UTF-16 units.
  static final int LONGEST = 300;

  private final JsonMapper mapper = Json.mapper();

  /// `stored` as a JSON object that begins with its sequence.
  Overview.RawEntry of(LogEntry stored) {
    var shortened = new StringWriter();
    try (var entry = mapper.createParser(stored.body().getBytes());
        var json = mapper.createGenerator(shortened)) {
      json.writeStartObject();
      json.writeNumberProperty("sequence", stored.sequence());
      entry.nextToken();
      while (entry.nextToken() == JsonToken.PROPERTY_NAME) {
        copyProperty(entry, json);
      }
      json.writeEndObject();
    }
    return new Overview.RawEntry(shortened.toString());
  }

  private static void copyProperty(JsonParser entry, JsonGenerator json) {
    var name = entry.currentName();
    entry.nextToken();
    switch (name) {
      case "links" -> entry.skipChildren();
      case "text" -> writeText(entry.getString(), json);
      default -> {
        json.writeName(name);
        json.copyCurrentStructure(entry);
      }
    }
  }

  private static void writeText(String text, JsonGenerator json) {
    if (text.length() <= LONGEST) {
      json.writeStringProperty("text", text);
    } else {
      boolean halves = Character.isHighSurrogate(text.charAt(LONGEST - 1));
      json.writeStringProperty("text", text.substring(0, halves ? LONGEST - 1 : LONGEST));
      json.writeBooleanProperty("cut", true);
    }
  }
}
