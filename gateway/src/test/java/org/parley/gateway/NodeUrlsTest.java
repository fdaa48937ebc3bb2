package org.parley.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parley.clustering.Node;
import org.parley.clustering.Site;
import org.parley.clustering.local.LocalCluster;
import org.parley.clustering.memory.MemoryNetwork;

class NodeUrlsTest {

  private static final Site SITE = new Site("main");

  @Test
  void aNodeAloneNamesItselfIfItKnowsWhereItIsReached() {
    var known = urls(Optional.of("https://chat.example"));
    assertEquals(List.of("https://chat.example"), known.open());
    assertEquals(List.of("https://chat.example"), known.known());
    assertEquals(List.of(), urls(Optional.empty()).open());
    assertEquals(List.of(), urls(Optional.empty()).known());
  }

  @Test
  void theOwnUrlComesFirstAndTheDeadAreKnownStill() {
    var network = MemoryNetwork.immediate();
    network.start("a", Optional.of("http://a"));
    var own = new NodeUrls(network.start("b", Optional.of("http://b")));
    network.start("c", Optional.of("http://c"));
    network.start("d");
    assertEquals(List.of("http://b", "http://a", "http://c"), own.open());
    own.known();
    network.kill("c");
    assertEquals(List.of("http://b", "http://a"), own.open());
    assertEquals(Set.of("http://a", "http://b", "http://c"), Set.copyOf(own.known()));
  }

  @Test
  void whoSeesNoOtherNodeNamesThoseThatWereThere() {
    var network = MemoryNetwork.immediate();
    network.start("a", Optional.of("http://a"));
    var own = new NodeUrls(network.start("b", Optional.of("http://b")));
    own.known();
    network.kill("a");
    assertEquals(List.of("http://b", "http://a"), own.open());
  }

  @Test
  void aNodeThatLeavesDoesNotNameItself() {
    var network = MemoryNetwork.immediate();
    network.start("a", Optional.of("http://a"));
    var leaving = network.start("b", Optional.of("http://b"));
    leaving.leave().await();
    assertEquals(List.of("http://a"), new NodeUrls(leaving).open());
  }

  private static NodeUrls urls(Optional<String> url) {
    return new NodeUrls(new LocalCluster(new Node("a", SITE, 1, url)));
  }
}
