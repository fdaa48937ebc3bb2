package org.parley.console.server;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;

/// Sends requests to one server and waits for the answers: never on the UI thread. Interrupting the
/// thread that waits cancels the request.
final class Requests {

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
    HttpResponse<String> answer = wait(sent.request(server, json));
    if (answer.statusCode() >= 300) {
      throw new ServerException(Faults.of(server, answer, json));
    }
    return answer.body();
  }

  private HttpResponse<String> wait(HttpRequest request) throws ServerException {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (InterruptedException _) {
      throw new ServerException(new Fault.Cancelled());
    } catch (HttpConnectTimeoutException | ConnectException wrong) {
      throw new ServerException(new Fault.Unreachable(server.toString(), reason(wrong)));
    } catch (IOException wrong) {
      throw new ServerException(
          request.method().equals("GET")
              ? new Fault.Unreachable(server.toString(), reason(wrong))
              : new Fault.Unanswered(server.toString(), reason(wrong)));
    }
  }

  private static String reason(IOException wrong) {
    return Optional.ofNullable(wrong.getMessage())
        .orElseGet(() -> wrong.getClass().getSimpleName());
  }
}
