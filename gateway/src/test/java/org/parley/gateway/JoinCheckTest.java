package org.parley.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.clustering.hazelcast.ClusterSettings;

class JoinCheckTest {

  @Test
  void aPortThatIsTakenIsNamed() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var faults =
          faults(taken.getLocalPort(), 1, Optional.empty()).stream()
              .filter(fault -> fault.startsWith("cluster.port"))
              .toList();
      assertEquals(1, faults.size(), faults::toString);
      assertTrue(
          faults
              .getFirst()
              .startsWith("cluster.port: cannot listen on 127.0.0.1:" + taken.getLocalPort()),
          faults::toString);
    }
  }

  @Test
  void filesThatCannotBeReadAreNamedAllAtOnce() {
    var nowhere = Path.of("nowhere");
    var tls =
        new ClusterSettings.Tls(
            nowhere.resolve("a.crt"), nowhere.resolve("a.key"), nowhere.resolve("all.crt"));
    var faults = faults(1, 1, Optional.of(tls));
    assertEquals(List.of("cluster.port and cluster.busPort are the same"), faults);
    var files =
        faults(40_001, 40_002, Optional.of(tls)).stream()
            .filter(fault -> fault.startsWith("cluster.tls"))
            .toList();
    assertEquals(
        List.of(
            "cluster.tls.certificate: nowhere/a.crt cannot be read",
            "cluster.tls.key: nowhere/a.key cannot be read",
            "cluster.tls.authority: nowhere/all.crt cannot be read"),
        files);
  }

  private static List<String> faults(int port, int busPort, Optional<ClusterSettings.Tls> tls) {
    return JoinCheck.faults(
        new ClusterSettings("127.0.0.1", port, busPort, List.of(), Optional.empty(), tls));
  }
}
