package org.parley.gateway.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a page may do at a node that did not serve it.
class CrossOriginTest {

  private static final String OTHER = "http://127.0.0.1:8082";

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient http = vertx.createHttpClient();
  private final List<String> known = new CopyOnWriteArrayList<>();
  private final Reachable reachable = new Reachable(List::of, () -> List.copyOf(known));
  private int port;

  @BeforeEach
  void listen() {
    var router = Router.router(vertx);
    var pages = new Pages(reachable);
    router.route().handler(pages::secure);
    CrossOrigin.PATHS.forEach(path -> router.route(path).handler(new CrossOrigin(reachable)));
    for (var path : List.of("renew", "sign-out", "sign-in", "people.csv")) {
      router
          .post("/api/v1/" + path)
          .handler(context -> context.response().setStatusCode(401).end());
    }
    pages.mount(router);
    known.add(OTHER);
    port =
        vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1").await().actualPort();
  }

  @AfterEach
  void close() {
    vertx.close().await();
  }

  @ParameterizedTest
  @ValueSource(strings = {"renew", "sign-out"})
  void aPageOfAnotherNodeMayRenewAndSignOut(String operation) {
    var preflight = ask(HttpMethod.OPTIONS, "/api/v1/" + operation, OTHER);
    assertEquals(204, preflight.statusCode());
    assertEquals(OTHER, allowed(preflight));
    assertEquals("POST", preflight.getHeader("Access-Control-Allow-Methods"));
    assertEquals("Authorization", preflight.getHeader("Access-Control-Allow-Headers"));
    var answer = ask(HttpMethod.POST, "/api/v1/" + operation, OTHER);
    assertEquals(401, answer.statusCode());
    assertEquals(OTHER, allowed(answer));
    for (var one : List.of(preflight, answer)) {
      assertEquals("Origin", one.getHeader("Vary"));
      assertFalse(one.headers().contains("Access-Control-Allow-Credentials"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "renew, https://evil.example",
    "renew, null",
    "sign-out, http://127.0.0.1:8083",
    "sign-in, http://127.0.0.1:8082",
    "people.csv, http://127.0.0.1:8082"
  })
  void nobodyElseMayAndNothingElseIsOpen(String operation, String origin) {
    var preflight = ask(HttpMethod.OPTIONS, "/api/v1/" + operation, origin);
    assertEquals(405, preflight.statusCode());
    assertEquals("", allowed(preflight));
    assertEquals("", allowed(ask(HttpMethod.POST, "/api/v1/" + operation, origin)));
  }

  @Test
  void aPageMayConnectToTheNodesThatAreKnownWhenItIsServed() {
    assertTrue(
        policy().contains("connect-src 'self' http://127.0.0.1:8082 ws://127.0.0.1:8082;"),
        policy());
    known.clear();
    assertTrue(policy().contains("connect-src 'self';"), policy());
  }

  @Test
  void aBrowserThatHasThePageIsSentItAgainWithANewPolicy() {
    var before = String.valueOf(ask(HttpMethod.GET, "/", "").getHeader("ETag"));
    assertEquals(304, again(before));
    known.add("https://c.example");
    assertEquals(200, again(before));
  }

  private String policy() {
    return String.valueOf(ask(HttpMethod.GET, "/", "").getHeader("Content-Security-Policy"));
  }

  private int again(String tag) {
    return http.request(options(HttpMethod.GET, "/").putHeader("If-None-Match", tag))
        .compose(HttpClientRequest::send)
        .await()
        .statusCode();
  }

  private HttpClientResponse ask(HttpMethod method, String path, String origin) {
    var asked = options(method, path);
    if (!origin.isEmpty()) {
      asked.putHeader("Origin", origin).putHeader("Access-Control-Request-Method", "POST");
    }
    return http.request(asked).compose(HttpClientRequest::send).await();
  }

  private RequestOptions options(HttpMethod method, String path) {
    return new RequestOptions().setMethod(method).setHost("127.0.0.1").setPort(port).setURI(path);
  }

  private static String allowed(HttpClientResponse answer) {
    return Optional.ofNullable(answer.getHeader("Access-Control-Allow-Origin")).orElse("");
  }
}
