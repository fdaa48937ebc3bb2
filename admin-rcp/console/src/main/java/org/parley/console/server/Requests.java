package org.parley.console.server;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Sends requests to one server and waits for the answers: never on the UI thread. Interrupting the
/// thread that waits cancels the request.
final class Requests {

  /// Bytes of an answer; all people of the largest servers are less.
  private static final long LARGEST = 32 * 1024 * 1024;

  private final HttpClient client;
  private final URI server;
  private final Json json;

  Requests(HttpClient client, URI server, Json json) {
    this.client = client;
    this.server = server;
    this.json = json;
  }

  /// Sends `body`, if there is one, and reads the answer.
  <T> T ask(Sent sent, Class<T> answer) throws ServerException {
    return json.read(send(sent), answer)
        .orElseThrow(() -> new ServerException(new Fault.NotParley(server.toString())));
  }

  /// Sends `body`, if there is one, and gives the answer as it is.
  String send(Sent sent) throws ServerException {
    HttpResponse<String> answer = wait(sent.request(server, json), sent.patience());
    if (answer.statusCode() >= 300) {
      throw new ServerException(Faults.of(server, answer, json));
    }
    return answer.body();
  }

  /// The patience of a request of Java ends where the body begins, so it is watched here as well.
  private HttpResponse<String> wait(HttpRequest request, Duration patience) throws ServerException {
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST));
    try {
      return answer.get(patience.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      answer.cancel(true);
      throw new ServerException(new Fault.Cancelled());
    } catch (TimeoutException _) {
      answer.cancel(true);
      throw new ServerException(noAnswer(request, new HttpTimeoutException("timed out")));
    } catch (ExecutionException wrong) {
      throw new ServerException(noAnswer(request, wrong.getCause()));
    }
  }

  private Fault noAnswer(HttpRequest request, @Nullable Throwable why) {
    return switch (why) {
      case HttpConnectTimeoutException it -> new Fault.Unreachable(server.toString(), reason(it));
      case ConnectException it -> new Fault.Unreachable(server.toString(), reason(it));
      case IOException it when request.method().equals("GET") ->
          new Fault.Unreachable(server.toString(), reason(it));
      case IOException it -> new Fault.Unanswered(server.toString(), reason(it));
      case null, default -> throw new IllegalStateException("asking " + server, why);
    };
  }

  private static String reason(IOException wrong) {
    return Optional.ofNullable(wrong.getMessage())
        .orElseGet(() -> wrong.getClass().getSimpleName());
  }
}
