package org.parley.console.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/// Sends requests to one server and waits for the answers: never on the UI thread. Interrupting the
/// thread that waits cancels the request.
final class Requests {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient client;
  private final URI server;
  private final Json json;

  Requests(HttpClient client, URI server, Json json) {
    this.client = client;
    this.server = server;
    this.json = json;
  }

  <T> T get(String path, Optional<String> token, Class<T> answer) throws ServerException {
    return send(to(path, token).GET().build(), answer);
  }

  <T> T post(String path, Object body, Class<T> answer) throws ServerException {
    HttpRequest request =
        to(path, Optional.empty())
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json.write(body)))
            .build();
    return send(request, answer);
  }

  void post(String path, Optional<String> token) throws ServerException {
    HttpRequest request = to(path, token).POST(HttpRequest.BodyPublishers.noBody()).build();
    HttpResponse<String> answer = ask(request);
    if (answer.statusCode() >= 400) {
      throw new ServerException(Faults.of(server, answer, json));
    }
  }

  private HttpRequest.Builder to(String path, Optional<String> token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(path)).timeout(PATIENCE).header("Accept", "*/*");
    token.ifPresent(it -> request.header("Authorization", "Bearer " + it));
    return request;
  }

  private <T> T send(HttpRequest request, Class<T> type) throws ServerException {
    HttpResponse<String> answer = ask(request);
    if (answer.statusCode() != 200) {
      throw new ServerException(Faults.of(server, answer, json));
    }
    return json.read(answer.body(), type)
        .orElseThrow(() -> new ServerException(new Fault.NotParley(server.toString())));
  }

  private HttpResponse<String> ask(HttpRequest request) throws ServerException {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (InterruptedException _) {
      throw new ServerException(new Fault.Cancelled());
    } catch (IOException wrong) {
      throw new ServerException(new Fault.Unreachable(server.toString(), reason(wrong)));
    }
  }

  private static String reason(IOException wrong) {
    return Optional.ofNullable(wrong.getMessage())
        .orElseGet(() -> wrong.getClass().getSimpleName());
  }
}
