package org.parley.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import tools.jackson.databind.JsonNode;

/// What a node answered to one command.
public record Reply(JsonNode json) {

  /// What was done.
  ///
  /// @throws AssertionError if it was refused or failed
  public JsonNode ok() {
    JsonNode ok = json.get("ok");
    if (ok == null) {
      throw new AssertionError("expected ok, got " + json);
    }
    return ok;
  }

  /// The name of the refusal.
  ///
  /// @throws AssertionError if it was done or failed
  public String refusal() {
    JsonNode refused = json.get("refused");
    if (refused == null) {
      throw new AssertionError("expected a refusal, got " + json);
    }
    return refused.asString();
  }

  /// Whether it was done.
  public boolean isOk() {
    return json.has("ok");
  }

  /// Fails unless this is the refusal `name`, with a message for people.
  public void isRefusedAs(String name) {
    assertEquals(name, refusal(), json::toString);
    if (json.path("message").asString("").isBlank()) {
      throw new AssertionError("a refusal says why, this one does not: " + json);
    }
  }

  /// Everything but the reference to the command: what must not differ between two refusals.
  public String withoutReference() {
    return ((tools.jackson.databind.node.ObjectNode) json.deepCopy()).without("re").toString();
  }
}
