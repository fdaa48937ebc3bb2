package org.parley.gateway.wire;

import io.vertx.core.http.HttpServerResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.gateway.json.Json;

/// An error of an HTTP request as `application/problem+json` (RFC 9457).
record Problem(int status, String title, String detail, Map<String, ?> more) {

  static Problem of(int status, String title, String detail) {
    return new Problem(status, title, detail, Map.of());
  }

  String json() {
    var json = new LinkedHashMap<String, Object>();
    json.put("title", title);
    json.put("status", status);
    json.put("detail", detail);
    json.putAll(more);
    return Json.mapper().writeValueAsString(json);
  }

  void answer(HttpServerResponse response) {
    response
        .setStatusCode(status)
        .putHeader("Content-Type", "application/problem+json")
        .putHeader("Cache-Control", "no-store")
        .end(json());
  }
}
