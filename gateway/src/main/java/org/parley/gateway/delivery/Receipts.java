package org.parley.gateway.delivery;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parley.clustering.Cluster;
import org.parley.clustering.Key;
import org.parley.clustering.Node;
import org.parley.gateway.access.Address;
import org.parley.gateway.json.Json;
import org.parley.gateway.json.Versioned;

/// Takes word of what has reached devices here to the nodes that take care of the conversations.
/// What is not taken there is kept, and goes to whoever takes care of them next time.
public final class Receipts {

  private static final String TOPIC = "receipts";
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int MOST = 100_000;

  /// Messages of a conversation have reached a device of `person` up to `sequence`.
  private record Receipt(String conversation, Address person, long sequence) {}

  private record Place(String conversation, Address person) {}

  private record Bundle(List<Receipt> receipts) {}

  private final Cluster cluster;
  private final Function<String, Key> key;
  private final Consumer<Map<String, Map<Address, Long>>> here;
  private final Versioned<Bundle> form = new Versioned<>(Json.mapper(), Bundle.class);
  private Map<Place, Long> pending = new HashMap<>();

  /// @param key the key of a conversation
  /// @param here takes receipts of conversations that this node takes care of
  public Receipts(
      Cluster cluster, Function<String, Key> key, Consumer<Map<String, Map<Address, Long>>> here) {
    this.cluster = cluster;
    this.key = key;
    this.here = here;
  }

  /// From now on other nodes bring theirs.
  public void open() {
    cluster.answer(
        TOPIC,
        (_, message) -> {
          here.accept(byConversation(form.decode(message).receipts()));
          return Future.succeededFuture(Buffer.buffer(new byte[] {1}));
        });
  }

  /// Messages have reached devices: per conversation, who has them up to which sequence. May be
  /// called on any thread.
  public synchronized void note(Map<String, Map<Address, Long>> reached) {
    reached.forEach((conversation, people) ->
        people.forEach((person, sequence) -> note(new Place(conversation, person), sequence)));
  }

  private void note(Place place, long sequence) {
    if (pending.size() < MOST) {
      pending.merge(place, sequence, Math::max);
    }
  }

  /// Takes what was noted to where it belongs. To be called several times a second.
  public void tick() {
    take().forEach(this::send);
  }

  private synchronized Map<Node, List<Receipt>> take() {
    var byOwner = new HashMap<Node, List<Receipt>>();
    pending.forEach((place, sequence) ->
        byOwner
            .computeIfAbsent(cluster.owner(key.apply(place.conversation())), _ -> new ArrayList<>())
            .add(new Receipt(place.conversation(), place.person(), sequence)));
    pending = new HashMap<>();
    return byOwner;
  }

  private void send(Node owner, List<Receipt> receipts) {
    if (owner.equals(cluster.self())) {
      here.accept(byConversation(receipts));
    } else {
      cluster
          .ask(owner, TOPIC, form.encode(new Bundle(receipts)), PATIENCE)
          .onFailure(_ -> note(byConversation(receipts)));
    }
  }

  private static Map<String, Map<Address, Long>> byConversation(List<Receipt> receipts) {
    return receipts.stream()
        .collect(
            Collectors.groupingBy(
                Receipt::conversation,
                Collectors.toMap(Receipt::person, Receipt::sequence, Math::max)));
  }
}
