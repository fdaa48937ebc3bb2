package org.parley.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.parley.it.raw.Frame;
import org.parley.it.raw.RawSocket;
import org.parley.it.raw.ScriptedServer;

class DeviceTest {

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void repliesFindTheirCommandsInAnyOrderAndEventsAreKept() throws IOException {
    try (var server = new ScriptedServer(DeviceTest::answersTheFirstWithTheSecond);
        var device = Device.connect(http, server.uri())) {
      var first = device.send(Commands.command("A"));
      var second = device.send(Commands.command("B"));
      assertEquals("{\"was\":2}", second.join().ok().toString());
      assertEquals("{\"was\":1}", first.join().ok().toString());
      assertEquals(List.of(7L), device.heard("c").stream().map(Entry::sequence).toList());
    }
  }

  private static List<Frame> answersTheFirstWithTheSecond(String text) {
    if (text.contains("\"A\"")) {
      return List.of();
    }
    return List.of(
        said("c", 7),
        said("other", 8),
        Frame.text("{\"re\":2,\"ok\":{\"was\":2}}"),
        half(),
        rest());
  }

  private static Frame said(String conversation, int sequence) {
    return Frame.text(
        """
        {"event":"EntryAdded","conversation":"%s","sequence":%d,"entry":{"kind":"Said"}}\
        """
            .formatted(conversation, sequence));
  }

  private static Frame half() {
    return new Frame(false, Frame.TEXT, Frame.text("{\"re\":1,\"ok\":").payload());
  }

  private static Frame rest() {
    return new Frame(true, Frame.CONTINUATION, Frame.text("{\"was\":1}}").payload());
  }

  @Test
  void aCommandFailsWhenTheConnectionIsClosed() throws IOException {
    var close = new Frame(true, Frame.CLOSE, new byte[] {0x0f, (byte) 0xa2, 'b', 'y', 'e'});
    try (var server = new ScriptedServer(_ -> List.of(close));
        var device = Device.connect(http, server.uri())) {
      assertThrows(CompletionException.class, () -> device.ask(Commands.command("A")));
      device.isClosedWith(4002);
    }
  }

  @Test
  void aRefusalIsNoSuccess() {
    var reply = new Reply(Json.parse("{\"re\":1,\"refused\":\"BAD_TEXT\",\"message\":\"blank\"}"));
    assertThrows(AssertionError.class, reply::ok);
    reply.isRefusedAs("BAD_TEXT");
    assertThrows(AssertionError.class, () -> reply.isRefusedAs("MALFORMED"));
    assertEquals("{\"refused\":\"BAD_TEXT\",\"message\":\"blank\"}", reply.withoutReference());
  }

  @Test
  void waitingInVainTellsWhatWasSeen() {
    var fault =
        assertThrows(
            AssertionError.class,
            () ->
                Eventually.find(
                    "rain", Duration.ofMillis(20), Optional::empty, () -> "only sunshine"));
    assertEquals("waited 0 s for: rain\nbut saw: only sunshine", fault.getMessage());
  }

  @Test
  void aRawSocketSpeaksToTheSameServer() throws IOException {
    try (var server = new ScriptedServer(text -> List.of(Frame.text("{\"re\":1,\"ok\":{}}")));
        var raw = RawSocket.open(server.uri(), "")) {
      assertEquals(101, raw.status());
      raw.ask("{}").ok();
    }
  }
}
