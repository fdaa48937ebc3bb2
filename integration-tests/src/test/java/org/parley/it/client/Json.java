package org.parley.it.client;

import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// JSON as a client that knows none of the gateway's records reads and writes it.
public final class Json {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  /// Parses one JSON value.
  public static JsonNode parse(String text) {
    return MAPPER.readTree(text);
  }

  /// An empty object to fill.
  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /// The elements of the array `property` of `node`; none if it is absent.
  public static List<JsonNode> elements(JsonNode node, String property) {
    return StreamSupport.stream(node.path(property).spliterator(), false).toList();
  }
}
