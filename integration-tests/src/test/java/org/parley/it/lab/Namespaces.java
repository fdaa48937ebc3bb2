package org.parley.it.lab;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.it.node.Shell;

/// A Linux network namespace for each node on one bridge, where the database and the clients are.
///
/// A cut is a fixed link-layer address that nobody has: what is sent there vanishes without an
/// error, as from a pulled cable. That needs no packet filter, which many kernels lack.
final class Namespaces implements Network {

  private static final String NOBODY = "02:00:00:00:00:fe";
  private static final String DEVICE = "eth0";

  /// A blocked destination as a namespace sees it.
  private record Block(int node, String destination) {}

  private final String tag;
  private final String net;
  private final int nodes;
  private final Set<Block> blocks = new LinkedHashSet<>();
  private final Thread remover = new Thread(this::remove);

  private Namespaces(int nodes) {
    long pid = ProcessHandle.current().pid();
    this.nodes = nodes;
    // The name of a device has at most 15 letters.
    this.tag = "pl" + Long.toString(pid, Character.MAX_RADIX);
    this.net = "10.%d.%d.".formatted(77 + pid / 250 % 100, 1 + pid % 250);
  }

  /// @throws IllegalStateException with the reason if the machine does not allow it
  static Namespaces of(int nodes) {
    var network = new Namespaces(nodes);
    Runtime.getRuntime().addShutdownHook(network.remover);
    try {
      network.build();
      return network;
    } catch (IllegalStateException | UncheckedIOException e) {
      network.close();
      throw e;
    }
  }

  private void build() {
    ip("link", "add", tag, "type", "bridge");
    // The first address is what clients come from, so that a cut from the database spares them.
    ip("addr", "add", net + "253/24", "dev", tag);
    ip("addr", "add", databaseHost() + "/24", "dev", tag);
    ip("link", "set", tag, "up");
    for (int node = 0; node < nodes; node++) {
      String name = name(node);
      ip("netns", "add", name);
      ip("link", "add", name, "type", "veth", "peer", "name", DEVICE, "netns", name);
      ip("link", "set", name, "master", tag, "up");
      ip("-n", name, "addr", "add", host(node) + "/24", "dev", DEVICE);
      ip("-n", name, "link", "set", DEVICE, "up");
      ip("-n", name, "link", "set", "lo", "up");
    }
  }

  private String name(int node) {
    return tag + "n" + node;
  }

  @Override
  public String host(int node) {
    return net + (node + 1);
  }

  @Override
  public String databaseHost() {
    return net + "254";
  }

  @Override
  public List<String> enter(int node) {
    return List.of("ip", "netns", "exec", name(node));
  }

  @Override
  public Optional<String> whyNoCuts() {
    return Optional.empty();
  }

  @Override
  public void cut(int one, int other) {
    block(one, host(other));
    block(other, host(one));
  }

  @Override
  public void cutFromDatabase(int node) {
    block(node, databaseHost());
  }

  private synchronized void block(int node, String destination) {
    ip(neighbour("replace", node, destination, "lladdr", NOBODY, "nud", "permanent"));
    blocks.add(new Block(node, destination));
  }

  @Override
  public synchronized void heal() {
    for (Block block : List.copyOf(blocks)) {
      ip(neighbour("del", block.node(), block.destination()));
      blocks.remove(block);
    }
  }

  private String[] neighbour(String what, int node, String destination, String... more) {
    return Stream.of(
            Stream.of("-n", name(node), "neigh", what, destination, "dev", DEVICE), Stream.of(more))
        .flatMap(words -> words)
        .toArray(String[]::new);
  }

  private static void ip(String... words) {
    List<String> all = new ArrayList<>(List.of("ip"));
    all.addAll(List.of(words));
    var _ = Shell.run(all.toArray(String[]::new));
  }

  @Override
  public void close() {
    remove();
    try {
      Runtime.getRuntime().removeShutdownHook(remover);
    } catch (IllegalStateException _) {
      return;
    }
  }

  /// What was never made cannot be deleted either.
  private void remove() {
    Stream<Runnable> ends =
        Stream.concat(
            IntStream.range(0, nodes).boxed().flatMap(this::endsOf),
            Stream.of(() -> ip("link", "del", tag)));
    ends.forEach(end -> {
      try {
        end.run();
      } catch (IllegalStateException | UncheckedIOException _) {
        return;
      }
    });
  }

  private Stream<Runnable> endsOf(int node) {
    return Stream.of(() -> ip("link", "del", name(node)), () -> ip("netns", "del", name(node)));
  }
}
