package org.parley.gateway.json;

import io.vertx.core.buffer.Buffer;
import tools.jackson.databind.json.JsonMapper;

/// What nodes send each other: a byte that says which version of the form follows, then JSON. A
/// property that is added needs no new version, since what is unknown is ignored.
public final class Versioned<T> {

  private static final byte VERSION = 1;

  private final JsonMapper mapper;
  private final Class<T> type;

  /// @param mapper ignores unknown properties
  public Versioned(JsonMapper mapper, Class<T> type) {
    this.mapper = mapper;
    this.type = type;
  }

  public Buffer encode(T value) {
    return Buffer.buffer().appendByte(VERSION).appendBytes(mapper.writeValueAsBytes(value));
  }

  /// Reads what [#encode] wrote, here or on another node.
  ///
  /// @throws IllegalArgumentException if it is of another version
  public T decode(Buffer bytes) {
    if (bytes.length() == 0 || bytes.getByte(0) != VERSION) {
      throw new IllegalArgumentException("a message of a version that this node does not know");
    }
    return mapper.readValue(bytes.getBytes(1, bytes.length()), type);
  }
}
