package org.parley.gateway.policy;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.parley.gateway.store.Append;
import org.parley.gateway.store.Appended;
import org.parley.gateway.store.LogEntry;
import org.parley.gateway.store.Store;
import org.parley.gateway.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one log of all that administrators set and people grant, and the documents it folds to.
///
/// Decides what is asked in order, on one executor, appends what has gathered in one store call,
/// and tells the listeners the new state before it answers. Losing a race to another node costs a
/// read: the work is decided again against what was missed. What is acknowledged is durable.
public final class PolicyLog {

  /// The log's name in the store.
  static final String LOG = "policy";

  private static final Logger LOGGER = LoggerFactory.getLogger(PolicyLog.class);
  private static final int MAX_BATCH = 100;
  private static final int MAX_PERSONAL = 20;
  private static final int MAX_WAITING = 10_000;
  private static final int PAGE = 100;
  private static final int CHECKPOINT_EVERY = 100;

  private final Store store;
  private final InstantSource clock;
  private final Executor executor;
  private final ActJson json = new ActJson();
  private final Checkpoint checkpoint;
  private final List<Consumer<Moved>> listeners = new CopyOnWriteArrayList<>();
  private final Deque<Work<?>> waiting = new ArrayDeque<>();

  /// What people ask for themselves: administrators need not wait for all of it.
  private final Deque<Work<?>> personal = new ArrayDeque<>();

  private Set<ObjectName> unkept = new HashSet<>();
  private long keptTo;
  private Instant lastAt = Instant.EPOCH;
  private boolean keeping;
  private boolean busy;
  private volatile Documents documents;
  private volatile Instant confirmed;

  private PolicyLog(Store store, InstantSource clock, Executor executor, Documents documents) {
    this.store = store;
    this.clock = clock;
    this.executor = executor;
    this.checkpoint = new Checkpoint(store);
    this.documents = documents;
    this.confirmed = clock.instant();
    this.keptTo = documents.sequence();
  }

  /// Reads what there is.
  ///
  /// @param executor runs one thing at a time, in order; decisions and listeners run on it
  public static Future<PolicyLog> open(Store store, InstantSource clock, Executor executor) {
    return new Checkpoint(store)
        .read()
        .compose(kept -> {
          var log = new PolicyLog(store, clock, executor, kept);
          return log.acts(kept.sequence(), kept.sequence())
              .compose(last -> {
                last.forEach(act -> log.lastAt = act.at());
                return log.readOn().map(log);
              });
        });
  }

  /// The documents as of the last act that is known here.
  public Documents now() {
    return documents;
  }

  /// How long ago it was certain that nothing is known to the store that is not known here.
  public Duration age() {
    return Duration.between(confirmed, clock.instant());
  }

  /// Reads on, where another node may have appended, unless that is under way. To be called every
  /// second, and when it is known that one has.
  ///
  /// Completes when that has been done, or was under way.
  public Future<Void> follow() {
    var done = Promise.<Void>promise();
    executor.execute(() -> {
      if (busy) {
        done.complete();
        return;
      }
      busy = true;
      readOn()
          .onComplete(read ->
              executor.execute(() -> {
                again();
                done.handle(read);
              }));
    });
    return done.future();
  }

  /// From now on `listener` is told of each step, in order, before whoever asked for it has the
  /// answer.
  public void listen(Consumer<Moved> listener) {
    listeners.add(listener);
  }

  /// Decides and makes a change. `decide` is pure, and may be asked again with newer documents.
  /// Fails with [StoreUnavailable] if the store does not answer, when the change may have been
  /// made, or with what `decide` throws.
  public <T> Future<T> change(Author author, Function<Documents, Ruling<T>> decide) {
    var work = new Work<>(author, decide);
    executor.execute(() -> {
      var queue = queue(work);
      if (queue.size() >= MAX_WAITING) {
        work.answer().fail(new StoreUnavailable("too many changes of policies wait"));
        return;
      }
      queue.add(work);
      step();
    });
    return work.answer().future();
  }

  /// The acts `from` to `to`, in ascending order; the range is at most 100 wide.
  public Future<List<Act>> acts(long from, long to) {
    return store.read(LOG, from, to).map(found -> found.stream().map(json::act).toList());
  }

  private Deque<Work<?>> queue(Work<?> work) {
    return switch (work.author().as()) {
      case ADMINISTRATOR -> waiting;
      case PERSON -> personal;
    };
  }

  private void first(Work<?> work) {
    queue(work).addFirst(work);
  }

