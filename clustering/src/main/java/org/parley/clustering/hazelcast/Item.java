package org.parley.clustering.hazelcast;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// One thing that a node has for another.
///
/// @param number joins a question and what comes of it; the asker's
/// @param until when a question may still be acted on, by the clock of who is asked
/// @param topic what a word or a question is about, or why a question has no answer; empty for an
///   answer
record Item(Kind kind, long number, Optional<Instant> until, String topic, Buffer body) {

  enum Kind {
    WORD(1),
    QUESTION(2),
    ANSWER(3),
    FAILURE(4);

    private final byte code;

    Kind(int code) {
      this.code = (byte) code;
    }

    byte code() {
      return code;
    }

    /// The kind with that code; empty if this node does not know it.
    static Optional<Kind> of(byte code) {
      return Stream.of(values()).filter(kind -> kind.code == code).findFirst();
    }
  }

  static Item word(String topic, Buffer body) {
    return new Item(Kind.WORD, 0, Optional.empty(), topic, body);
  }

  static Item question(long number, Optional<Instant> until, String topic, Buffer body) {
    return new Item(Kind.QUESTION, number, until, topic, body);
  }

  static Item answer(long number, Buffer body) {
    return new Item(Kind.ANSWER, number, Optional.empty(), "", body);
  }

  static Item failure(long number, String why) {
    return new Item(Kind.FAILURE, number, Optional.empty(), why, Buffer.buffer());
  }
}
