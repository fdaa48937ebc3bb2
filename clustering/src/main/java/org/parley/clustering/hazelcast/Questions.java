package org.parley.clustering.hazelcast;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.clustering.Node;
import org.parley.clustering.Unanswered;

/// What other nodes have been asked and have not answered yet, so that nobody waits for a node that
/// is not there any more.
final class Questions {

  private record Question(String topic, Promise<Buffer> answer) {}

  private final Map<Node, Set<Question>> open = new ConcurrentHashMap<>();

  /// Completes like `answer`, or fails when `node` is given up.
  Future<Buffer> until(Node node, String topic, Future<Buffer> answer) {
    var question = new Question(topic, Promise.promise());
    var questions = open.computeIfAbsent(node, _ -> ConcurrentHashMap.newKeySet());
    questions.add(question);
    answer.onComplete(result -> {
      questions.remove(question);
      if (result.succeeded()) {
        question.answer().tryComplete(result.result());
      } else {
        question.answer().tryFail(result.cause());
      }
    });
    return question.answer().future();
  }

  /// Fails all that `node` was asked.
  void giveUp(Node node) {
    Optional.ofNullable(open.remove(node))
        .ifPresent(questions ->
            questions.forEach(question ->
                question.answer().tryFail(new Unanswered(node, question.topic(), "it is gone"))));
  }
}
