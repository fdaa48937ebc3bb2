package org.parley.it.client;

import tools.jackson.databind.JsonNode;

/// One line of a conversation as a client sees it.
public record Entry(long sequence, JsonNode json) {

  /// The entry that an EntryAdded event brings.
  public static Entry ofEvent(JsonNode event) {
    return new Entry(event.get("sequence").asLong(), event.get("entry"));
  }

  /// One entry of a page that ReadEntries brings.
  public static Entry ofPage(JsonNode entry) {
    return new Entry(entry.get("sequence").asLong(), entry);
  }

  public String kind() {
    return json.path("kind").asString("");
  }

  public String by() {
    return json.path("by").asString("");
  }

  public String text() {
    return json.path("text").asString("");
  }

  public boolean isSaid(String text) {
    return kind().equals("Said") && text().equals(text);
  }
}
