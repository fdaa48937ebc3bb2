package org.parley.console.server;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Tells from an answer what kind of fault it is.
final class Faults {

  private static final Duration SOON = Duration.ofSeconds(2);

  private Faults() {}

  static Fault of(URI server, HttpResponse<String> answer, Json json) {
    Problem problem = problem(answer, json);
    return switch (answer.statusCode()) {
      case 301, 302, 303, 307, 308 -> new Fault.Moved(place(answer));
      case 401 -> new Fault.NotSignedIn();
      case 403 -> new Fault.NotAllowed(problem.words());
      case 404 ->
          isProblem(answer)
              ? new Fault.Missing(problem.words())
              : new Fault.NotParley(server.toString());
      case 409, 412 -> conflict(problem, json.read(answer.body(), ChangedMeanwhile.class));
      case 422 -> refused(problem, json.read(answer.body(), FileFaults.class));
      case 429, 503 -> new Fault.Busy(wait(answer));
      default -> other(answer.statusCode(), problem);
    };
  }

  private static Fault conflict(Problem problem, Optional<ChangedMeanwhile> others) {
    return new Fault.Conflict(
        problem.words(), others.map(ChangedMeanwhile::objects).orElse(List.of()));
  }

  private static Fault refused(Problem problem, Optional<FileFaults> file) {
    return file.flatMap(it -> it.fault(problem.words()))
        .orElseGet(() -> new Fault.Refused(problem.words(), problem.fields()));
  }

  private static Fault other(int status, Problem problem) {
    return status >= 500
        ? new Fault.Broken(status, problem.words())
        : new Fault.Refused(problem.words(), problem.fields());
  }

  private static boolean isProblem(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Content-Type")
        .filter(type -> type.startsWith("application/problem+json"))
        .isPresent();
  }

  private static Problem problem(HttpResponse<String> answer, Json json) {
    return isProblem(answer)
        ? json.read(answer.body(), Problem.class).orElseGet(Problem::unsaid)
        : Problem.unsaid();
  }

  /// Without the query, which may hold anything.
  private static String place(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").map(it -> it.split("[?#]", 2)[0]).orElse("?");
  }

  private static Duration wait(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Retry-After")
        .filter(seconds -> seconds.matches("[0-9]{1,6}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
        .orElse(SOON);
  }
}
