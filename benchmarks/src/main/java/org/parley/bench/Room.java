package org.parley.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;

/// A conversation whose members speak in turn. Nobody else writes to it, so the sequence of the
/// next message is known before it is sent, and no stray delivery is taken for it.
final class Room {

  private final Talk talk;
  private final Latencies latencies;
  private Promise<Void> heardByAll = Promise.promise();
  private int sender = -1;
  private int awaited;
  private long deliveries;
  private long deliveriesToOthers;

  /// The first entry is that the conversation was started.
  private long sequence = 1;

  Room(Talk talk, Latencies latencies) {
    this.talk = talk;
    this.latencies = latencies;
    for (int member = 0; member < talk.size(); member++) {
      int listener = member;
      talk.members().get(member).onEntry(number -> heard(listener, number));
    }
  }

  long deliveries() {
    return deliveries;
  }

  /// Without those to the senders' own sockets.
  long deliveriesToOthers() {
    return deliveriesToOthers;
  }

  Future<Void> turn() {
    long began = System.nanoTime();
    sender = (sender + 1) % talk.size();
    sequence++;
    awaited = talk.size() - 1;
    heardByAll = Promise.promise();
    return Future.all(talk.say(sender), heardByAll.future())
        .onSuccess(_ -> latencies.record(System.nanoTime() - began))
        .mapEmpty();
  }

  private void heard(int member, long number) {
    if (number < 2) {
      return;
    }
    deliveries++;
    if (number == sequence && member != sender) {
      deliveriesToOthers++;
      if (--awaited == 0) {
        heardByAll.complete();
      }
    }
  }
}
