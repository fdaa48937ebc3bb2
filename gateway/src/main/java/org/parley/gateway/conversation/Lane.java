package org.parley.gateway.conversation;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.access.Refusal;
import org.parley.gateway.store.Appended;
import org.parley.gateway.store.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides everything asked of one conversation in order, and appends what has gathered in one
/// store call at a time. Owns no thread: each step runs on the surroundings' loop, the store's
/// completion brings the next one.
///
/// Losing a race costs a read, nothing else: the lane reads what it missed, folds it, and decides
/// again, after having looked whether an earlier attempt was stored.
final class Lane {

  private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
  private static final int MAX_WAITING = 2_000;
  private static final int MAX_ATTEMPTS = 16;
  private static final int SNAPSHOT_EVERY = 64;

  private final ConversationId id;
  private final Surroundings around;
  private final Deque<Work> waiting = new ArrayDeque<>();
  private Optional<Loaded> loaded = Optional.empty();
  private Optional<Promise<Loaded>> loading = Optional.empty();
  private final MovedMarks moved = new MovedMarks();
  private Instant lastUse;
  private long snapshotAt;
  private List<Work> underWay = List.of();

  Lane(ConversationId id, Surroundings around) {
    this.id = id;
    this.around = around;
    this.lastUse = around.now();
  }

  /// Whether nothing is under way and nothing was asked since `instant`.
  boolean isIdleSince(Instant instant) {
    return isIdle() && moved.isEmpty() && lastUse.isBefore(instant);
  }

  /// Whether nothing is under way.
  boolean isIdle() {
    return underWay.isEmpty() && waiting.isEmpty() && loading.isEmpty();
  }

  /// Whether there is a conversation here.
  boolean exists() {
    return loaded.filter(l -> l.conversation().exists()).isPresent();
  }

  /// The conversation as far as this lane has folded it; loads it first where needed.
  Future<Loaded> load() {
    lastUse = around.now();
    if (loaded.isPresent()) {
      return Future.succeededFuture(loaded.get());
    }
    if (loading.isEmpty()) {
      var promise = Promise.<Loaded>promise();
      loading = Optional.of(promise);
      around.logs().load(id).onComplete(result -> onLoop(() -> loaded(promise, result)));
    }
    return loading.get().future();
  }

  /// Decides `change`, once whatever was asked before is decided.
  Future<Outcome> change(Address by, Change change) {
    var work = new Work.ToChange(by, change, 0, Promise.promise());
    enqueue(work);
    return work.answer().future();
  }

  /// Keeps the read mark of `by`. May be called on any thread.
  Future<Outcome> mark(Address by, Mark mark) {
    var work = new Work.ToMark(by, mark, Promise.promise());
    onLoop(() -> enqueue(work));
    return work.answer().future();
  }

  /// Messages up to `sequence` have reached a device of `by`. May be called on any thread.
  void reached(Address by, long sequence) {
    onLoop(() -> delivered(by, sequence));
  }

  private void delivered(Address by, long sequence) {
    loaded.ifPresent(now ->
        now.conversation()
            .present(by)
            .ifPresent(participant -> {
              long before = now.delivered().getOrDefault(by, participant.since() - 1);
              if (sequence > before) {
                now.delivered().put(by, sequence);
                moved.delivered(by, before, sequence);
              }
            }));
  }

  /// Tells the participants which marks have moved since the last time.
  void tellMarks() {
    if (!moved.isEmpty()) {
      loaded.ifPresent(now -> around.delivery().accept(moved.drain(now.conversation())));
    }
  }

  /// What may be kept lazily: a snapshot and the delivered marks.
  List<Row> lazyRows() {
    return loaded.filter(l -> l.conversation().exists()).stream()
        .flatMap(now ->
            Stream.concat(
                Stream.of(around.logs().rows().snapshot(now.conversation())),
                now.delivered().entrySet().stream()
                    .map(mark ->
                        around.logs().rows().delivered(id, mark.getKey(), mark.getValue()))))
        .toList();
  }

  private void enqueue(Work work) {
    if (waiting.size() >= MAX_WAITING) {
      work.answer()
          .complete(
              new Outcome.Refused(
                  Refusal.TOO_MANY_REQUESTS, "Too much is going on here: ask again."));
    } else {
      waiting.add(work);
      load().onComplete(this::resume);
    }
  }

  private void resume(AsyncResult<Loaded> result) {
    if (result.failed()) {
      fail(drained(), result.cause());
    } else {
      run();
    }
  }

  private void loaded(Promise<Loaded> promise, AsyncResult<Loaded> result) {
    loading = Optional.empty();
    if (result.failed()) {
      promise.fail(result.cause());
    } else {
      loaded = Optional.of(result.result());
      snapshotAt = result.result().conversation().lastSequence();
      promise.complete(result.result());
    }
  }

  private void run() {
    if (!underWay.isEmpty() || waiting.isEmpty() || loaded.isEmpty()) {
      return;
    }
    var batch = new Batch(around.logs(), around.rules(), around.now(), conversation());
    while (!waiting.isEmpty() && !batch.isFull()) {
      batch.take(waiting.poll());
    }
    batch.diverted().forEach(this::divert);
    if (batch.storesNothing()) {
      batch.settled().forEach(this::settle);
      run();
      return;
    }
    underWay = batch.settled().stream().map(Batch.Settled::work).toList();
    snapshot(batch);
    around
        .logs()
        .append(id, batch.after(), batch.lines(), batch.rows())
        .onComplete(result -> onLoop(() -> appended(batch, result)));
  }

