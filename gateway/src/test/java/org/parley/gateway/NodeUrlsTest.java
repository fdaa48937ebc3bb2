package org.parley.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.clustering.Node;
import org.parley.clustering.Site;
import org.parley.clustering.local.LocalCluster;

class NodeUrlsTest {

  private static final Site SITE = new Site("main");

  @Test
  void aNodeAloneNamesItselfIfItKnowsWhereItIsReached() {
    var known = urls(Optional.of("https://chat.example"));
    assertEquals(List.of("https://chat.example"), known.alive());
    assertEquals(List.of("https://chat.example"), known.known());
    assertEquals(List.of(), urls(Optional.empty()).alive());
    assertEquals(List.of(), urls(Optional.empty()).known());
  }

  private static NodeUrls urls(Optional<String> url) {
    return new NodeUrls(new LocalCluster(new Node("a", SITE, 1, url)));
  }
}