  private void step() {
    if (busy || (waiting.isEmpty() && personal.isEmpty())) {
      return;
    }
    var batch = new Batch(json, now(lastAt), documents);
    for (int i = 0; i < MAX_BATCH && !waiting.isEmpty(); i++) {
      batch.take(waiting.poll());
    }
    for (int i = 0; i < MAX_PERSONAL && !personal.isEmpty(); i++) {
      batch.take(personal.poll());
    }
    if (batch.entries().isEmpty() && batch.rows().isEmpty()) {
      batch.settled().forEach(settled -> settled.succeed().run());
      step();
      return;
    }
    busy = true;
    var append = new Append(LOG, documents.sequence(), batch.entries(), batch.rows());
    var asked = clock.instant();
    store
        .append(append)
        .onComplete(appended -> executor.execute(() -> appended(batch, asked, appended.result())));
  }

  private void appended(Batch batch, Instant asked, Appended appended) {
    switch (appended) {
      case Appended.Stored(int count) -> {
        confirmed = asked;
        move(batch.acts().subList(0, count));
        settle(batch, count);
        again();
      }
      case Appended.Conflict() -> recover(batch, this::first);
      case Appended.Unknown _ -> recover(batch, PolicyLog::giveUp);
    }
  }

  /// Answers what needs no more than `stored` entries; the rest is decided again.
  private void settle(Batch batch, int stored) {
    var rest = new ArrayList<Work<?>>();
    for (var settled : batch.settled()) {
      if (settled.needs() <= stored) {
        settled.succeed().run();
      } else {
        rest.add(settled.work());
      }
    }
    rest.reversed().forEach(this::first);
  }

  /// Reads what was missed, answers the works of `batch` that are in it, and gives the others to
  /// `lost`, the last one first.
  private void recover(Batch batch, Consumer<Work<?>> lost) {
    var fences = new HashSet<String>();
    readOn(fences)
        .onComplete(read ->
            executor.execute(() -> {
              if (read.failed()) {
                batch.settled().forEach(settled -> settled.work().answer().fail(read.cause()));
              } else {
                settleFound(batch, fences, lost);
              }
              again();
            }));
  }

  private static void settleFound(Batch batch, Set<String> fences, Consumer<Work<?>> lost) {
    var rest = new ArrayList<Work<?>>();
    for (var settled : batch.settled()) {
      if (fences.contains(settled.lastFence())) {
        settled.succeed().run();
      } else {
        rest.add(settled.work());
      }
    }
    rest.reversed().forEach(lost);
  }

  /// It is not stored, and may yet be: whoever asked looks again.
  private static void giveUp(Work<?> work) {
    work.answer().fail(new StoreUnavailable("the store did not say whether a change was made"));
  }

  private void again() {
    busy = false;
    keepIfDue();
    step();
  }

  private Future<Void> readOn() {
    return readOn(new HashSet<>());
  }

  /// Folds what stands behind the last known act, page by page; notes the fences of what it read.
  private Future<Void> readOn(Set<String> fences) {
    var done = Promise.<Void>promise();
    readPage(fences, done);
    return done.future();
  }

  private void readPage(Set<String> fences, Promise<Void> done) {
    long after = documents.sequence();
    var asked = clock.instant();
    store
        .read(LOG, after + 1, after + PAGE)
        .onComplete(read ->
            executor.execute(() -> {
              if (read.failed()) {
                done.fail(read.cause());
              } else if (!fold(read.result(), fences, done)) {
                readPage(fences, done);
              } else if (done.future().succeeded()) {
                confirmed = asked;
              }
            }));
  }

  /// Whether that was the last page, or one that cannot be read.
  private boolean fold(List<LogEntry> page, Set<String> fences, Promise<Void> done) {
    try {
      var acts = page.stream().map(json::act).toList();
      page.stream().map(LogEntry::fence).forEach(fences::add);
      move(acts);
    } catch (RuntimeException broken) {
      done.fail(broken);
      return true;
    }
    return page.size() < PAGE && done.tryComplete();
  }

  private void move(List<Act> acts) {
    if (acts.isEmpty()) {
      return;
    }
    var before = documents;
    var moved = new Moved(before, before.then(acts), acts);
    documents = moved.after();
    lastAt = acts.getLast().at();
    unkept.addAll(moved.touched());
    for (var listener : listeners) {
      try {
        listener.accept(moved);
      } catch (RuntimeException e) {
        LOGGER.error("A change of policies could not be told to everybody", e);
      }
    }
  }

  private void keepIfDue() {
    if (keeping || documents.sequence() - keptTo < CHECKPOINT_EVERY) {
      return;
    }
    keeping = true;
    var touched = unkept;
    unkept = new HashSet<>();
    keptTo = documents.sequence();
    checkpoint
        .write(documents, touched)
        .onComplete(kept ->
            executor.execute(() -> {
              keeping = false;
              if (kept.failed()) {
                LOGGER.warn("Policies were not kept for a quick start", kept.cause());
                unkept.addAll(touched);
              }
            }));
  }

  private Instant now(Instant last) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return now.isBefore(last) ? last : now;
  }
}
