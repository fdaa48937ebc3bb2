package org.parley.console.server;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// A request to be sent: which, by whom, against which revision, and with what body.
record Sent(
    String method,
    String path,
    Optional<String> token,
    OptionalLong revision,
    Optional<Body> body) {

  private static final Duration PATIENCE_TO_READ = Duration.ofSeconds(10);
  private static final Duration PATIENCE_TO_CHANGE = Duration.ofSeconds(60);
  private static final Duration PATIENCE_FOR_FILES = Duration.ofMinutes(5);

  /// Everybody in one answer.
  private static final String FILE = "/api/v1/people.csv";

  /// What is sent: `value` as JSON unless it is a string.
  record Body(String type, Object value) {
    static final String JSON = "application/json";
    static final String MERGE_PATCH = "application/merge-patch+json";

    @Override
    public String toString() {
      return type;
    }

    static Optional<Body> json(Object value) {
      return Optional.of(new Body(JSON, value));
    }

    /// A merge patch (RFC 7396): a null takes a field away.
    static Optional<Body> patch(Map<String, ?> value) {
      return Optional.of(new Body(MERGE_PATCH, value));
    }
  }

  static Sent get(String path, Optional<String> token) {
    return new Sent("GET", path, token, OptionalLong.empty(), Optional.empty());
  }

  static Sent post(String path, Optional<String> token, Optional<Body> body) {
    return new Sent("POST", path, token, OptionalLong.empty(), body);
  }

  /// How long an answer may take, all of it.
  Duration patience() {
    if (path.startsWith(FILE)) {
      return PATIENCE_FOR_FILES;
    }
    return method.equals("GET") ? PATIENCE_TO_READ : PATIENCE_TO_CHANGE;
  }

  HttpRequest request(URI server, Json json) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(path))
            .timeout(patience())
            .header("Accept", "*/*")
            .method(
                method,
                body.map(it -> BodyPublishers.ofString(text(it.value(), json)))
                    .orElseGet(BodyPublishers::noBody));
    token.ifPresent(it -> request.header("Authorization", "Bearer " + it));
    revision.ifPresent(it -> request.header("If-Match", "\"" + it + "\""));
    body.ifPresent(it -> request.header("Content-Type", it.type()));
    return request.build();
  }

  /// Neither the token nor what is sent, which may be a password.
  @Override
  public String toString() {
    return method + " " + path;
  }

  private static String text(Object value, Json json) {
    return value instanceof String text ? text : json.write(value);
  }
}
