package org.parley.gateway.conversation;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.access.Refusal;
import org.parley.gateway.store.Appended;
import org.parley.gateway.store.Row;

/// Decides everything asked of one conversation in order, and appends what has gathered in one
/// store call at a time. Owns no thread: each step runs on the surroundings' loop, the store's
/// completion brings the next one.
///
/// Losing a race costs a read, nothing else: the lane reads what it missed, folds it, and decides
/// again, after having looked whether an earlier attempt was stored.
final class Lane {

  private static final int SNAPSHOT_EVERY = 64;

  private final ConversationId id;
  private final Surroundings around;
  private final Earlier earlier;
  private final Marks marks;
  private final Fold fold;
  private final Waiting waiting = new Waiting();
  private Optional<Promise<Loaded>> refreshing = Optional.empty();
  private boolean reading;
  private Instant lastUse;
  private long snapshotAt;
  private List<Work> underWay = List.of();
  private final Set<Address> counting = new HashSet<>();

  Lane(ConversationId id, Surroundings around) {
    this.id = id;
    this.around = around;
    this.earlier = new Earlier(id, around.logs(), this::deliverAgain);
    this.marks = new Marks(around.logs().rows());
    this.fold = new Fold(id, around);
    this.lastUse = around.now();
  }

  /// Whether nothing is under way and nothing was asked since `instant`.
  boolean isIdleSince(Instant instant) {
    return isIdle() && marks.areTold() && lastUse.isBefore(instant);
  }

  /// Whether nothing is under way.
  boolean isIdle() {
    return underWay.isEmpty() && waiting.isEmpty() && !reading && !fold.isLoading();
  }

  /// Whether there is a conversation here.
  boolean exists() {
    return fold.loaded().filter(l -> l.conversation().exists()).isPresent();
  }

  /// The conversation as far as this lane has folded it; loads it first where needed.
  Future<Loaded> load() {
    lastUse = around.now();
    return fold.load().onSuccess(_ -> noteSnapshot());
  }

  /// The conversation as the store has it, or had it a moment ago, whichever node appended last.
  Future<Loaded> fresh() {
    lastUse = around.now();
    return fold.loaded().isEmpty() || fold.isFresh() ? load() : refreshed();
  }

  /// The same with all entries up to `sequence` that the store has.
  Future<Loaded> fresh(long sequence) {
    return fresh()
        .compose(now -> now.conversation().lastSequence() >= sequence ? load() : latest());
  }

  /// The conversation with everything that the store had when this was asked: whoever is told that
  /// nothing follows does not ask again.
  Future<Loaded> latest() {
    lastUse = around.now();
    if (!fold.isShared()) {
      return load();
    }
    return fold.isLoading() ? load().compose(_ -> refreshed()) : refreshed();
  }

  /// The conversation with at least the entries up to `sequence`, as far as the store has them.
  Future<Loaded> upTo(long sequence) {
    return load().compose(now -> now.conversation().lastSequence() >= sequence ? load() : latest());
  }

  /// Another node may have appended just now.
  void doubt() {
    fold.doubt();
  }

  private Future<Loaded> refreshed() {
    if (fold.loaded().isEmpty()) {
      return load();
    }
    var asked = refreshing.orElseGet(Promise::promise);
    refreshing = Optional.of(asked);
    run();
    return asked.future();
  }

  /// Decides `change`, once whatever was asked before is decided.
  Future<Outcome> change(Address by, Change change) {
    var work = new Work.ToChange(by, change, 0, Promise.promise());
    enqueue(work);
    return work.answer().future();
  }

  /// Keeps the read mark of `by`. May be called on any thread.
  Future<Outcome> mark(Address by, Mark mark) {
    var work = new Work.ToMark(by, mark, 0, Promise.promise());
    onLoop(() -> enqueue(work));
    return work.answer().future();
  }

  /// Starts to count for `by`, unless a count for the same person is under way.
  Optional<Future<Mark>> oneCount(Address by, Supplier<Future<Mark>> count) {
    return counting.add(by)
        ? Optional.of(count.get().onComplete(_ -> onLoop(() -> counting.remove(by))))
        : Optional.empty();
  }

  /// Messages up to `sequence` have reached a device of `by`. May be called on any thread.
  void reached(Address by, long sequence) {
    onLoop(() -> fold.loaded().ifPresent(now -> marks.delivered(now, by, sequence)));
  }

  /// Tells the participants which marks have moved since the last time.
  void tellMarks() {
    if (!marks.areTold()) {
      fold.loaded().ifPresent(now -> around.delivery().accept(marks.tell(now)));
    }
  }

  /// What may be kept lazily.
  List<Row> lazyRows() {
    return fold.loaded().map(marks::lazyRows).orElse(List.of());
  }

  private void enqueue(Work work) {
    if (waiting.isFull()) {
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
      fail(waiting.drain(), result.cause());
    } else {
      guarded(this::run);
    }
  }

  private void noteSnapshot() {
    snapshotAt = Math.max(snapshotAt, fold.loaded().map(Loaded::snapshotAt).orElse(0L));
  }

  private void run() {
    if (!underWay.isEmpty() || reading || fold.loaded().isEmpty()) {
      return;
    }
    if (refreshing.isPresent() || (!fold.isFresh() && waiting.has(this::isInDoubt))) {
      readOn();
    } else if (!waiting.isEmpty()) {
      decide();
    }
  }

  /// Decides what waits without asking again, however long the store took: else a slow one would be
  /// asked for ever.
  private void proceed() {
    if (underWay.isEmpty() && !reading && !waiting.isEmpty()) {
      decide();
    } else {
      run();
    }
  }

