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
  private final CallRows rows;
  private final Follower follower;
  private final Executor serial;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private Optional<CallState> state = Optional.empty();
  private boolean loaded;
  private boolean busy;
  private boolean noted;

  Line(ConversationId conversation, CallRows rows, Follower follower, Executor serial) {
    this.conversation = conversation;
    this.rows = rows;
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

  void noted(Ended ended) {
    noted |= state.equals(Optional.of(ended));
  }

  /// Does `step` when it is its turn, after what was stored has been read.
  <T> Future<T> run(Supplier<Future<T>> step) {
    Promise<T> done = Promise.promise();
    waiting.add(() -> begin(() -> load().compose(_ -> step.get()), done));
    next();
    return done.future();
  }

  /// The call is `next` from now on: durable first, then told. Only within a step.
  Future<CallState> become(CallState next) {
    var view = Views.of(next);
    return onSerial(rows.put(view))
        .map(_ -> {
          var before = state.filter(it -> it.invitation().equals(next.invitation()));
          state = Optional.of(next);
          noted = false;
          follower.follow(before, next);
          return next;
        });
  }

  private Future<Void> load() {
    if (loaded) {
      return Future.succeededFuture();
    }
    return onSerial(rows.read(conversation))
        .map(found -> {
          loaded = true;
          state = found.map(Views::state);
          // Of one that ended, the end may not be noted: who looks for those asks for it.
          noted = state.filter(Ended.class::isInstance).isPresent();
          state.filter(_ -> !noted).ifPresent(it -> follower.follow(Optional.empty(), it));
          return null;
        });
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
