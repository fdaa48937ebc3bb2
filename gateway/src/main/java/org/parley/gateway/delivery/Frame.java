package org.parley.gateway.delivery;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.databind.json.JsonMapper;

/// A WebSocket text frame, encoded once for everybody who gets it (RFC 6455 §5.2, unmasked as from
/// a server).
public final class Frame {

  private static final int FINAL_TEXT = 0x81;

  private final byte[] bytes;
  private final int header;

  private Frame(byte[] bytes, int header) {
    this.bytes = bytes;
    this.header = header;
  }

  /// The frame of JSON text in UTF-8.
  public static Frame text(byte[] json) {
    int length = json.length;
    int header = length < 126 ? 2 : length < 65_536 ? 4 : 10;
    var frame = ByteBuffer.allocate(header + length).put((byte) FINAL_TEXT);
    switch (header) {
      case 2 -> frame.put((byte) length);
      case 4 -> frame.put((byte) 126).putShort((short) length);
      default -> frame.put((byte) 127).putLong(length);
    }
    return new Frame(frame.put(json).array(), header);
  }

  /// The frame of an event: its properties behind its name.
  public static Frame of(Event event, JsonMapper mapper) {
    var head = "{\"event\":\"" + event.getClass().getSimpleName() + "\"";
    var properties = mapper.writeValueAsString(event).substring(1);
    var json = head + (properties.length() > 1 ? "," : "") + properties;
    return text(json.getBytes(StandardCharsets.UTF_8));
  }

  /// Its bytes, to be written to one socket.
  public ByteBuf view() {
    return Unpooled.wrappedBuffer(bytes);
  }

  /// The JSON text in it, in UTF-8.
  byte[] payload() {
    return Arrays.copyOfRange(bytes, header, bytes.length);
  }

  /// The number of bytes on the wire.
  public int length() {
    return bytes.length;
  }
}
