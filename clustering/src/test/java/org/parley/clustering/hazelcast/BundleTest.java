package org.parley.clustering.hazelcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BundleTest {

  private static final Bundle BUNDLE =
      new Bundle(
          "nöde",
          List.of(
              Item.word("news", Buffer.buffer("hällo")),
              Item.question(7, Optional.of(Instant.ofEpochMilli(1)), "why", Buffer.buffer()),
              Item.answer(Long.MAX_VALUE, Buffer.buffer(new byte[70_000])),
              Item.failure(8, "it broke")));

  @Test
  void whatIsWrittenIsRead() {
    assertEquals(BUNDLE, Bundle.of(BUNDLE.bytes()));
  }

  @Test
  void anItemOfAnUnknownKindIsPassedOver() {
    var bytes = new Bundle("n", List.of(Item.word("a", Buffer.buffer()))).bytes();
    var unknown = new Bundle("n", List.of(Item.word("b", Buffer.buffer("x")))).bytes();
    int first = 4;
    var both = bytes.copy().appendBuffer(unknown.slice(first, unknown.length()));
    both.setByte(bytes.length() + 4, (byte) 99);
    both.appendBuffer(bytes.slice(first, bytes.length()));
    assertEquals(List.of("a", "a"), Bundle.of(both).items().stream().map(Item::topic).toList());
  }

  @Test
  void anotherVersionIsRefused() {
    var bytes = BUNDLE.bytes().setByte(0, (byte) 2);
    assertThrows(IllegalArgumentException.class, () -> Bundle.of(bytes));
    assertThrows(IllegalArgumentException.class, () -> Bundle.of(Buffer.buffer()));
  }

  @Test
  void whatIsCutOffOrHasAnImpossibleLengthIsNotTaken() {
    var bytes = new Bundle("n", List.of(Item.word("news", Buffer.buffer("x")))).bytes();
    int first = 4;
    for (int length = first + 1; length < bytes.length(); length++) {
      var cut = bytes.slice(0, length);
      assertThrows(IndexOutOfBoundsException.class, () -> Bundle.of(cut));
    }
    var negative = bytes.copy().setInt(first, -10);
    assertThrows(IllegalArgumentException.class, () -> Bundle.of(negative));
  }
}
