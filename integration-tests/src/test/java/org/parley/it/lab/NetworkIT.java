package org.parley.it.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.parley.it.node.Shell;

class NetworkIT {

  private static final String PORT = "7000";

  @Test
  void aCutSeparatesTwoNodesOnlyAndHeals() throws Exception {
    try (Network network = Network.of(3)) {
      Assumptions.assumeTrue(network.whyNoCuts().isEmpty(), () -> network.whyNoCuts().toString());
      var first = listens(network, 0);
      var second = listens(network, 1);
      try {
        assertTrue(reaches(network, 1, 0));
        network.cut(0, 1);
        assertFalse(reaches(network, 1, 0));
        assertFalse(reaches(network, 0, 1));
        assertTrue(reaches(network, 2, 0));
        assertTrue(reaches(network, 2, 1));
        network.heal();
        assertTrue(reaches(network, 0, 1));
      } finally {
        first.destroyForcibly().waitFor();
        second.destroyForcibly().waitFor();
      }
    }
  }

  @Test
  void nothingIsLeftBehind() {
    String before = devices();
    try (Network network = Network.of(2)) {
      Assumptions.assumeTrue(network.whyNoCuts().isEmpty(), () -> network.whyNoCuts().toString());
      network.cut(0, 1);
      network.cutFromDatabase(1);
    }
    assertEquals(before, devices());
  }

  private static String devices() {
    return Shell.run("ip", "netns", "list")
        + Shell.run("ip", "-br", "link", "show", "type", "veth");
  }

  private static Process listens(Network network, int node) throws IOException {
    List<String> words = new ArrayList<>(network.enter(node));
    words.add(Path.of(System.getProperty("java.home"), "bin", "jwebserver").toString());
    words.addAll(List.of("-b", network.host(node), "-p", PORT));
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    assertTrue(process.inputReader().readLine().contains(network.host(node)));
    return process;
  }

  private static boolean reaches(Network network, int from, int to) {
    List<String> words = new ArrayList<>(network.enter(from));
    String connect = "exec 3<>/dev/tcp/" + network.host(to) + "/" + PORT;
    words.addAll(List.of("timeout", "2", "bash", "-c", connect));
    try {
      return Shell.run(words.toArray(String[]::new)).isEmpty();
    } catch (IllegalStateException _) {
      return false;
    }
  }
}
