package org.parley.it.crash;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.parley.it.audit.Ledger;
import org.parley.it.audit.Sent;
import org.parley.it.client.Commands;
import org.parley.it.client.Device;
import org.parley.it.client.Person;
import org.parley.it.client.Reply;

/// One of the crowd: remembers all it ever sent, and keeps its token over restarts of the node.
final class Talker implements AutoCloseable {

  private final Person person;
  private final Ledger ledger;
  private final String token;
  private final Queue<Sent> mine = new ConcurrentLinkedQueue<>();
  private Device device;

  Talker(Person person, Ledger ledger, HttpClient http, URI node) {
    this.person = person;
    this.ledger = ledger;
    this.token = person.token();
    this.device = connect(http, node);
  }

  Person person() {
    return person;
  }

  Device device() {
    return device;
  }

  /// Comes back after the node was gone.
  void reconnects(HttpClient http, URI node) {
    device.close();
    device = connect(http, node);
  }

  private Device connect(HttpClient http, URI node) {
    Device fresh = Device.connect(http, node, ledger::event);
    fresh.ask(Commands.signIn(token)).ok();
    return fresh;
  }

  /// Says something new in `conversation`, without waiting.
  void says(String conversation, String text) {
    var message = new Sent(conversation, person.address(), Commands.newClientId(), text);
    mine.add(message);
    ledger.sent(message);
    var _ = send(message);
  }

  /// Sends again, in the old order, everything unacknowledged and one in ten of the rest.
  List<CompletableFuture<Void>> saysAgain(RandomGenerator random) {
    return mine.stream()
        .filter(message -> !ledger.isAcknowledged(message) || random.nextInt(10) == 0)
        .map(this::send)
        .toList();
  }

  private CompletableFuture<Void> send(Sent message) {
    return device
        .send(Commands.say(message.conversation(), message.clientId(), message.text()))
        .handle((reply, fault) -> note(message, reply, fault));
  }

  /// A lost connection is what the test is about; any other answer than ok is not.
  private @Nullable Void note(Sent message, @Nullable Reply reply, @Nullable Throwable fault) {
    if (fault == null && reply != null) {
      if (reply.isOk()) {
        ledger.acknowledged(message, reply.ok().get("sequence").asLong());
      } else {
        ledger.complain(message + " got " + reply);
      }
    }
    return null;
  }

  @Override
  public void close() {
    device.close();
  }
}
