package org.parley.console.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServerAddressTest {

  @Test
  void aHostIsEnough() {
    assertEquals(
        Optional.of(URI.create("http://berlin.example:8080")),
        ServerAddress.read(" berlin.example:8080 "));
  }

  @Test
  void aPathIsLeftOut() {
    assertEquals(
        Optional.of(URI.create("https://berlin.example")),
        ServerAddress.read("https://berlin.example/reference?x"));
  }

  @Test
  void whatIsNoServerIsNone() {
    for (String wrong : new String[] {"", "ftp://berlin.example", "http://a b", "http://x@y"}) {
      assertEquals(Optional.empty(), ServerAddress.read(wrong), wrong);
    }
  }

  @Test
  void theSameServerIsTheSameHoweverItIsWritten() {
    assertEquals(
        ServerAddress.read("http://chat.b.example"),
        ServerAddress.read("HTTP://Chat.B.example:80/"));
    assertEquals(
        ServerAddress.read("https://chat.b.example"),
        ServerAddress.read("https://chat.b.example:443"));
  }
}
