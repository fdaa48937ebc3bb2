package org.parley.clustering.hazelcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.clustering.Node;
import org.parley.clustering.Site;

final class MutualTlsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  @TempDir Path directory;

  private final List<Integer> ports = Ports.free(6);

  @Test
  void onlyWhoProvesToBeANodeIsHeardAndAnswered() throws Exception {
    var ours = Certificates.create(directory, "parley");
    var a = join("a", 0, ours);
    var b = join("b", 1, ours);
    b.answer("secret", (_, _) -> Future.succeededFuture(Buffer.buffer("treasure")));
    var answer = a.ask(b.self(), "secret", Buffer.buffer(), PATIENCE).await(5, TimeUnit.SECONDS);
    assertEquals("treasure", answer.toString());

    var stranger = join("mallory", 2, Certificates.create(directory, "mallory"));
    var stolen = stranger.ask(b.self(), "secret", Buffer.buffer(), PATIENCE);
    while (!stolen.isComplete()) {
      LockSupport.parkNanos(1_000_000);
    }
    assertTrue(stolen.failed(), "who proves nothing was answered");
    assertFalse(b.nodes().contains(stranger.self()), () -> b.nodes().toString());
    stranger.vertx().close().await(30, TimeUnit.SECONDS);
    a.vertx().close().await(30, TimeUnit.SECONDS);
    b.vertx().close().await(30, TimeUnit.SECONDS);
  }

  private HazelcastCluster join(String name, int place, ClusterSettings.Tls tls) throws Exception {
    var settings =
        new ClusterSettings(
            "127.0.0.1",
            ports.get(place),
            ports.get(3 + place),
            ports.subList(0, 3).stream().map(port -> "127.0.0.1:" + port).toList(),
            Optional.empty(),
            Optional.of(tls));
    var self = new Node(name, new Site("main"), System.nanoTime());
    return HazelcastCluster.join(self, settings, new VertxOptions(), InstantSource.system())
        .await(60, TimeUnit.SECONDS);
  }
}
