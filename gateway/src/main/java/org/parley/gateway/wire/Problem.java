package org.parley.gateway.wire;

import io.vertx.core.http.HttpServerResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.gateway.contract.Place;
import org.parley.gateway.contract.Wrong;
import org.parley.gateway.json.Json;

/// An error of an HTTP request as `application/problem+json` (RFC 9457).
record Problem(int status, String title, String detail, Map<String, ?> more) {

  static Problem of(int status, String title, String detail) {
    return new Problem(status, title, detail, Map.of());
  }

  static Problem malformed(String detail) {
    return of(400, "Bad Request", detail);
  }

  /// What of the request is not as the contract asks; there is at least one such thing.
  static Problem wrong(List<Wrong> wrongs) {
    var others = wrongs.size() == 1 ? "" : " And %d more, see errors.".formatted(wrongs.size() - 1);
    return new Problem(
        400,
        "Bad Request",
        wrongs.getFirst().sentence() + others,
        Map.of("errors", wrongs.stream().map(Item::of).toList()));
  }

  /// One thing in the body that is wrong.
  ///
  /// @param field a JSON pointer
  /// @param message what it must be: `must be …`
  static Problem wrong(String field, String message) {
    return wrong(List.of(new Wrong(Place.BODY, field, message)));
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

  private record Item(String in, String field, String message) {
    static Item of(Wrong wrong) {
      return new Item(wrong.in().word(), wrong.field(), wrong.message());
    }
  }
}
