package org.parley.clustering;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.zip.CRC32C;

/// Chooses the owner of a key by highest random weight (Thaler and Ravishankar 1998): when a node
/// comes or goes, only its own keys move.
public final class Rendezvous {

  private Rendezvous() {}

  /// The one of `nodes` that owns `key`, the same on every node that sees the same nodes.
  ///
  /// @throws IllegalArgumentException if there is no node
  public static Node owner(Key key, Collection<Node> nodes) {
    return nodes.stream()
        .max(Comparator.comparingLong((Node node) -> weight(key, node)).thenComparing(Node::name))
        .orElseThrow(() -> new IllegalArgumentException("a cluster has at least one node"));
  }

  private static long weight(Key key, Node node) {
    var crc = new CRC32C();
    crc.update((node.name() + '\n' + key.text()).getBytes(StandardCharsets.UTF_8));
    return mix(crc.getValue());
  }

  /// The finalizer of SplitMix64: spreads what CRC leaves linear.
  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
