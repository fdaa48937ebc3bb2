package org.parley.console.server;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Shows that neither the client nor a fake server can differ from the API document unseen.
class FakeServerTest {

  private static final String EVA = "/api/v1/people/eva%40berlin.example";
  private static final String PERSON =
      "{\"address\":\"eva@berlin.example\",\"displayName\":\"Eva\",\"enabled\":true,\"revision\":4}";
  private static final String PATCH = "application/merge-patch+json";

  private final FakeServer fake = new FakeServer();

  @Test
  void whatTheDocumentSaysIsGood() {
    fake.answers("GET " + EVA, PERSON);
    ask(to("GET", EVA, ""));
    assertDoesNotThrow(fake::close);
  }

  @Test
  void aPathThatIsNotThereIsTold() {
    ask(to("GET", "/api/v1/persons", ""));
    fails("GET /api/v1/persons: there is no such thing");
  }

  @Test
  void anUnknownParameterIsTold() {
    ask(to("GET", "/api/v1/people?limit=10&name=eva", ""));
    fails("the query has an unknown name");
  }

  @Test
  void aParameterOutOfItsBoundsIsTold() {
    ask(to("GET", "/api/v1/people?limit=1000", ""));
    fails("limit: must have a maximum value of 200");
  }

  @Test
  void aMissingTokenIsTold() {
    ask(HttpRequest.newBuilder(fake.address().resolve(EVA)));
    fails("the token is missing");
  }

  @Test
  void aMissingRevisionIsTold() {
    fake.answers("PATCH " + EVA, PERSON);
    ask(to("PATCH", EVA, "{\"enabled\":true}").header("Content-Type", PATCH));
    fails("If-Match is missing");
  }

  @Test
  void anotherContentTypeIsTold() {
    ask(
        to("PATCH", EVA, "{\"enabled\":true}")
            .header("If-Match", "\"4\"")
            .header("Content-Type", "application/json"));
    fails("the request has the Content-Type application/json");
  }

  @Test
  void anUnknownPropertyOfTheBodyIsTold() {
    ask(
        to("PATCH", EVA, "{\"title\":\"Head\"}")
            .header("If-Match", "\"4\"")
            .header("Content-Type", PATCH));
    fails("property 'title' is not defined");
  }

  @Test
  void anAnswerWithoutWhatTheDocumentPromisesIsTold() {
    fake.answers("GET " + EVA, "{\"address\":\"eva@berlin.example\"}");
    ask(to("GET", EVA, ""));
    fails("required property 'revision' not found");
  }

  @Test
  void aRefusalThatTheDocumentDoesNotKnowIsTold() {
    fake.refuses("GET " + EVA, 409, Map.of());
    ask(to("GET", EVA, ""));
    fails("the document knows no answer 409");
  }

  private void fails(String words) {
    String said = assertThrows(AssertionError.class, fake::close).toString();
    assertTrue(said.contains(words), said);
  }

  private HttpRequest.Builder to(String method, String path, String body) {
    return HttpRequest.newBuilder(fake.address().resolve(path))
        .header("Authorization", "Bearer t1")
        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
  }

  private static void ask(HttpRequest.Builder request) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      client.send(request.build(), BodyHandlers.discarding());
    } catch (IOException | InterruptedException wrong) {
      throw new AssertionError(wrong);
    }
  }
}
