package org.parley.clustering.hazelcast;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a node sends to another in one message of the event bus: a byte for the version, the length
/// of who it is from (16 bits) and that; then of each item its length after this number (32 bits),
/// a byte for its kind, its number (64 bits), until when it may be acted on (milliseconds since
/// 1970, or -1), the length of its topic (16 bits), the topic, and its body. An item of a kind that
/// the reader does not know is passed over.
///
/// @param from a node as [Identity] writes it
record Bundle(String from, List<Item> items) {

  private static final byte VERSION = 1;
  private static final int FROM = 3;
  private static final int TOPIC = 19;
  private static final long ALWAYS = -1;

  Bundle {
    items = List.copyOf(items);
  }

  Buffer bytes() {
    var name = from.getBytes(StandardCharsets.UTF_8);
    var bytes = Buffer.buffer().appendByte(VERSION).appendUnsignedShort(name.length);
    bytes.appendBytes(name);
    items.forEach(item -> append(bytes, item));
    return bytes;
  }

  private static void append(Buffer bytes, Item item) {
    var topic = item.topic().getBytes(StandardCharsets.UTF_8);
    bytes
        .appendInt(TOPIC + topic.length + item.body().length())
        .appendByte(item.kind().code())
        .appendLong(item.number())
        .appendLong(item.until().map(Instant::toEpochMilli).orElse(ALWAYS))
        .appendUnsignedShort(topic.length)
        .appendBytes(topic)
        .appendBuffer(item.body());
  }

  /// Reads what [#bytes()] wrote, on this node or another.
  ///
  /// @throws IllegalArgumentException if it is of another version
  /// @throws IndexOutOfBoundsException if it is none
  static Bundle of(Buffer bytes) {
    if (bytes.length() < FROM || bytes.getByte(0) != VERSION) {
      throw new IllegalArgumentException("a message of a version that this node does not know");
    }
    int end = FROM + bytes.getUnsignedShort(1);
    var from = bytes.getString(FROM, end);
    var items = new ArrayList<Item>();
    while (end < bytes.length()) {
      int start = end + 4;
      end = start + length(bytes.getInt(end));
      item(bytes.slice(start, end)).ifPresent(items::add);
    }
    return new Bundle(from, items);
  }

  private static int length(int told) {
    if (told < TOPIC) {
      throw new IllegalArgumentException("an item that is too short");
    }
    return told;
  }

  private static Optional<Item> item(Buffer bytes) {
    int body = TOPIC + bytes.getUnsignedShort(17);
    var topic = bytes.getString(TOPIC, body);
    return Item.Kind.of(bytes.getByte(0))
        .map(kind ->
            new Item(
                kind,
                bytes.getLong(1),
                until(bytes.getLong(9)),
                topic,
                bytes.slice(body, bytes.length())));
  }

  private static Optional<Instant> until(long millis) {
    return millis == ALWAYS ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }
}
