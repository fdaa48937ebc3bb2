package org.parley.clustering.hazelcast;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.parley.clustering.Node;
import org.parley.clustering.Unanswered;

/// What other nodes have been asked and have not answered yet. May be used on any thread.
final class Questions {

  private record Question(Node to, String topic, Instant until, Promise<Buffer> answer) {}

  private final Map<Long, Question> open = new ConcurrentHashMap<>();
  private final AtomicLong numbers = new AtomicLong();

  /// Hands the number of a new question to `send`; completes when that is answered or given up.
  Future<Buffer> ask(Node to, String topic, Instant until, Consumer<Long> send) {
    var question = new Question(to, topic, until, Promise.promise());
    long number = numbers.incrementAndGet();
    open.put(number, question);
    send.accept(number);
    return question.answer().future();
  }

  void answered(Node by, long number, Buffer answer) {
    take(by, number).ifPresent(question -> question.answer().complete(answer));
  }

  void failed(Node by, long number, String why) {
    take(by, number).ifPresent(question -> fail(question, why));
  }

  /// Fails all that `node` was asked.
  void giveUp(Node node) {
    giveUp(question -> question.to().equals(node), "it is gone");
  }

  /// Fails what has not been answered in time.
  void expire(Instant now) {
    giveUp(question -> now.isAfter(question.until()), "it took too long");
  }

  /// Nobody but who was asked may answer.
  private Optional<Question> take(Node by, long number) {
    return Optional.ofNullable(open.get(number))
        .filter(question -> question.to().equals(by))
        .filter(question -> open.remove(number, question));
  }

  private void giveUp(Predicate<Question> which, String why) {
    open.forEach((number, question) -> {
      if (which.test(question) && open.remove(number, question)) {
        fail(question, why);
      }
    });
  }

  private static void fail(Question question, String why) {
    question.answer().fail(new Unanswered(question.to(), question.topic(), why));
  }
}
