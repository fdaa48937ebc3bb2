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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A server on this machine that answers as it was told to, and remembers what it was asked.
public final class FakeServer implements AutoCloseable {

  private static final String PROBLEM = "application/problem+json";

  private final HttpServer http;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  private record Answer(int status, String type, String body, Map<String, String> headers) {}

  /// A request.
  public record Asked(String line, String body, String authorization) {}

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

  public FakeServer answers(String line, String body) {
    answers.put(line, new Answer(200, "application/json", body, Map.of()));
    return this;
  }

  public FakeServer refuses(String line, int status, Map<String, String> headers) {
    String body =
        "{\"title\":\"No\",\"status\":%d,\"detail\":\"Because.\",\"errors\":[{\"in\":\"body\",\"field\":\"/text\",\"message\":\"is missing\"}]}"
            .formatted(status);
    answers.put(line, new Answer(status, PROBLEM, body, headers));
    return this;
  }

  /// Lets an administrator who may do everything sign in, with any password.
  public FakeServer letsIn() {
    return answers(
            "POST /api/v1/sign-in",
            "{\"token\":\"t1\",\"expiresAt\":\"2026-11-23T22:00:00.000Z\",\"address\":\"anna@berlin.example\",\"displayName\":\"Anna\",\"scope\":\"ADMINISTRATOR\",\"nodes\":[]}")
        .answers(
            "GET /api/v1/administrators/anna%40berlin.example",
            "{\"address\":\"anna@berlin.example\",\"areas\":{\"ADMINISTRATORS\":\"WRITE\"},\"revision\":1}");
  }

  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    asked.add(new Asked(line, body, authorization == null ? "" : authorization));
    Answer answer =
        answers.getOrDefault(
            line, new Answer(404, PROBLEM, "{\"title\":\"No\",\"status\":404}", Map.of()));
    exchange.getResponseHeaders().set("Content-Type", answer.type());
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }
}
