package org.parley.it.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The HTTP API of a node: sign-in, renewal, sign-out and health.
public record Rest(HttpClient http, URI node) {

  /// Status, Retry-After in seconds, ETag and body of an answer.
  public record Answer(
      int status, Optional<String> retryAfter, Optional<String> etag, String body) {

    /// The body as JSON.
    public JsonNode json() {
      return Json.parse(body);
    }
  }

  public Answer signIn(String address, String password) {
    var body = Json.object().put("address", address).put("password", password);
    return send(request("/api/v1/sign-in").POST(json(body.toString())));
  }

  /// Signs in to administer.
  public Answer signInAsAdministrator(String address, String password) {
    var body = Json.object().put("address", address).put("password", password);
    body.put("as", "ADMINISTRATOR");
    return send(request("/api/v1/sign-in").POST(json(body.toString())));
  }

  /// Whatever a holder of `token` may ask for.
  ///
  /// @param headers more of them, names and values in turn
  public Answer ask(String method, String path, String token, String body, String... headers) {
    var request = HttpRequest.newBuilder(node.resolve(path)).timeout(Duration.ofSeconds(20));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    var publisher = body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : json(body);
    return send(request.method(method, publisher));
  }

  public Answer renew(String token) {
    return send(bearer("/api/v1/renew", token).POST(HttpRequest.BodyPublishers.noBody()));
  }

  public Answer signOut(String token) {
    return send(bearer("/api/v1/sign-out", token).POST(HttpRequest.BodyPublishers.noBody()));
  }

  /// Signs in as administrator.
  public Answer administers(String address, String password) {
    var body = Json.object().put("address", address).put("password", password);
    return post("/api/v1/sign-in", body.put("as", "ADMINISTRATOR").toString());
  }

  /// What an administrator changes by a merge patch (RFC 7396), if `path` is still at `revision`.
  public Answer patch(String path, String token, String revision, String patch) {
    return send(
        bearer(path, token)
            .setHeader("Content-Type", "application/merge-patch+json")
            .header("If-Match", revision)
            .method("PATCH", json(patch)));
  }

  public Answer get(String path, String token) {
    return send(bearer(path, token).GET());
  }

  public Answer post(String path, String body) {
    return send(request(path).POST(json(body)));
  }

  public Answer get(String path) {
    return send(request(path).GET());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(node.resolve(path))
        .timeout(Duration.ofSeconds(20))
        .header("Content-Type", "application/json");
  }

  private HttpRequest.Builder bearer(String path, String token) {
    return request(path).header("Authorization", "Bearer " + token);
  }

  private static HttpRequest.BodyPublisher json(String body) {
    return HttpRequest.BodyPublishers.ofString(body);
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(
          answer.statusCode(),
          answer.headers().firstValue("Retry-After"),
          answer.headers().firstValue("ETag"),
          answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for " + node, e);
    }
  }
}
