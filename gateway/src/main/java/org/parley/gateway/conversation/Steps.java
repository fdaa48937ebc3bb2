package org.parley.gateway.conversation;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.function.Function;
import java.util.function.Predicate;

/// One asynchronous step after the other, each from where the one before has led. However many
/// there are, neither a stack nor a chain of futures grows with them.
final class Steps {

  private Steps() {}

  /// Goes on from `start` until `isEnd`; fails as soon as a step fails.
  static <S> Future<S> from(S start, Predicate<S> isEnd, Function<S, Future<S>> step) {
    Promise<S> end = Promise.promise();
    go(start, isEnd, step, end);
    return end.future();
  }

  /// What a listener throws would be lost, and nobody would ever be answered.
  private static <S> void go(
      S start, Predicate<S> isEnd, Function<S, Future<S>> step, Promise<S> end) {
    try {
      var here = start;
      while (!isEnd.test(here)) {
        var next = step.apply(here);
        if (!next.succeeded()) {
          next.onSuccess(there -> go(there, isEnd, step, end)).onFailure(end::fail);
          return;
        }
        here = next.result();
      }
      end.complete(here);
    } catch (RuntimeException e) {
      end.fail(e);
    }
  }
}
