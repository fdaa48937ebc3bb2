package org.parley.it.fault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parley.it.client.Person;
import org.parley.it.node.Company;
import org.parley.it.node.Launch;
import org.parley.it.node.NodeHome;
import org.parley.it.node.NodeProcess;

/// What keeps a node from starting is said clearly, and nothing is lost by trying.
class StartFaultsIT {

  @Test
  void aSecondNodeOnTheSameStoreIsRefusedAndTheFirstDoesNotNotice() {
    try (var company = Company.of("first", 4)) {
      Person anna = company.person();
      Person ben = company.person();
      String chat = anna.startsConversationWith(ben);
      Path store = company.node().launch().home().store();
      var second = NodeHome.fresh("second").withStore(store);
      failsToStart(Launch.of(second), "use|lock|another|running");
      anna.says(chat, "unharmed");
      ben.hears(chat, "unharmed");
    }
  }

  @Test
  void aTakenPortIsNamed() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      int port = taken.getLocalPort();
      failsToStart(Launch.of(NodeHome.fresh("port-taken")).withPort(port), Integer.toString(port));
    }
  }

  @Test
  void aFileInPlaceOfTheStoreIsNamed() throws IOException {
    var home = NodeHome.fresh("store-is-a-file");
    Files.writeString(home.store(), "I am a file");
    failsToStart(Launch.of(home), Pattern.quote(home.store().toString()));
    assertTrue(Files.readString(home.store()).equals("I am a file"));
  }

  @Test
  void aStoreInAReadOnlyPlaceIsNamed() {
    var home = NodeHome.fresh("read-only").withStore(Path.of("/proc/self/parley"));
    failsToStart(Launch.of(home), Pattern.quote("/proc/self/parley"));
  }

  @Test
  void aCorruptStoreIsReportedAndLeftAlone() throws IOException {
    var home = stopped("corrupt");
    Path file = home.storeFile();
    try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(100);
      bytes.write(new byte[(int) bytes.length() - 100]);
    }
    failsAndLeavesAlone(home, file, "damaged|corrupt|not a Parley");
  }

  @Test
  void aFileThatIsNoStoreIsReportedAndLeftAlone() throws IOException {
    var home = stopped("no-store");
    Path file = home.storeFile();
    Files.writeString(file, "Dear diary, ".repeat(1_000));
    failsAndLeavesAlone(home, file, "damaged|corrupt|not a Parley");
  }

  @Test
  void aStoreOfANewerVersionIsReportedAndLeftAlone() throws IOException, SQLException {
    var home = stopped("newer");
    Path file = home.storeFile();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version = 9999");
    }
    failsAndLeavesAlone(home, file, "newer");
  }

  @Test
  void allFaultsOfTheConfigurationAreReportedAtOnce() {
    var home = NodeHome.fresh("configuration");
    home.configure("http:\n  port: many\nconversation:\n  participants: 1\ncolour: red\n");
    String output = failsToStart(Launch.of(home), "http\\.port");
    assertTrue(output.contains("conversation.participants"), output);
    assertTrue(output.contains("colour"), output);
  }

  @Test
  void unknownOptionsAreNamed() {
    failsToStart(Launch.of(NodeHome.fresh("option")).with("--colour"), "--colour");
    failsToStart(
        Launch.of(NodeHome.fresh("no-people")).with("--import", "nowhere.csv"), "nowhere\\.csv");
  }

  private static NodeHome stopped(String name) {
    var home = NodeHome.fresh(name);
    home.people(Company.csv(2));
    try (var node = NodeProcess.start(Launch.of(home).importing())) {
      node.terminate();
    }
    return home;
  }

  private static void failsAndLeavesAlone(NodeHome home, Path file, String reason)
      throws IOException {
    byte[] before = Files.readAllBytes(file);
    String output = failsToStart(Launch.of(home), reason);
    assertTrue(output.contains(file.toString()), output);
    assertArrayEquals(before, Files.readAllBytes(file));
  }

  /// Starts a node that must end by itself, with a fault that a person understands.
  static String failsToStart(Launch launch, String reason) {
    try (var node = NodeProcess.begin(launch)) {
      int code = node.exitCode();
      String output = node.output();
      assertNotEquals(0, code, output);
      assertTrue(Pattern.compile(reason).matcher(output).find(), output);
      node.hasPrintedNoStackTrace();
      return output;
    }
  }
}
