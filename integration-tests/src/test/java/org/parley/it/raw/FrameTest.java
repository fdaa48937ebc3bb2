package org.parley.it.raw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameTest {

  @Test
  void theExamplesOfTheRfcComeOut() {
    assertEquals("818537fa213d7f9f4d5158", hex(Frame.text("Hello").masked()));
    assertEquals("810548656c6c6f", hex(Frame.text("Hello").unmasked()));
    var part = new Frame(false, Frame.TEXT, new byte[] {'H', 'e', 'l'});
    assertEquals("010348656c", hex(part.unmasked()));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 125, 126, 65_535, 65_536, 300_000})
  void everyLengthIsReadAsItWasWritten(int length) throws IOException {
    byte[] payload = new byte[length];
    Arrays.fill(payload, (byte) 0xc3);
    var frame = new Frame(true, Frame.BINARY, payload);
    assertArrayEquals(payload, read(frame.masked()).payload());
    assertArrayEquals(payload, read(frame.unmasked()).payload());
  }

  @Test
  void aCloseTellsItsCodeAndReason() throws IOException {
    Frame close = read(HexFormat.of().parseHex("880603f1" + "62616421"));
    assertEquals(1009, close.closeCode());
    assertEquals("bad!", close.closeReason());
    assertEquals(1005, read(HexFormat.of().parseHex("8800")).closeCode());
  }

  @Test
  void aFrameCutShortIsAnEnd() {
    byte[] whole = Frame.text("Hello").unmasked();
    assertThrows(EOFException.class, () -> read(Arrays.copyOf(whole, 4)));
  }

  @Test
  void anAnnouncementIsTheHeaderOfAFrameOfThatLength() {
    assertEquals("81ff000000000098968037fa213d", hex(Frame.announcing(Frame.TEXT, 10_000_000)));
  }

  private static Frame read(byte[] bytes) throws IOException {
    return Frame.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
