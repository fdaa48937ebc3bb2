package org.parley.console.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/// A server on this machine that answers as it was told to, and remembers what it was asked. Both
/// are held against the API document: [#close()] fails where one of them differs from it.
public final class FakeServer implements AutoCloseable {

  private static final int NO_ANSWER = 0;
  private static final int STALLED = 1;
  private static final ApiDocument DOCUMENT = ApiDocument.read();

  private final HttpServer http;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final Contract contract = new Contract(DOCUMENT);

  /// What to answer; one that is no `promise` need not be as the document says.
  record Answer(
      int status, String type, String body, Map<String, String> headers, boolean promise) {}

  /// A request; headers that are absent are empty.
  public record Asked(String line, String body, String authorization, String ifMatch) {}

  public FakeServer() {
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
    http.createContext("/", this::answer);
    http.setExecutor(threads);
    http.start();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
  }

  /// Does what is asked and answers so, with the status and the media type that the document has
  /// for it.
  public FakeServer answers(String line, String body) {
    answers.put(line, contract.success(line, body));
    return this;
  }

  public FakeServer refuses(String line, int status, Map<String, String> headers) {
    return refuses(line, status, headers, "");
  }

  /// Refuses with `more` in the problem, such as `, "faults": []`.
  public FakeServer refuses(String line, int status, Map<String, String> headers, String more) {
    String body =
        "{\"title\":\"No\",\"status\":%d,\"detail\":\"Because.\",\"errors\":[{\"in\":\"body\",\"field\":\"/text\",\"message\":\"is missing\"}]%s}"
            .formatted(status, more);
    answers.put(line, new Answer(status, Contract.PROBLEM, body, headers, true));
    return this;
  }

  /// Answers what no Parley server does.
  public FakeServer babbles(String line, String body) {
    answers.put(line, new Answer(200, "text/html", body, Map.of(), false));
    return this;
  }

  /// Sends whoever asks elsewhere, as a proxy does.
  public FakeServer redirects(String line, String location) {
    answers.put(line, new Answer(308, "text/html", "", Map.of("Location", location), false));
    return this;
  }

  /// Takes the request and closes the connection without a word.
  public FakeServer hangsUp(String line) {
    answers.put(line, new Answer(NO_ANSWER, "text/plain", "", Map.of(), false));
    return this;
  }

  /// Begins to answer and goes on with nothing.
  public FakeServer stalls(String line) {
    answers.put(line, new Answer(STALLED, "text/plain", "", Map.of(), false));
    return this;
  }

  /// Says that somebody was faster with the objects that `stale` lists.
  public FakeServer answersStale(String line, String stale) {
    return refuses(line, 412, Map.of(), ",\"stale\":" + stale);
  }

  /// Lets an administrator who may do everything sign in, with any password.
  public FakeServer letsIn() {
    return letsIn("\"ADMINISTRATORS\":\"WRITE\"");
  }

  /// Lets an administrator of `areas` sign in, such as `"PEOPLE":"READ"`, with any password.
  public FakeServer letsIn(String areas) {
    return answers(
        "POST /api/v1/sign-in",
        "{\"token\":\"t1\",\"expiresAt\":\"2026-11-23T22:00:00.000Z\",\"address\":\"anna@berlin.example\",\"displayName\":\"Anna\",\"scope\":\"ADMINISTRATOR\",\"areas\":{%s},\"nodes\":[]}"
            .formatted(areas));
  }

  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    Map<String, String> headers =
        exchange.getRequestHeaders().entrySet().stream()
            .collect(
                Collectors.toMap(
                    it -> it.getKey().toLowerCase(Locale.ROOT), it -> it.getValue().getFirst()));
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    asked.add(
        new Asked(
            line,
            body,
            headers.getOrDefault("authorization", ""),
            headers.getOrDefault("if-match", "")));
    Answer answer = Optional.ofNullable(answers.get(line)).orElseGet(Contract::untold);
    contract.check(
        line,
        new Operation.Request(
            Optional.ofNullable(exchange.getRequestURI().getRawQuery()), headers, body),
        answer);
    send(exchange, answer);
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    if (answer.status() == NO_ANSWER) {
      exchange.close();
      return;
    }
    if (answer.status() == STALLED) {
      exchange.sendResponseHeaders(200, 2);
      exchange.getResponseBody().write('{');
      exchange.getResponseBody().flush();
      return;
    }
    exchange.getResponseHeaders().set("Content-Type", answer.type());
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  /// Stops it, and fails if a request or an answer was not as the document says.
  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
    contract.verify();
  }
}
