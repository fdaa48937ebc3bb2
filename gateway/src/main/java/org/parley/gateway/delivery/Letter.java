package org.parley.gateway.delivery;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.parley.gateway.access.Address;
import org.parley.gateway.json.Json;
import tools.jackson.databind.json.JsonMapper;

/// An envelope on its way to other nodes, encoded once for all of them: the length of its head, the
/// head in JSON, the length of its frame, the text of that.
final class Letter {

  private static final JsonMapper MAPPER = Json.mapper();

  private record Head(String conversation, long sequence, boolean said, List<String> to) {}

  private final Buffer bytes;

  private Letter(Buffer bytes) {
    this.bytes = bytes;
  }

  static Letter of(Envelope envelope) {
    var head =
        MAPPER.writeValueAsBytes(
            new Head(
                envelope.conversation(),
                envelope.sequence(),
                envelope.said(),
                envelope.recipients().stream().map(Address::text).toList()));
    var text = envelope.frame().payload();
    return new Letter(
        Buffer.buffer(8 + head.length + text.length)
            .appendInt(head.length)
            .appendBytes(head)
            .appendInt(text.length)
            .appendBytes(text));
  }

  /// The letter that begins at `from`.
  static Letter at(Buffer all, int from) {
    int text = from + 4 + all.getInt(from);
    return new Letter(all.slice(from, text + 4 + all.getInt(text)));
  }

  /// What is in it, for those of its recipients whom `here` finds: nobody else has to be read.
  Envelope open(Function<String, Optional<Address>> here) {
    int text = 4 + bytes.getInt(0);
    var head = MAPPER.readValue(bytes.getBytes(4, text), Head.class);
    var frame = Frame.text(bytes.getBytes(text + 4, bytes.length()));
    var to = head.to().stream().map(here).flatMap(Optional::stream).toList();
    return new Envelope(head.conversation(), head.sequence(), head.said(), frame, to);
  }

  Buffer bytes() {
    return bytes;
  }

  int length() {
    return bytes.length();
  }
}
