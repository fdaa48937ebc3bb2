package org.parley.gateway.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Finds out whether a store can write, by writing: a row that means nothing. Asks at most once a
/// second, however many want to know.
public final class Probe {

  private static final Duration FRESH = Duration.ofSeconds(1);
  private static final Row ROW = new Row(new RowKey("probe", "", "row"), 0, Buffer.buffer("{}"));

  private record Asked(Instant at, Future<Boolean> answer) {}

  private final Store store;
  private final InstantSource clock;
  private Optional<Asked> last = Optional.empty();

  public Probe(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /// Whether the store could write, not longer than a second ago. Completes on any thread.
  public synchronized Future<Boolean> canWrite() {
    var now = clock.instant();
    var fresh = last.filter(asked -> asked.at().plus(FRESH).isAfter(now));
    if (fresh.isPresent()) {
      return fresh.get().answer();
    }
    var answer = store.put(List.of(ROW)).map(true).otherwise(false);
    last = Optional.of(new Asked(now, answer));
    return answer;
  }
}
