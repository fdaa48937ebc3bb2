package org.parley.clustering.hazelcast;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.MessageProducer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Sends what there is for another node, in order: all that has come together in a turn of an event
/// loop in one message of the event bus, since a message costs more than what is in it. May be used
/// on any thread.
final class Post {

  private final String from;
  private final MessageProducer<Buffer> bus;
  private final Context context;
  private final Consumer<Item> undelivered;
  private List<Item> waiting = new ArrayList<>();

  /// @param from this node as [Identity] writes it
  /// @param bus leads to the other node
  /// @param context sends what comes from other threads than event loops
  /// @param undelivered is told which questions certainly do not arrive
  Post(String from, MessageProducer<Buffer> bus, Context context, Consumer<Item> undelivered) {
    this.from = from;
    this.bus = bus;
    this.context = context;
    this.undelivered = undelivered;
  }

  synchronized void add(Item item) {
    waiting.add(item);
    if (waiting.size() == 1) {
      Optional.ofNullable(Vertx.currentContext()).orElse(context).runOnContext(_ -> send());
    }
  }

  private void send() {
    var items = List.<Item>of();
    var written = Future.<Void>succeededFuture();
    // One message at a time, so that none overtakes another.
    synchronized (this) {
      items = waiting;
      waiting = new ArrayList<>();
      written = bus.write(new Bundle(from, items).bytes());
    }
    var lost = items;
    written.onFailure(
        _ -> lost.stream().filter(item -> item.kind() == Item.Kind.QUESTION).forEach(undelivered));
  }
}
