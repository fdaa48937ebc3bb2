package org.parley.console.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.console.signin.RememberedServers.Remembered;

class RememberedServersTest {

  @TempDir private Path directory;

  @Test
  void theLastOneComesFirstAndOnce() throws IOException {
    RememberedServers servers = new RememberedServers(directory.resolve("deep/servers.txt"));
    servers.remember(new Remembered("http://a", "anna@berlin.example"));
    servers.remember(new Remembered("http://b", "joerg@berlin.example"));
    servers.remember(new Remembered("http://a", "eva@berlin.example"));
    assertEquals(
        List.of(
            new Remembered("http://a", "eva@berlin.example"),
            new Remembered("http://b", "joerg@berlin.example")),
        servers.list());
  }

  @Test
  void nothingIsRememberedAtFirst() {
    assertEquals(List.of(), new RememberedServers(directory.resolve("servers.txt")).list());
  }

  @Test
  void linesThatMakeNoSenseAreLeftOut() throws IOException {
    Path file = directory.resolve("servers.txt");
    Files.writeString(file, "what\n\thttp://a\nhttp://b\tanna@berlin.example\n");
    assertEquals(1, new RememberedServers(file).list().size());
  }

  @Test
  void whatIsNoTextIsLeftOut() throws IOException {
    Path file = directory.resolve("servers.txt");
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, '\n'});
    Files.writeString(file, "http://b\tanna@berlin.example\n", StandardOpenOption.APPEND);
    assertEquals(1, new RememberedServers(file).list().size());
  }

  @Test
  void aDirectoryInThePlaceOfTheFileIsLikeNothing() {
    assertEquals(List.of(), new RememberedServers(directory).list());
  }

  @Test
  void theAddressOfAPasswordThatWorksOnceIsNotRemembered() throws IOException {
    RememberedServers servers = new RememberedServers(directory.resolve("servers.txt"));
    servers.remember(new Remembered("http://a", "administrator@localhost"));
    assertEquals(List.of(new Remembered("http://a", "")), servers.list());
  }
}
