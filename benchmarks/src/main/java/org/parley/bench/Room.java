package org.parley.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;

/// A conversation whose members speak in turn. Nobody else writes to it, so the sequence of the
/// next message is known before it is sent, and no stray delivery is taken for it.
final class Room {

  private final Talk talk;
  private final Latencies turns;
  private final Latencies hearings;
  private final Hearing hearing;
  private Promise<Void> heardByAll = Promise.promise();
  private int sender = -1;
  private int awaited;
  private long began;

  /// The first entry is that the conversation was started.
  private long sequence = 1;

  /// @param turns takes the time until everybody has heard, and the sender knows it stored
  /// @param hearings takes the time until each of the others has heard
  Room(Talk talk, Latencies turns, Latencies hearings) {
    this.talk = talk;
    this.turns = turns;
    this.hearings = hearings;
    this.hearing = new Hearing(talk.size());
    for (int member = 0; member < talk.size(); member++) {
      int listener = member;
      talk.members().get(member).onEntry(number -> heard(listener, number));
    }
  }

  /// To the senders' own sockets too.
  long deliveries() {
    return hearing.heard();
  }

  Hearing.Flaws flaws() {
    return hearing.flaws(talk.acknowledged());
  }

  /// Ends when everybody has heard, the sender too.
  Future<Void> turn() {
    began = System.nanoTime();
    sender = (sender + 1) % talk.size();
    sequence++;
    awaited = talk.size();
    heardByAll = Promise.promise();
    return Future.all(talk.say(sender), heardByAll.future())
        .onSuccess(_ -> turns.record(System.nanoTime() - began))
        .mapEmpty();
  }

  private void heard(int member, long number) {
    if (!hearing.take(member, number) || number != sequence) {
      return;
    }
    if (member != sender) {
      hearings.record(System.nanoTime() - began);
    }
    if (--awaited == 0) {
      heardByAll.complete();
    }
  }
}
