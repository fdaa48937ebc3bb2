package org.parley.gateway.call;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.parley.gateway.conversation.ConversationId;

/// The last call of a conversation, as this node knows it, and what is done about it: one step
/// after the other, each with the state that the one before left. Of the executor of the calls.
final class Line {

  private final ConversationId conversation;
  private static final int TRIES = 3;

  private final CallRows rows;
  private final Terms terms;
  private final Follower follower;
  private final Executor serial;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private Optional<CallState> state = Optional.empty();
  private Optional<Long> term = Optional.empty();
  private long knownTerm;
  private long writes;
  private boolean loaded;
  private boolean busy;
  private boolean noted;

  Line(
      ConversationId conversation, CallRows rows, Terms terms, Follower follower, Executor serial) {
    this.conversation = conversation;
    this.rows = rows;
    this.terms = terms;
    this.follower = follower;
    this.serial = serial;
  }

  ConversationId conversation() {
    return conversation;
  }

  /// The call, if it was loaded and there is one.
  Optional<CallState> state() {
    return state;
  }

  /// Whether nothing is under way and nothing is left to do, unless something is asked.
  boolean isIdle() {
    return !busy && waiting.isEmpty() && (state.isEmpty() || noted);
  }

  /// Whether the end of the call, if it has ended, still has to be noted in the conversation.
  Optional<Ended> unnoted() {
    return state.filter(it -> !noted).filter(Ended.class::isInstance).map(Ended.class::cast);
  }

  /// The end of the call is noted, if it is still this one. Only within a step.
  Future<Void> over(Ended ended) {
    return state.equals(Optional.of(ended))
        ? onSerial(rows.over(conversation)).onSuccess(_ -> noted = true)
        : Future.succeededFuture();
  }

  /// Does `step` when it is its turn, after what was stored has been read; and again where another
  /// node has written meanwhile.
  <T> Future<T> run(Supplier<Future<T>> step) {
    Promise<T> done = Promise.promise();
    waiting.add(() -> begin(() -> persist(step, TRIES), done));
    next();
    return done.future();
  }

  private <T> Future<T> persist(Supplier<Future<T>> step, int tries) {
    return load()
        .compose(_ -> step.get())
        .recover(e ->
            e instanceof Overtaken && tries > 1
                ? onSerial(Future.succeededFuture()).compose(_ -> persist(step, tries - 1))
                : Future.failedFuture(e));
  }

  /// The call is `next` from now on: durable first, then told. Only within a step.
  Future<CallState> become(CallState next) {
    return term.map(Future::succeededFuture)
        .orElseGet(this::beginTerm)
        .compose(mine -> write(next, mine))
        .onFailure(this::doubt)
        .map(_ -> {
          var before = state.filter(it -> it.invitation().equals(next.invitation()));
          state = Optional.of(next);
          noted = false;
          follower.follow(before, next);
          return next;
        });
  }

  /// What is stored may be another state than this one.
  private void doubt(Throwable e) {
    loaded = false;
    if (e instanceof Overtaken) {
      term = Optional.empty();
    }
  }

  private Future<Void> write(CallState next, long mine) {
    return onSerial(rows.put(Views.of(next), mine, writes++).compose(_ -> confirm(mine)));
  }

  private Future<Void> confirm(long mine) {
    return terms.confirm(conversation, mine);
  }

  /// A step that was decided by an older state than what is stored is decided again.
  private Future<Long> beginTerm() {
    return takeOver(knownTerm)
        .compose(found ->
            found.map(Views::state).equals(state)
                ? Future.succeededFuture(knownTerm)
                : Future.failedFuture(new Overtaken()));
  }

  private Future<Void> load() {
    if (loaded) {
      return Future.succeededFuture();
    }
    return onSerial(rows.read(conversation))
        .compose(this::certain)
        .map(found -> {
          loaded = true;
          state = found.map(Views::state);
          // Of one that ended, the end may not be noted: who looks for those asks for it.
          noted = state.filter(Ended.class::isInstance).isPresent();
          state.filter(_ -> !noted).ifPresent(it -> follower.follow(Optional.empty(), it));
          return null;
        });
  }

  /// What was written in the last term stays; where a later one has begun, that may not have been
  /// seen by whoever began it.
  private Future<Optional<CallView>> certain(Optional<CallRows.Kept> found) {
    knownTerm = found.map(CallRows.Kept::term).orElse(0L);
    return onSerial(confirm(knownTerm).map(_ -> found.map(CallRows.Kept::call)))
        .recover(e -> e instanceof Overtaken ? takeOver(knownTerm) : Future.failedFuture(e));
  }

  /// Begins a term of this node with what was written before it.
  private Future<Optional<CallView>> takeOver(long last) {
    return onSerial(terms.begin(conversation, last))
        .compose(mine -> onSerial(keep(mine)).map(found -> holds(mine, found)));
  }

  private Future<Optional<CallView>> keep(long mine) {
    return rows.read(conversation)
        .map(found -> found.map(CallRows.Kept::call))
        .compose(found ->
            found
                .map(call -> rows.put(call, mine, 0))
                .orElse(Future.succeededFuture())
                .compose(_ -> confirm(mine))
                .map(_ -> found));
  }

  private Optional<CallView> holds(long mine, Optional<CallView> found) {
    term = Optional.of(mine);
    knownTerm = mine;
    writes = 1;
    return found;
  }

  /// Reads the call of a node that is gone, whose end may not be noted.
  void adopt() {
    run(Future::succeededFuture).onComplete(_ -> noted = state.isEmpty());
  }

  private <T> void begin(Supplier<Future<T>> step, Promise<T> done) {
    attempt(step)
        .onComplete(result ->
            serial.execute(() -> {
              busy = false;
              done.handle(result);
              next();
            }));
  }

  private void next() {
    if (!busy && !waiting.isEmpty()) {
      busy = true;
      waiting.remove().run();
    }
  }

  private <T> Future<T> onSerial(Future<T> future) {
    Promise<T> here = Promise.promise();
    future.onComplete(result -> serial.execute(() -> here.handle(result)));
    return here.future();
  }

  private static <T> Future<T> attempt(Supplier<Future<T>> step) {
    try {
      return step.get();
    } catch (RuntimeException e) {
      return Future.failedFuture(e);
    }
  }
}
