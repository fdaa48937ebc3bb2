package org.parley.it.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.client.Person;
import org.parley.it.node.Company;
import org.parley.it.node.SharedCompany;
import org.parley.it.raw.Frame;
import org.parley.it.raw.RawSocket;

/// Frames that break RFC 6455 or our bounds: a close code with a reason, and others do not notice.
@ExtendWith(SharedCompany.class)
class BadFramesIT {

  private static final String FINE = "{\"do\":\"ListConversations\",\"ref\":99}";

  @Test
  void badUtf8Is1007(Company company) throws IOException {
    byte[] overlong = {'"', (byte) 0xc0, (byte) 0xaf, '"'};
    byte[] surrogate = {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'};
    byte[] cut = {'"', (byte) 0xe2, (byte) 0x82};
    for (byte[] bad : List.of(overlong, surrogate, cut)) {
      isClosed(company, 1007, new Frame(true, Frame.TEXT, bad).masked());
    }
  }

  @Test
  void aBinaryFrameIs1003(Company company) throws IOException {
    isClosed(company, 1003, new Frame(true, Frame.BINARY, FINE).masked());
  }

  @Test
  void aFrameOfTenMegabytesIs1009(Company company) throws IOException {
    isClosed(company, 1009, Frame.announcing(Frame.TEXT, 10_000_000));
    isClosed(company, 1009, Frame.announcing(Frame.TEXT, Long.MAX_VALUE));
    isClosed(company, 1009, Frame.announcing(Frame.TEXT, 256 * 1024 + 1));
  }

  @Test
  void aMessageTooLongInManyFramesIs1009(Company company) throws IOException {
    byte[] part = new Frame(false, Frame.CONTINUATION, new byte[60_000]).masked();
    byte[][] frames = {
      new Frame(false, Frame.TEXT, new byte[60_000]).masked(), part, part, part, part
    };
    isClosed(company, 1009, frames);
  }

  @Test
  void whoFloodsWithPingsAndReadsNoAnswerIsDropped(Company company) throws IOException {
    var pings = new ByteArrayOutputStream();
    for (int i = 0; i < 20_000; i++) {
      pings.writeBytes(new Frame(true, Frame.PING, new byte[100]).masked());
    }
    try (var flood =
        RawSocket.open(company.node().uri(), "", InetAddress.getLoopbackAddress(), 4 * 1024)) {
      assertThrows(
          IOException.class,
          () -> {
            for (int i = 0; i < 100; i++) {
              flood.send(pings.toByteArray());
            }
          });
    }
  }

  @Test
  void whoHasNotSignedInMaySendLittle(Company company) throws IOException {
    var frames = new ByteArrayOutputStream();
    for (int i = 0; i < 20; i++) {
      frames.writeBytes(
          new Frame(false, i == 0 ? Frame.TEXT : Frame.CONTINUATION, new byte[1_000]).masked());
    }
    try (var raw = RawSocket.open(company.node().uri(), "")) {
      raw.send(frames.toByteArray());
      assertEquals(1009, raw.readClose().closeCode());
    }
  }

  @Test
  void aMessageWhoseFirstFragmentIsEmptyIsRead(Company company) throws IOException {
    try (var raw = RawSocket.open(company.node().uri(), "")) {
      raw.send(new Frame(false, Frame.TEXT, new byte[0]));
      raw.send(new Frame(true, Frame.CONTINUATION, FINE.getBytes(StandardCharsets.UTF_8)));
      assertEquals("NOT_SIGNED_IN", raw.reply().refusal());
    }
  }

  @Test
  void framesAgainstTheProtocolAre1002(Company company) throws IOException {
    isClosed(company, 1002, Frame.text(FINE).unmasked());
    isClosed(company, 1002, new Frame(true, 0x3, new byte[] {1}).masked());
    isClosed(company, 1002, new Frame(true, Frame.CONTINUATION, new byte[] {1}).masked());
    isClosed(company, 1002, new Frame(true, Frame.PING, new byte[126]).masked());
  }

  private static void isClosed(Company company, int code, byte[]... frames) throws IOException {
    Person anna = company.person();
    Person ben = company.person();
    String chat = anna.startsConversationWith(ben);
    try (var raw = RawSocket.signedIn(anna, company.node().uri())) {
      for (byte[] frame : frames) {
        raw.send(frame);
      }
      Frame close = raw.readClose();
      assertEquals(code, close.closeCode(), close::toString);
      assertFalse(close.closeReason().contains("Exception"), close::toString);
    }
    anna.says(chat, "my other device lives");
    ben.hears(chat, "my other device lives");
    company.node().hasPrintedNoStackTrace();
  }

  @Test
  void aMessageInManyFramesWithAPingBetweenIsFine(Company company) throws IOException {
    try (var raw = RawSocket.signedIn(company.person(), company.node().uri())) {
      raw.send(new Frame(false, Frame.TEXT, "{\"do\":\"ListConver"));
      raw.send(new Frame(true, Frame.PING, "p"));
      raw.readPong();
      raw.send(new Frame(true, Frame.CONTINUATION, "sations\",\"ref\":1}"));
      raw.reply().ok();
    }
  }

  @Test
  void whoDoesNotSignInWithinTenSecondsIsClosedWith4001(Company company) throws IOException {
    try (var raw = RawSocket.open(company.node().uri(), "")) {
      Instant start = Instant.now();
      raw.ask(FINE).isRefusedAs("NOT_SIGNED_IN");
      Frame close = raw.readClose();
      Duration waited = Duration.between(start, Instant.now());
      assertEquals(4001, close.closeCode());
      assertFalse(close.closeReason().isBlank());
      assertTrue(waited.toMillis() > 8_000, waited::toString);
    }
  }

  @Test
  void aPageOfAnotherOriginGetsNoSocket(Company company) throws IOException {
    var uri = company.node().uri();
    for (String origin : List.of("https://evil.example", "null", "http://127.0.0.1:1")) {
      try (var raw = RawSocket.open(uri, "Origin: " + origin + "\r\n")) {
        assertEquals(403, raw.status(), origin);
      }
    }
    try (var raw = RawSocket.open(uri, "Origin: " + uri + "\r\n")) {
      assertEquals(101, raw.status());
    }
  }

  @Test
  void badHttpRequestsAreAnsweredInShort(Company company) {
    var rest = company.rest();
    for (String body : List.of("", "{", "[]", "null", "{}", "{\"address\":7,\"password\":[]}")) {
      assertEquals(400, rest.post("/api/v1/sign-in", body).status(), body);
    }
    assertEquals(413, rest.post("/api/v1/sign-in", " ".repeat(1_000_000)).status());
    assertEquals(404, rest.get("/no/such/thing").status());
    assertEquals(404, rest.get("/%2e%2e/%2e%2e/etc/passwd").status());
    assertEquals(401, rest.renew("").status());
    assertFalse(rest.get("/api/v1/socket").body().contains("Exception"));
    company.node().hasPrintedNoStackTrace();
  }
}
