package org.parley.gateway.conversation;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.gateway.store.Append;
import org.parley.gateway.store.Appended;
import org.parley.gateway.store.LogEntry;
import org.parley.gateway.store.Row;
import org.parley.gateway.store.RowKey;
import org.parley.gateway.store.Store;
import org.parley.gateway.store.StoreUnavailable;

/// A store that remembers what it was asked, and whose searches can be held back or fail.
final class AskedStore implements Store {

  private final Store store;
  private final List<String> asked = new ArrayList<>();
  private Optional<List<Runnable>> held = Optional.empty();
  private Runnable beforeSearch = () -> {};
  private boolean failing;

  AskedStore(Store store) {
    this.store = store;
  }

  List<String> asked() {
    return List.copyOf(asked);
  }

  void forget() {
    asked.clear();
  }

  void beforeSearch(Runnable step) {
    beforeSearch = step;
  }

  void failSearches(boolean fail) {
    failing = fail;
  }

  void holdSearches() {
    held = Optional.of(new ArrayList<>());
  }

  void releaseSearches() {
    var waiting = held.orElseThrow();
    held = Optional.empty();
    waiting.forEach(Runnable::run);
  }

  @Override
  public Future<List<Long>> search(String log, List<String> words, long from, long to, int limit) {
    asked.add("search %s %d to %d, %d".formatted(words, from, to, limit));
    beforeSearch.run();
    if (failing) {
      return Future.failedFuture(new StoreUnavailable("on purpose"));
    }
    var promise = Promise.<List<Long>>promise();
    Runnable search = () -> store.search(log, words, from, to, limit).onComplete(promise);
    held.ifPresentOrElse(waiting -> waiting.add(search), search);
    return promise.future();
  }

  @Override
  public Future<List<LogEntry>> read(String log, long from, long to) {
    asked.add("read %d to %d".formatted(from, to));
    return store.read(log, from, to);
  }

  @Override
  public Future<Appended> append(Append append) {
    return store.append(append);
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
}
