package org.parley.gateway.conversation;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.access.Refusal;

/// Lets a few searches run at a time while others wait, so that searching never takes more than its
/// share of a node, nor one person more than theirs of it.
final class Turns {

  private static final int AT_A_TIME = 4;
  private static final int MOST = 200;
  private static final int MOST_OF_ONE = 4;

  private record Turn(
      Address by,
      Patience patience,
      Function<Patience, Future<Outcome>> search,
      Promise<Outcome> answer) {

    Turn begin() {
      return new Turn(by, patience.begin(), search, answer);
    }
  }

  private final InstantSource clock;
  private final Map<Address, Integer> asked = new HashMap<>();
  private final Queue<Turn> waiting = new ArrayDeque<>();
  private final Set<Turn> running = new HashSet<>();

  Turns(InstantSource clock) {
    this.clock = clock;
  }

  /// Runs `search` when it is its turn, and tells it how long it may take. May be called on any
  /// thread.
  Future<Outcome> take(Address by, Function<Patience, Future<Outcome>> search) {
    var turn = new Turn(by, Patience.from(clock), search, Promise.promise());
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

  /// To be called every second: answers those who have waited for too long. A search that runs
  /// keeps its turn until it ends.
  void tick() {
    late().forEach(turn -> turn.answer().tryComplete(turn.patience().refusal()));
  }

  private synchronized List<Turn> late() {
    var late =
        Stream.concat(waiting.stream(), running.stream())
            .filter(turn -> turn.patience().isOver())
            .toList();
    late.stream().filter(waiting::remove).forEach(turn -> forget(turn.by()));
    return late;
  }

  private synchronized Optional<Turn> next() {
    if (running.size() >= AT_A_TIME) {
      return Optional.empty();
    }
    var turn = Optional.ofNullable(waiting.poll()).map(Turn::begin);
    turn.ifPresent(running::add);
    return turn;
  }

  private synchronized void end(Turn turn) {
    running.remove(turn);
    forget(turn.by());
  }

  private void forget(Address by) {
    asked.computeIfPresent(by, (_, count) -> count == 1 ? null : count - 1);
  }

  private void run(Turn turn) {
    attempt(turn)
        .onComplete(outcome -> {
          end(turn);
          if (outcome.succeeded()) {
            turn.answer().tryComplete(outcome.result());
          } else {
            turn.answer().tryFail(outcome.cause());
          }
          next().ifPresent(this::run);
        });
  }

  private static Future<Outcome> attempt(Turn turn) {
    try {
      return turn.search().apply(turn.patience());
    } catch (RuntimeException e) {
      return Future.failedFuture(e);
    }
  }
}
