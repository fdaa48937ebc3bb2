package org.parley.media.colibri;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetSocket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How failures of a bridge are understood, whatever comes from its port.
class ColibriTest {

  private static final Duration PATIENCE = Duration.ofMillis(400);
  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void theReasonOfARefusalIsTheTitleOfItsPage() {
    var failure = failure(answering("400 Bad", "<title>No &lt;medias&gt; &amp; more</title>"));
    assertEquals(new Failure.Refused("No <medias> & more"), failure);
  }

  @Test
  void aRefusalWithoutReasonTellsItsStatus() {
    assertEquals(new Failure.Refused("status 500"), failure(answering("500 Bad", "")));
  }

  @Test
  void aConferenceThatIsNotKnownIsGone() {
    var title = "<title>Conference not found</title>";
    assertInstanceOf(Failure.Gone.class, failure(answering("400 Bad", title)));
    assertInstanceOf(Failure.Gone.class, failure(answering("404 Not Found", "")));
  }

  @Test
  void nobodyAtThePortIsUnreachable() {
    var server = vertx.createNetServer().connectHandler(NetSocket::close);
    var port = done(server.listen(0, "127.0.0.1")).actualPort();
    done(server.close());
    assertInstanceOf(Failure.Unreachable.class, failure(port));
  }

  @Test
  void whoHangsUpBeforeTheAnswerIsUnreachable() {
    assertUnreachable(socket -> socket.handler(_ -> socket.close()));
  }

  @Test
  void whoHangsUpInTheMiddleOfTheAnswerIsUnreachable() {
    assertUnreachable(socket ->
        socket.handler(_ ->
            socket
                .write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{")
                .onComplete(_ -> socket.close())));
  }

  @Test
  void whoNeverAnswersIsUnreachable() {
    assertUnreachable(socket -> socket.handler(_ -> {}));
  }

  @Test
  void whoAnswersWithoutEndIsUnreachableThoughItIsNeverSilent() {
    assertUnreachable(socket ->
        socket.handler(_ -> {
          socket.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
          vertx.setPeriodic(20, _ -> socket.write(" "));
        }));
  }

  @Test
  void anAnswerOfMoreThanAMebibyteIsNone() {
    var failure = failure(answering("200 OK", " ".repeat((1 << 20) + 1)));
    assertTrue(
        failure instanceof Failure.Unreachable it && it.why().contains("bytes"), failure::toString);
  }

  @Test
  void whoSpeaksSomethingElseIsUnreachable() {
    assertUnreachable(socket -> socket.write("220 mail.example ESMTP\r\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "7",
        "{",
        "{}",
        "{\"endpoints\": {}}",
        "{\"endpoints\": []}",
        "{\"endpoints\": [null]}",
        "{\"endpoints\": [\"ep\"]}",
        "{\"endpoints\": [{\"transport\": {\"transport\": null}}]}",
      })
  void anOddAnswerIsARefusal(String body) {
    assertOdd(body);
  }

  @Test
  void anAnswerWithOddPartsIsARefusal() {
    var socket = "\"ws://127.0.0.1:1/x\"";
    var created =
        colibri(answering("200 OK", whole(socket, "\"10000\"", "1")))
            .createEndpoint("m", endpoint());
    assertEquals(URI.create("ws://127.0.0.1:1/x"), done(created).socket().orElseThrow());
    assertOdd(whole(socket, "\"10000\"", "null"));
    assertOdd(whole(socket, "\"10000\"", "\"one\""));
    assertOdd(whole(socket, "\"many\"", "1"));
    assertOdd(whole(socket, "null", "1"));
    assertOdd(whole("\"not a url\"", "\"10000\"", "1"));
    assertOdd(whole("7", "\"10000\"", "1"));
  }

  private static String whole(String socket, String port, String ssrc) {
    var transport =
        """
        {"ufrag": "u", "pwd": "p", "web-sockets": [%s],
         "fingerprints": [{"hash": "sha-256", "fingerprint": "AB:CD"}],
         "candidates": [{"foundation": "1", "component": "1", "protocol": "udp", "priority": "1",
                         "ip": "192.0.2.2", "port": %s, "type": "host"}]}\
        """
            .formatted(socket, port);
    return """
    {"endpoints": [{"id": "ep000000", "transport": {"transport": %s}}],
     "sources": [{"type": "audio", "id": "jvb-a0", "sources": [{"ssrc": %s}]}]}\
    """
        .formatted(transport, ssrc);
  }

  private void assertOdd(String body) {
    var failure = failure(answering("200 OK", body));
    assertTrue(
        failure instanceof Failure.Refused it && it.why().startsWith("an odd answer"),
        () -> body + " gave " + failure);
  }

  private void assertUnreachable(Consumer<NetSocket> bridge) {
    assertInstanceOf(Failure.Unreachable.class, failure(listening(bridge)));
  }

  private Failure failure(int port) {
    var asked = colibri(port).createEndpoint("m", endpoint());
    var thrown = assertThrows(ExecutionException.class, () -> get(asked));
    return assertInstanceOf(ColibriException.class, thrown.getCause()).failure();
  }

  private Colibri colibri(int port) {
    return new Colibri(
        vertx.createHttpClient(), URI.create("http://127.0.0.1:" + port + "/"), PATIENCE);
  }

  private static NewEndpoint endpoint() {
    return new NewEndpoint("ep000000", -1, Mute.NOTHING);
  }

  private int answering(String status, String body) {
    var reply =
        "HTTP/1.1 %s\r\nContent-Length: %d\r\n\r\n%s".formatted(status, body.length(), body);
    return listening(socket -> socket.handler(_ -> socket.write(reply)));
  }

  private int listening(Consumer<NetSocket> bridge) {
    var server = vertx.createNetServer().connectHandler(bridge::accept);
    return done(server.listen(0, "127.0.0.1")).actualPort();
  }

  private static <T> T get(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
  }

  private static <T> T done(Future<T> future) {
    try {
      return get(future);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
