package org.parley.it.drive;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.parley.it.audit.Ledger;
import org.parley.it.audit.Sent;
import org.parley.it.client.Commands;
import org.parley.it.client.Reply;
import tools.jackson.databind.node.ObjectNode;

/// The messages of one person in the order of writing: each is sent under the same clientId until
/// it is acknowledged, and only then the next.
final class Outbox {

  private static final long AGAIN_MILLIS = 250;

  private record Waiting(Sent message, Ledger ledger, long since) {}

  private final Loop loop;
  private final Counts counts;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private Optional<Line> line = Optional.empty();
  private Optional<Waiting> last = Optional.empty();
  private boolean isUnderWay;

  Outbox(Loop loop, Counts counts) {
    this.loop = loop;
    this.counts = counts;
  }

  /// Says something new.
  void says(Sent message, Ledger ledger) {
    ledger.sent(message);
    waiting.add(new Waiting(message, ledger, System.nanoTime()));
    next();
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /// Goes on over `fresh`; the last message is sent once more, to be answered as before.
  void comesBack(Line fresh) {
    line = Optional.of(fresh);
    isUnderWay = false;
    last.ifPresent(one -> fresh.ask(say(one.message())).onSuccess(reply -> repeated(one, reply)));
    next();
  }

  private static void repeated(Waiting one, Reply reply) {
    if (reply.isOk()) {
      one.ledger().acknowledged(one.message(), reply.ok().get("sequence").asLong());
    }
  }

  /// Keeps everything until there is a connection again.
  void pauses() {
    line = Optional.empty();
  }

  private void next() {
    if (isUnderWay || waiting.isEmpty() || line.isEmpty()) {
      return;
    }
    isUnderWay = true;
    Line over = line.get();
    Waiting first = waiting.getFirst();
    Future<Reply> asked = over.ask(say(first.message()));
    asked.onSuccess(reply -> answered(over, first, reply));
  }

  private void answered(Line over, Waiting first, Reply reply) {
    boolean isDone = reply.isOk();
    if (isDone) {
      first.ledger().acknowledged(first.message(), reply.ok().get("sequence").asLong());
      counts.acknowledged(Duration.ofNanos(System.nanoTime() - first.since()));
      last = Optional.of(first);
      waiting.remove(first);
    } else {
      counts.refused(first.message().toString(), reply, first.ledger());
    }
    if (line.filter(now -> now == over).isEmpty()) {
      return;
    }
    isUnderWay = false;
    if (isDone) {
      next();
    } else {
      loop.later(AGAIN_MILLIS, this::next);
    }
  }

  private static ObjectNode say(Sent message) {
    return Commands.say(message.conversation(), message.clientId(), message.text());
  }
}