  /// Whether this would not be appended, as far as is known: another node may know better. What
  /// would be appended meets what is there.
  private boolean isInDoubt(Work work) {
    return work instanceof Work.ToChange change
        && !(change.change().decide(conversation(), around.rules().circumstances(change.by()))
            instanceof Verdict.Append);
  }

  /// Reads what other nodes have appended, which they have delivered.
  private void readOn() {
    var asked = refreshing.orElseGet(Promise::promise);
    refreshing = Optional.empty();
    reading = true;
    fold.unread()
        .onComplete(result ->
            onLoop(() -> {
              reading = false;
              if (result.failed()) {
                asked.fail(result.cause());
                forget(result.cause());
              } else if (fold.loaded().isEmpty()) {
                // Forgotten meanwhile: whoever waits is not left alone.
                load().onComplete(asked);
              } else {
                asked.complete(fold.take(result.result()));
                proceed();
              }
            }));
  }

  private void decide() {
    underWay = waiting.take();
    var batch = new Batch(around.logs(), around.rules(), around.now(), conversation());
    underWay.forEach(batch::take);
    batch.diverted().forEach(this::divert);
    if (batch.storesNothing()) {
      batch.settled().forEach(this::settle);
      retry(batch.unsure(), Optional.empty());
      return;
    }
    snapshot(batch);
    var asked = around.now();
    around
        .logs()
        .append(id, batch.after(), batch.lines(), batch.rows())
        .onComplete(result -> onLoop(() -> appended(batch, asked, result)));
  }

  private void snapshot(Batch batch) {
    if (conversation().lastSequence() - snapshotAt >= SNAPSHOT_EVERY) {
      snapshotAt = conversation().lastSequence();
      batch.add(around.logs().rows().snapshot(conversation()));
    }
  }

  private void appended(Batch batch, Instant asked, AsyncResult<Appended> result) {
    if (result.failed()) {
      missed(batch, 0, Optional.of(result.cause()));
      return;
    }
    switch (result.result()) {
      case Appended.Stored stored -> {
        take(batch.lines().subList(0, stored.count()), asked);
        if (stored.count() == batch.lines().size()) {
          batch.settled().forEach(this::settle);
          retry(batch.unsure(), Optional.empty());
        } else {
          missed(batch, stored.count(), Optional.empty());
        }
      }
      case Appended.Conflict _ -> missed(batch, 0, Optional.empty());
      case Appended.Unknown unknown -> missed(batch, 0, Optional.of(unknown.cause()));
    }
  }

  /// Folds and delivers lines that are durable.
  private void take(List<Line> lines, Instant asked) {
    if (lines.isEmpty()) {
      return;
    }
    around.delivery().accept(Letters.entries(fold.take(lines, asked), lines));
  }

  /// A change that is asked for again was stored before: the node that did so may have been unable
  /// to tell anybody.
  private void deliverAgain(Line line) {
    onLoop(() ->
        fold.loaded()
            .map(Loaded::conversation)
            .filter(_ -> fold.isUntold(line.entry().sequence()))
            .ifPresent(now -> around.delivery().accept(Letters.entries(now, List.of(line)))));
  }

  /// Somebody else appended, or nobody knows (`cause`): reads on, then asks the log for each piece
  /// of work that is not settled by the first `count` lines.
  private void missed(Batch batch, int count, Optional<Throwable> cause) {
    var open = new ArrayList<>(batch.unsure());
    for (var settled : batch.settled()) {
      if (settled.needs() <= count && count > 0) {
        settle(settled);
      } else {
        open.add(settled.work());
      }
    }
    var asked = around.now();
    around
        .logs()
        .linesAfter(id, conversation().lastSequence())
        .onComplete(result ->
            onLoop(() -> {
              if (result.failed()) {
                forget(result.cause());
              } else {
                take(result.result(), asked);
                retry(open, cause);
              }
            }));
  }

  private void retry(List<Work> open, Optional<Throwable> cause) {
    if (open.isEmpty()) {
      next();
      return;
    }
    var retries = open.stream().map(work -> earlier.rest(work, cause)).toList();
    Future.join(retries)
        .onComplete(_ ->
            onLoop(() -> {
              var again = retries.stream().map(Future::result).flatMap(Collection::stream);
              waiting.again(again.toList());
              next();
            }));
  }

  private void settle(Batch.Settled settled) {
    switch (settled.work()) {
      case Work.ToMark mark -> {
        var stands = marks.read(fold.loaded().orElseThrow(), mark.by(), mark.mark());
        mark.answer().tryComplete(new Outcome.Done(new MarkRead.Marked(stands.sequence())));
      }
      case Work.ToChange change when settled.mayBeOld() ->
          earlier.answer(change, settled.outcome());
      case Work.ToChange change -> change.answer().tryComplete(settled.outcome());
    }
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
    fold.forget();
    fail(open, cause);
    refreshing.ifPresent(asked -> asked.fail(cause));
    refreshing = Optional.empty();
    fail(waiting.drain(), cause);
  }

  private static void fail(List<Work> works, Throwable cause) {
    works.forEach(work -> work.answer().tryFail(cause));
  }

  private Conversation conversation() {
    return fold.loaded().orElseThrow().conversation();
  }

  private void onLoop(Runnable step) {
    around.loop().execute(() -> guarded(step));
  }

  /// A step that breaks takes the lane's knowledge with it, not the answers people wait for.
  private void guarded(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException e) {
      forget(e);
    }
  }
}
