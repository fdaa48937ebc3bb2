package org.parley.it.drive;

import io.vertx.core.Future;
import io.vertx.core.http.WebSocket;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.parley.it.audit.Sent;
import org.parley.it.client.Commands;
import org.parley.it.client.Json;
import org.parley.it.client.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// An honest client of one person: signs in with its token, and when its node is gone or silent, at
/// the next one of its list; lives on the loop.
final class Driver {

  private static final long SHORTEST_PAUSE_MILLIS = 100;
  private static final long LONGEST_PAUSE_MILLIS = 2_000;

  private final Loop loop;
  private final String address;
  private final String token;
  private final Counts counts;
  private final Outbox outbox;
  private final Reading reading;
  private final Presences presences;
  private Round round;
  private List<URI> nodes;
  private int at;
  private int attempts;
  private int connection;
  private Optional<Line> line = Optional.empty();
  private boolean isSignedIn;

  Driver(Loop loop, Account account, List<URI> nodes, Counts counts) {
    this.loop = loop;
    this.address = account.address();
    this.token = account.token();
    this.counts = counts;
    this.nodes = nodes;
    this.round = new Round();
    this.outbox = new Outbox(loop, counts);
    this.reading = new Reading(loop, address, round);
    this.presences = new Presences(loop);
  }

  String address() {
    return address;
  }

  /// The node that it is at, or tries to get to.
  URI node() {
    return nodes.get(at % nodes.size());
  }

  Outbox outbox() {
    return outbox;
  }

  Reading reading() {
    return reading;
  }

  Presences presences() {
    return presences;
  }

  boolean isSignedIn() {
    return isSignedIn;
  }

  void begins(Round next) {
    round = next;
    reading.begins(next);
  }

  /// Says something new, now or as soon as there is a connection.
  void says(Sent message) {
    outbox.says(message, round.ledger());
  }

  /// Asks over the connection that it has now.
  Future<Reply> asks(ObjectNode command) {
    return line.map(one -> one.ask(command))
        .orElseGet(() -> Future.failedFuture(address + " has no connection"));
  }

  /// Leaves for `node`, unless it is there, whether or not it was told of it.
  void goesTo(URI node) {
    if (!node.equals(node())) {
      var others = nodes.stream().filter(other -> !other.equals(node));
      nodes = Stream.concat(Stream.of(node), others).toList();
      at = 0;
      hangsUp();
      connect();
    }
  }

  void connect() {
    int mine = ++connection;
    loop.connect(node())
        .onSuccess(socket -> {
          if (mine == connection) {
            greets(socket);
          } else {
            socket.close();
          }
        })
        .onFailure(_ -> {
          if (mine == connection) {
            triesElsewhere();
          }
        });
  }

  private void greets(WebSocket socket) {
    var fresh = new Line(socket, this::hears, this::triesElsewhere);
    line = Optional.of(fresh);
    fresh
        .ask(Commands.signIn(token))
        .onSuccess(reply -> {
          if (reply.isOk()) {
            welcomed(fresh, reply);
          } else {
            counts.refused(address + " signing in at " + node(), reply, round.ledger());
            triesElsewhere();
          }
        });
  }

  private void welcomed(Line fresh, Reply reply) {
    attempts = 0;
    isSignedIn = true;
    learns(Json.elements(reply.ok(), "nodes").stream().map(JsonNode::asString).toList());
    reading.comesBack(fresh);
    presences.comesBack(fresh);
    outbox.comesBack(fresh);
  }

  /// Takes over the addresses that the node tells, beginning with its own.
  private void learns(List<String> told) {
    if (!told.isEmpty()) {
      nodes = told.stream().map(URI::create).toList();
      at = 0;
    }
  }

  private void hears(JsonNode event) {
    switch (event.path("event").asString("")) {
      case "EntryAdded" -> reading.hears(event.path("conversation").asString(), event);
      case "Behind" ->
          Json.elements(event, "conversations").forEach(one -> reading.readsOn(one.asString()));
      case "PresenceChanged" -> presences.tells(event);
      case "WatchAgain" -> presences.watchesAgain();
      default -> {}
    }
  }

  /// Goes for good.
  void leaves() {
    hangsUp();
  }

  /// Moves on if the other end is silent.
  void looksAfterItsLine() {
    if (line.filter(one -> !one.isAlive()).isPresent()) {
      triesElsewhere();
    }
  }

  private void triesElsewhere() {
    hangsUp();
    at = (at + 1) % nodes.size();
    counts.moved();
    long most = Math.min(LONGEST_PAUSE_MILLIS, SHORTEST_PAUSE_MILLIS << Math.min(10, attempts++));
    int mine = connection;
    loop.later(
        1 + ThreadLocalRandom.current().nextLong(most),
        () -> {
          if (mine == connection) {
            connect();
          }
        });
  }

  private void hangsUp() {
    connection++;
    isSignedIn = false;
    outbox.pauses();
    reading.pauses();
    presences.pauses();
    line.ifPresent(Line::drop);
    line = Optional.empty();
  }
}
