package org.parley.it.client;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// One row of a person's list of conversations.
public record Listed(JsonNode json) {

  public String conversation() {
    return json.path("conversation").asString();
  }

  public String title() {
    return json.path("title").asString("");
  }

  public boolean isGroup() {
    return json.path("group").asBoolean();
  }

  public long unread() {
    return json.path("unread").asLong(-1);
  }

  public long lastSequence() {
    return json.path("lastSequence").asLong();
  }

  /// The addresses of the participants.
  public Set<String> participants() {
    return addresses(Json.elements(json, "participants"));
  }

  /// The addresses of those participants who are moderators.
  public Set<String> moderators() {
    return addresses(
        Json.elements(json, "participants").stream()
            .filter(one -> one.path("moderator").asBoolean(false))
            .toList());
  }

  private static Set<String> addresses(List<JsonNode> participants) {
    return participants.stream()
        .map(one -> one.path("address").asString())
        .collect(Collectors.toUnmodifiableSet());
  }
}
