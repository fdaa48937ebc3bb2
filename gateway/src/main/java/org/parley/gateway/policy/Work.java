package org.parley.gateway.policy;

import io.vertx.core.Promise;
import java.util.UUID;
import java.util.function.Function;

/// A change that somebody asked for, until it is answered. Its entries have fences of its id and
/// the attempt, so that it is recognised if an attempt was stored after all.
final class Work<T> {

  private final Author author;
  private final Function<Documents, Ruling<T>> decide;
  private final Promise<T> answer = Promise.promise();
  private final String id = UUID.randomUUID().toString();
  private int attempt;

  Work(Author author, Function<Documents, Ruling<T>> decide) {
    this.author = author;
    this.decide = decide;
  }

  Author author() {
    return author;
  }

  Promise<T> answer() {
    return answer;
  }

  /// Decides anew against `now`.
  Ruling<T> decide(Documents now) {
    attempt++;
    return decide.apply(now);
  }

  /// The fence of entry `part` of this attempt.
  String fence(int part) {
    return id + '.' + attempt + '.' + part;
  }
}
