package org.parley.gateway.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.gateway.json.Json;

class FrameTest {

  private record Nothing() implements Event {}

  private record Something(String text) implements Event {}

  /// RFC 6455 §5.2: lengths up to 125 stand in the second byte, up to 65,535 in two more, else in
  /// eight more.
  @ParameterizedTest
  @CsvSource({"0, 2", "1, 2", "125, 2", "126, 4", "65535, 4", "65536, 10", "262144, 10"})
  void aFrameOfAnyLengthIsReadAsItWasWritten(int length, int header) {
    var text = "x".repeat(length);
    var frame = Frame.text(text.getBytes(StandardCharsets.UTF_8));
    assertEquals(header + length, frame.length());
    assertEquals(text, Frames.text(frame));
  }

  @Test
  void framesOneAfterTheOtherStayApart() {
    var one = Frame.text("Jörg".getBytes(StandardCharsets.UTF_8));
    var other = Frame.text("\uD83D\uDE00".getBytes(StandardCharsets.UTF_8));
    assertEquals(
        List.of("Jörg", "\uD83D\uDE00", "Jörg"),
        Frames.texts(Unpooled.wrappedBuffer(one.view(), other.view(), one.view())));
  }

  @Test
  void readingOneViewLeavesTheOthersWhole() {
    var frame = Frame.text("hello".getBytes(StandardCharsets.UTF_8));
    assertEquals("hello", Frames.text(frame));
    assertEquals("hello", Frames.text(frame));
  }

  @Test
  void anEventBeginsWithItsName() {
    var mapper = Json.mapper();
    assertEquals("{\"event\":\"Nothing\"}", Frames.text(Frame.of(new Nothing(), mapper)));
    assertEquals(
        "{\"event\":\"Something\",\"text\":\"Jörg\"}",
        Frames.text(Frame.of(new Something("Jörg"), mapper)));
  }
}
