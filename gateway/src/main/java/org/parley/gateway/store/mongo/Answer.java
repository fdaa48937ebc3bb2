package org.parley.gateway.store.mongo;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/// Takes all that a publisher of the driver gives, and completes a future with it on the driver's
/// thread. What is asked of the driver is bounded, so nothing has to be held back.
final class Answer<T> implements Subscriber<T> {
  private final List<T> items = new ArrayList<>();
  private final Promise<List<T>> promise = Promise.promise();

  private Answer() {}

  /// Asks, and completes with everything.
  static <T> Future<List<T>> all(Publisher<T> publisher) {
    var answer = new Answer<T>();
    publisher.subscribe(answer);
    return answer.promise.future();
  }

  /// Asks, and completes with what comes first, if anything.
  static <T> Future<Optional<T>> first(Publisher<T> publisher) {
    return all(publisher).map(items -> items.stream().findFirst());
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(T item) {
    items.add(item);
  }

  @Override
  public void onError(Throwable error) {
    promise.tryFail(error);
  }

  @Override
  public void onComplete() {
    promise.tryComplete(items);
  }
}