  private void snapshot(Batch batch) {
    if (conversation().lastSequence() - snapshotAt >= SNAPSHOT_EVERY) {
      snapshotAt = conversation().lastSequence();
      batch.add(around.logs().rows().snapshot(conversation()));
    }
  }

  private void appended(Batch batch, AsyncResult<Appended> result) {
    if (result.failed()) {
      missed(batch, 0);
      return;
    }
    switch (result.result()) {
      case Appended.Stored stored when stored.count() == batch.lines().size() -> {
        stored(batch, stored.count());
        batch.settled().forEach(this::settle);
        next();
      }
      case Appended.Stored stored -> {
        stored(batch, stored.count());
        missed(batch, stored.count());
      }
      case Appended.Conflict _ -> missed(batch, 0);
      case Appended.Unknown unknown -> {
        LOG.warn(
            "An append to {} has no answer, reading again: {}", id, unknown.cause().toString());
        missed(batch, 0);
      }
    }
  }

  /// Folds and delivers the first `count` lines, which are durable now.
  private void stored(Batch batch, int count) {
    take(batch.lines().subList(0, count));
  }

  private void take(List<Line> lines) {
    var before = loaded.orElseThrow();
    var conversation = before.conversation();
    for (var line : lines) {
      conversation = conversation.then(line.entry());
    }
    loaded = Optional.of(new Loaded(conversation, before.read(), before.delivered()));
    around.delivery().accept(Letters.entries(conversation, lines));
  }

  /// Somebody else appended, or nobody knows: reads on, then asks the log for each piece of work
  /// that is not settled by the first `count` lines.
  private void missed(Batch batch, int count) {
    var open = new ArrayList<Work>();
    for (var settled : batch.settled()) {
      if (settled.needs() <= count && count > 0) {
        settle(settled);
      } else {
        open.add(settled.work());
      }
    }
    around
        .logs()
        .linesAfter(id, conversation().lastSequence())
        .onComplete(result ->
            onLoop(() -> {
              if (result.failed()) {
                forget(result.cause());
              } else {
                take(result.result());
                retry(open);
              }
            }));
  }

  private void retry(List<Work> open) {
    var retries = open.stream().map(this::retryOf).toList();
    Future.join(retries)
        .onComplete(_ ->
            onLoop(() -> {
              var again = retries.stream().map(Future::result).flatMap(Collection::stream);
              again.toList().reversed().forEach(waiting::addFirst);
              next();
            }));
  }

  /// What is left to do of `work`: nothing if an earlier attempt turns out to be stored.
  private Future<List<Work>> retryOf(Work work) {
    return switch (work) {
      case Work.ToMark mark -> Future.succeededFuture(List.of(mark));
      case Work.ToChange change ->
          find(change)
              .map(found -> {
                found.ifPresent(entry -> change.answer().tryComplete(recorded(entry)));
                return found.isPresent() || gaveUp(change)
                    ? List.<Work>of()
                    : List.<Work>of(change.again());
              })
              .otherwise(cause -> {
                change.answer().tryFail(cause);
                return List.of();
              });
    };
  }

  private boolean gaveUp(Work.ToChange change) {
    return change.attempts() >= MAX_ATTEMPTS
        && change
            .answer()
            .tryComplete(
                new Outcome.Refused(Refusal.UNAVAILABLE, "Others are faster here: ask again."));
  }

  private void settle(Batch.Settled settled) {
    var answer = settled.work().answer();
    switch (settled.work()) {
      case Work.ToMark mark -> {
        remember(mark);
        answer.tryComplete(settled.outcome());
      }
      case Work.ToChange change when settled.mayBeOld() ->
          find(change)
              .map(found -> found.map(this::recorded).orElse(settled.outcome()))
              .onSuccess(answer::tryComplete)
              .onFailure(answer::tryFail);
      case Work.ToChange _ -> answer.tryComplete(settled.outcome());
    }
  }

  private void remember(Work.ToMark work) {
    var marks = loaded.orElseThrow().read();
    marks.merge(
        work.by(), work.mark(), (old, mark) -> old.sequence() > mark.sequence() ? old : mark);
    moved.read(work.by(), work.mark().sequence());
  }

  private Future<Optional<Entry>> find(Work.ToChange work) {
    return around.logs().find(id, work.by(), work.change().clientId());
  }

  private Outcome recorded(Entry entry) {
    return new Outcome.Done(new Recorded(id, entry.sequence(), entry.at()));
  }

  private void divert(Batch.Diverted diverted) {
    around
        .elsewhere()
        .apply(diverted.work().by(), diverted.start())
        .onComplete(diverted.work().answer());
  }

  private void next() {
    underWay = List.of();
    run();
  }

  /// Nothing is known any more: what is asked next loads again.
  private void forget(Throwable cause) {
    var open = underWay;
    underWay = List.of();
    loaded = Optional.empty();
    fail(open, cause);
    fail(drained(), cause);
  }

  private List<Work> drained() {
    var all = List.copyOf(waiting);
    waiting.clear();
    return all;
  }

  private static void fail(List<Work> works, Throwable cause) {
    works.forEach(work -> work.answer().tryFail(cause));
  }

  private Conversation conversation() {
    return loaded.orElseThrow().conversation();
  }

  /// A step that breaks takes the lane's knowledge with it, not the answers people wait for.
  private void onLoop(Runnable step) {
    around
        .loop()
        .execute(() -> {
          try {
            step.run();
          } catch (RuntimeException e) {
            forget(e);
          }
        });
  }
}
