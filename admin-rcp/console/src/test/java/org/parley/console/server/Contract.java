package org.parley.console.server;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.stream.Stream;

/// Collects how the requests and answers of one fake server differ from the API document.
final class Contract {

  static final String PROBLEM = "application/problem+json";

  /// What stands before a server answers so in its place; no document says what.
  private static final Set<Integer> OF_PROXIES = Set.of(502, 503, 504);

  private final ApiDocument document;
  private final Set<String> broken = new CopyOnWriteArraySet<>();

  Contract(ApiDocument document) {
    this.document = document;
  }

  /// The answer where the fake was told nothing.
  static FakeServer.Answer untold() {
    String body =
        "{\"title\":\"No\",\"status\":503,\"detail\":\"This fake was not told what to say.\"}";
    return new FakeServer.Answer(503, PROBLEM, body, Map.of(), true);
  }

  /// Success with `body`, as the document has it for `line`.
  FakeServer.Answer success(String line, String body) {
    Operation operation =
        operation(line).orElseThrow(() -> new AssertionError("the API document has no " + line));
    int status = operation.success();
    String type = operation.type(status).orElse("application/json");
    return new FakeServer.Answer(status, type, body, Map.of(), true);
  }

  void check(String line, Operation.Request request, FakeServer.Answer answer) {
    Optional<Operation> operation = operation(line);
    if (operation.isEmpty()) {
      broken.add(line + ": there is no such thing in the document");
    }
    operation.stream()
        .flatMap(
            it -> Stream.concat(asked(it, request, answer).stream(), said(it, answer).stream()))
        .forEach(wrong -> broken.add(line + ": " + wrong));
  }

  /// A request that is refused as malformed may be so.
  private static List<String> asked(
      Operation operation, Operation.Request request, FakeServer.Answer answer) {
    return answer.status() == 400 ? List.of() : operation.wrongs(request);
  }

  private static List<String> said(Operation operation, FakeServer.Answer answer) {
    boolean bound = answer.promise() && !OF_PROXIES.contains(answer.status());
    return bound ? operation.wrongs(answer.status(), answer.body()) : List.of();
  }

  private Optional<Operation> operation(String line) {
    String[] parts = line.split(" ", 2);
    return document.operation(parts[0], URI.create(parts[1]).getRawPath());
  }

  void verify() {
    if (!broken.isEmpty()) {
      throw new AssertionError("not as the API document says:\n  " + String.join("\n  ", broken));
    }
  }
}
