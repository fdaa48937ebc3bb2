package org.parley.gateway.conversation;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.parley.gateway.store.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The lanes that share one loop; all of them, and this map of them, are touched on that loop only.
final class LaneGroup {

  private static final Duration IDLE = Duration.ofMinutes(5);
  private static final int MAX_ROWS = 500;

  private static final Logger LOG = LoggerFactory.getLogger(LaneGroup.class);

  private final Surroundings around;
  private final Map<ConversationId, Lane> lanes = new HashMap<>();

  LaneGroup(Surroundings around) {
    this.around = around;
  }

  /// Does something with the lane of `id`.
  <T> Future<T> with(ConversationId id, Function<Lane, Future<T>> use) {
    Promise<T> promise = Promise.promise();
    around.loop().execute(() -> use.apply(lane(id)).onComplete(promise));
    return promise.future();
  }

  /// Does something with the lane of `id` if there is one at the moment.
  void ifActive(ConversationId id, Consumer<Lane> use) {
    around.loop().execute(() -> Optional.ofNullable(lanes.get(id)).ifPresent(use));
  }

  /// Tells which marks moved, and forgets lanes that nobody has used for a while.
  void tick() {
    around.loop().execute(this::sweep);
  }

  /// Other nodes may have appended just now.
  void doubt() {
    around.loop().execute(() -> lanes.values().forEach(Lane::doubt));
  }

  /// The conversations that are in use here.
  Future<List<ConversationId>> inUse() {
    Promise<List<ConversationId>> promise = Promise.promise();
    around.loop().execute(() -> promise.complete(List.copyOf(lanes.keySet())));
    return promise.future();
  }

  /// Whether no lane has anything under way.
  Future<Boolean> isIdle() {
    Promise<Boolean> promise = Promise.promise();
    around.loop().execute(() -> promise.complete(lanes.values().stream().allMatch(Lane::isIdle)));
    return promise.future();
  }

  /// Stores what was kept lazily.
  Future<Void> keep() {
    Promise<Void> promise = Promise.promise();
    around.loop().execute(() -> putAll(lazyRows(lanes.values())).onComplete(promise));
    return promise.future();
  }

  private Lane lane(ConversationId id) {
    return lanes.computeIfAbsent(id, i -> new Lane(i, around));
  }

  private void sweep() {
    var since = around.now().minus(IDLE);
    var idle = new ArrayList<Lane>();
    lanes
        .values()
        .removeIf(lane -> {
          lane.tellMarks();
          if (!lane.isIdle()) {
            return false;
          }
          boolean old = lane.isIdleSince(since);
          if (old) {
            idle.add(lane);
          }
          return old || !lane.exists();
        });
    putAll(lazyRows(idle)).onFailure(e -> LOG.warn("Marks were not kept", e));
  }

  private static List<Row> lazyRows(Collection<Lane> lanes) {
    return lanes.stream().flatMap(lane -> lane.lazyRows().stream()).toList();
  }

  private Future<Void> putAll(List<Row> rows) {
    Future<Void> all = Future.succeededFuture();
    for (int from = 0; from < rows.size(); from += MAX_ROWS) {
      var some = rows.subList(from, Math.min(rows.size(), from + MAX_ROWS));
      all = all.compose(_ -> around.logs().put(some));
    }
    return all;
  }
}
