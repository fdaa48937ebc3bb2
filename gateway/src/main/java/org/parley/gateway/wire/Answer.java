package org.parley.gateway.wire;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.parley.gateway.json.Json;

/// What an operation answers.
record Answer(int status, Map<String, String> headers, Buffer body) {

  private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
  private static final String TAG = "ETag";
  private static final String TYPE = "Content-Type";
  private static final String KEEP = "Cache-Control";

  Answer {
    headers = Map.copyOf(headers);
  }

  static Answer json(int status, Object body) {
    return json(status, Json.mapper().writeValueAsString(body));
  }

  static Answer json(Object body) {
    return json(200, body);
  }

  /// Nothing more is to be said: 204.
  static Answer empty() {
    return new Answer(204, Map.of(), Buffer.buffer());
  }

  static Answer problem(Problem problem) {
    var answer =
        content(problem.status(), "application/problem+json", Buffer.buffer(problem.json()));
    // RFC 9110 §11.6.1 asks for it.
    return problem.status() == 401 ? answer.with("WWW-Authenticate", "Bearer") : answer;
  }

  /// There is one of this kind under way, and one at a time is enough.
  static Answer busy(String detail) {
    return problem(Problem.of(429, "Too Many Requests", detail + " Ask again in a moment."))
        .with("Retry-After", "5");
  }

  /// A table to be saved as a file.
  ///
  /// @param name the file's name, of plain letters, digits and `.` `_` `-`
  static Answer csv(String name, String text) {
    if (!FILE_NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("no plain file name: " + name);
    }
    return content(200, "text/csv; charset=utf-8", Buffer.buffer(text))
        .with("Content-Disposition", "attachment; filename=\"" + name + '"');
  }

  static Answer content(int status, String type, Buffer body) {
    return new Answer(status, Map.of(TYPE, type), body);
  }

  private static Answer json(int status, String json) {
    return content(status, "application/json", Buffer.buffer(json));
  }

  /// @param revision what a change of it has to name in If-Match
  Answer tagged(long revision) {
    return tagged(Long.toString(revision));
  }

  Answer tagged(String tag) {
    return with(TAG, '"' + tag + '"');
  }

  Answer with(String header, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Answer(status, more, body);
  }

  /// Answers; to who has it already only says so (RFC 9110 §13.1.2).
  void to(HttpServerRequest request) {
    var response = request.response().putHeader(KEEP, "no-store");
    headers.forEach(response::putHeader);
    boolean reading = request.method().equals(HttpMethod.GET) || isHead(request);
    if (status == 200
        && reading
        && headers.containsKey(TAG)
        && headers.get(TAG).equals(request.getHeader("If-None-Match"))) {
      response.headers().remove(TYPE);
      response.setStatusCode(304).end();
    } else if (isHead(request)) {
      response.putHeader("Content-Length", Integer.toString(body.length()));
      response.setStatusCode(status).end();
    } else {
      response.setStatusCode(status).end(body);
    }
  }

  private static boolean isHead(HttpServerRequest request) {
    return request.method().equals(HttpMethod.HEAD);
  }
}
