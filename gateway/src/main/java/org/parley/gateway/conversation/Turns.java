package org.parley.gateway.conversation;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.access.Refusal;

/// Lets a few searches run at a time while others wait, so that searching never takes more than its
/// share of a node, nor one person more than theirs of it.
final class Turns {

  private static final int AT_A_TIME = 4;
  private static final int MOST = 200;
  private static final int MOST_OF_ONE = 4;

  private record Turn(Address by, Supplier<Future<Outcome>> search, Promise<Outcome> answer) {}

  private final Map<Address, Integer> asked = new HashMap<>();
  private final Queue<Turn> waiting = new ArrayDeque<>();
  private int running;

  /// Runs `search` when it is its turn. May be called on any thread.
  Future<Outcome> take(Address by, Supplier<Future<Outcome>> search) {
    var turn = new Turn(by, search, Promise.promise());
    synchronized (this) {
      if (waiting.size() >= MOST || asked.getOrDefault(by, 0) >= MOST_OF_ONE) {
        return Future.succeededFuture(
            new Outcome.Refused(
                Refusal.TOO_MANY_REQUESTS, "Too many are searching: ask again in a moment."));
      }
      asked.merge(by, 1, Integer::sum);
      waiting.add(turn);
    }
    next().ifPresent(this::run);
    return turn.answer().future();
  }

  private synchronized Optional<Turn> next() {
    var turn = running < AT_A_TIME ? Optional.ofNullable(waiting.poll()) : Optional.<Turn>empty();
    running += turn.isPresent() ? 1 : 0;
    return turn;
  }

  private synchronized void end(Address by) {
    running--;
    asked.computeIfPresent(by, (_, count) -> count == 1 ? null : count - 1);
  }

  private void run(Turn turn) {
    attempt(turn.search())
        .onComplete(outcome -> {
          end(turn.by());
          turn.answer().handle(outcome);
          next().ifPresent(this::run);
        });
  }

  private static Future<Outcome> attempt(Supplier<Future<Outcome>> search) {
    try {
      return search.get();
    } catch (RuntimeException e) {
      return Future.failedFuture(e);
    }
  }
}
