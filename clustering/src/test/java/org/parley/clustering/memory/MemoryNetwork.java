package org.parley.clustering.memory;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.parley.clustering.Acquaintances;
import org.parley.clustering.Cluster;
import org.parley.clustering.Node;
import org.parley.clustering.Site;
import org.parley.clustering.Unanswered;

/// Nodes in one process that can be cut off from each other. Nothing happens by itself: messages
/// travel when [#run()] is called, or at once where the network is made so.
public final class MemoryNetwork {

  private final boolean immediate;
  private final Map<String, MemoryCluster> nodes = new HashMap<>();
  private final Set<Set<String>> cut = new HashSet<>();
  private final Queue<Runnable> travelling = new ArrayDeque<>();
  private long incarnations;

  private MemoryNetwork(boolean immediate) {
    this.immediate = immediate;
  }

  /// A network in which a message has arrived when it is sent.
  public static MemoryNetwork immediate() {
    return new MemoryNetwork(true);
  }

  /// A network in which messages travel when [#run()] is called.
  public static MemoryNetwork stepwise() {
    return new MemoryNetwork(false);
  }

  /// A node that has just started; one of the same name is gone.
  public Cluster start(String name) {
    return start(name, Optional.empty());
  }

  /// The same, which clients reach at `url`.
  public synchronized Cluster start(String name, Optional<String> url) {
    return start(new Node(name, new Site("main"), ++incarnations, url));
  }

  private Cluster start(Node node) {
    var cluster = new MemoryCluster(node);
    nodes.put(node.name(), cluster);
    changed();
    return cluster;
  }

  /// A node whose clock said `incarnation` when it started.
  public synchronized Cluster start(String name, long incarnation) {
    return start(new Node(name, new Site("main"), incarnation));
  }

  /// The node is gone without a word.
  public synchronized void kill(String name) {
    nodes.remove(name);
    changed();
  }

  /// From now on the two cannot reach each other.
  public synchronized void cut(String one, String other) {
    cut.add(Set.of(one, other));
    changed();
  }

  /// From now on everybody can reach everybody.
  public synchronized void heal() {
    cut.clear();
    changed();
  }

  /// Lets everything arrive that is under way, and what it brings about.
  public void run() {
    for (var next = next(); next.isPresent(); next = next()) {
      next.get().run();
    }
  }

  /// Lets the one thing arrive that has been under way for longest.
  public void step() {
    next().ifPresent(Runnable::run);
  }

  private synchronized Optional<Runnable> next() {
    return Optional.ofNullable(travelling.poll());
  }

  private void travel(Runnable step) {
    if (immediate) {
      step.run();
    } else {
      synchronized (this) {
        travelling.add(step);
      }
    }
  }

  private void changed() {
    for (var cluster : nodes.values()) {
      cluster.listeners.forEach(this::travel);
    }
  }

  private synchronized Optional<MemoryCluster> reachable(Node from, Node to) {
    return find(to)
        .filter(_ -> find(from).isPresent())
        .filter(_ -> from.equals(to) || !cut.contains(Set.of(from.name(), to.name())));
  }

  private Optional<MemoryCluster> find(Node node) {
    return Optional.ofNullable(nodes.get(node.name())).filter(found -> found.self.equals(node));
  }

  private final class MemoryCluster implements Cluster {

    private final Node self;
    private final Map<String, Answerer> answerers = new HashMap<>();
    private final Map<String, Hearer> hearers = new HashMap<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private final Acquaintances acquaintances;
    private boolean leaving;

    MemoryCluster(Node self) {
      this.self = self;
      this.acquaintances = new Acquaintances(self);
    }

    @Override
    public Node self() {
      return self;
    }

    @Override
    public List<Node> nodes() {
      synchronized (MemoryNetwork.this) {
        var live =
            nodes.values().stream()
                .filter(other -> !other.leaving)
                .map(other -> other.self)
                .filter(other -> other.equals(self) || reachable(self, other).isPresent())
                .sorted(Comparator.comparing(Node::name))
                .toList();
        return live.isEmpty() ? List.of(self) : live;
      }
    }

    @Override
    public List<Node> known() {
      synchronized (MemoryNetwork.this) {
        nodes().forEach(node -> acquaintances.meet(node, Instant.EPOCH));
        acquaintances.forget(
            nodes.values().stream().map(other -> other.self).toList(), Instant.EPOCH);
      }
      return acquaintances.all();
    }

    @Override
    public void listen(Runnable listener) {
      listeners.add(listener);
    }

    @Override
    public void answer(String topic, Answerer answerer) {
      answerers.put(topic, answerer);
    }

    @Override
    public void hear(String topic, Hearer hearer) {
      hearers.put(topic, hearer);
    }

    @Override
    public void tell(Node to, String topic, Buffer message) {
      travel(() ->
          reachable(self, to)
              .map(there -> there.hearers.get(topic))
              .ifPresent(hearer -> hearer.hear(self, message.copy())));
    }

    @Override
    public Future<Buffer> ask(Node to, String topic, Buffer message, Duration patience) {
      var answered = Promise.<Buffer>promise();
      travel(() -> arrive(to, topic, message.copy(), answered));
      return answered.future();
    }

    private void arrive(Node to, String topic, Buffer message, Promise<Buffer> answered) {
      var lost = new Unanswered(to, topic, "it is not to be reached");
      var answerer = reachable(self, to).map(there -> there.answerers.get(topic));
      if (answerer.isEmpty()) {
        answered.fail(lost);
        return;
      }
      answerer
          .get()
          .attempt(self, message)
          .onComplete(result ->
              travel(() -> {
                if (result.succeeded() && reachable(self, to).isPresent()) {
                  answered.complete(result.result());
                } else {
                  answered.fail(lost);
                }
              }));
    }

    @Override
    public Future<Void> leave() {
      synchronized (MemoryNetwork.this) {
        leaving = true;
        changed();
      }
      return Future.succeededFuture();
    }
  }
}
