package org.parley.gateway.store;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/// A store whose appends meet the [Fate] that the test chooses for each, and nothing else: with the
/// same choices from one thread over a [MemoryStore] the same things happen in the same order.
public final class FaultyStore implements Store {

  /// An append that waits for the test.
  ///
  /// @param append what was asked
  /// @param stored the answer that waits, or nothing where the append itself waits
  public record Held(Append append, Optional<Future<Appended>> stored, Promise<Appended> promise) {}

  private final Store store;
  private final Function<Append, Fate> fates;
  private final List<Held> held = new CopyOnWriteArrayList<>();

  /// @param fates chooses the fate of each append when it is asked for
  public FaultyStore(Store store, Function<Append, Fate> fates) {
    this.store = store;
    this.fates = fates;
  }

  /// What waits, in the order in which it was asked.
  public List<Held> held() {
    return List.copyOf(held);
  }

  /// Lets `waiting` go on: an append meets `fate` now (it may be held again), an answer that waits
  /// is given where `fate` passes and is lost otherwise.
  public void release(Held waiting, Fate fate) {
    if (!held.remove(waiting)) {
      throw new IllegalArgumentException("is not held");
    }
    waiting
        .stored()
        .map(answer -> fate instanceof Fate.Passes ? answer : lost("the answer was lost"))
        .orElseGet(() -> meet(waiting.append(), fate))
        .onComplete(waiting.promise());
  }

  /// Lets everything that waits pass, in order; what is asked for meanwhile is not part of it.
  public void releaseAll() {
    held().forEach(waiting -> release(waiting, new Fate.Passes()));
  }

  @Override
  public Future<Appended> append(Append append) {
    return meet(append, fates.apply(append));
  }

  @Override
  public Future<List<LogEntry>> read(String log, long from, long to) {
    return store.read(log, from, to);
  }

  @Override
  public Future<List<Long>> search(String log, List<String> words, long from, long to, int limit) {
    return store.search(log, words, from, to, limit);
  }

  @Override
  public Future<Optional<LogEntry>> find(String log, String fence) {
    return store.find(log, fence);
  }

  @Override
  public Future<Void> put(List<Row> rows) {
    return store.put(rows);
  }

  @Override
  public Future<Void> delete(List<RowKey> keys) {
    return store.delete(keys);
  }

  @Override
  public Future<List<Row>> rows(List<RowKey> keys) {
    return store.rows(keys);
  }

  @Override
  public Future<List<Row>> scan(String table, String partition, String after, int limit) {
    return store.scan(table, partition, after, limit);
  }

  @Override
  public boolean isShared() {
    return store.isShared();
  }

  @Override
  public Future<Void> close() {
    return store.close();
  }

  private Future<Appended> meet(Append append, Fate fate) {
    return switch (fate) {
      case Fate.Passes() -> store.append(append);
      case Fate.Held() -> hold(append, Optional.empty());
      case Fate.AnswerHeld() -> hold(append, Optional.of(store.append(append)));
      case Fate.AnswerLost() -> store.append(append).compose(_ -> lost("the answer was lost"));
      case Fate.NeverArrived() -> lost("the store was not reached");
      case Fate.PrefixSticks(int count) -> store.append(prefix(append, count));
    };
  }

  private Future<Appended> hold(Append append, Optional<Future<Appended>> stored) {
    var waiting = new Held(append, stored, Promise.promise());
    held.add(waiting);
    return waiting.promise().future();
  }

  private static Append prefix(Append append, int count) {
    int kept = Math.min(Math.max(1, count), append.entries().size());
    return new Append(
        append.log(), append.after(), append.entries().subList(0, kept), append.rows());
  }

  private static Future<Appended> lost(String reason) {
    return Future.succeededFuture(new Appended.Unknown(new StoreUnavailable(reason)));
  }
}
