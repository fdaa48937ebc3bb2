package org.parley.gateway.wire;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.parley.gateway.contract.Content;
import org.parley.gateway.contract.Place;
import org.parley.gateway.contract.Shape;
import org.parley.gateway.contract.Wrong;
import org.parley.gateway.json.StrictJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;

/// Reads bodies as an operation's content asks. What is long is read away from the event loop.
record Bodies(Vertx vertx) {

  private static final int LONG = 16 * 1024;
  private static final String MORE = "This is not JSON: something follows after its end.";

  /// Refuses a body of another type before it is read (RFC 9110 §15.5.16).
  ///
  /// @param written the Content-Type header
  static void requireType(Content content, String written) {
    if (written.isEmpty() && !content.required()) {
      return;
    }
    var type = type(written);
    boolean utf8 = !written.toLowerCase(Locale.ROOT).contains("charset") || isUtf8(written);
    boolean json = content.types().getOrDefault(type, Optional.empty()).isPresent();
    if (!content.types().containsKey(type) || (json && !utf8)) {
      throw new ProblemException(unsupported(content));
    }
  }

  /// @return the body's JSON, if it is such
  /// @throws ProblemException in the future, if it is not as the content asks
  Future<Optional<JsonNode>> read(Content content, String type, Buffer body) {
    if (body.length() > 0 && type.isEmpty()) {
      return Future.failedFuture(new ProblemException(unsupported(content)));
    }
    var shape = content.types().getOrDefault(type(type), Optional.empty());
    if (shape.isEmpty()) {
      return Future.succeededFuture(Optional.empty());
    }
    if (body.length() == 0) {
      return content.required()
          ? Future.failedFuture(new ProblemException(missing()))
          : Future.succeededFuture(Optional.empty());
    }
    if (body.length() > LONG) {
      return Requests.aside(
          vertx, () -> Future.succeededFuture(Optional.of(json(shape.get(), body))));
    }
    try {
      return Future.succeededFuture(Optional.of(json(shape.get(), body)));
    } catch (ProblemException e) {
      return Future.failedFuture(e);
    }
  }

  private static JsonNode json(Shape shape, Buffer body) {
    var text =
        Percent.utf8(body.getBytes())
            .orElseThrow(() ->
                new ProblemException(Problem.malformed("The body is not well-formed UTF-8.")));
    try {
      var json = Asked.MAPPER.readTree(text);
      var wrongs = shape.check(Place.BODY, json);
      if (!wrongs.isEmpty()) {
        throw new ProblemException(Problem.wrong(wrongs));
      }
      return json;
    } catch (JacksonException e) {
      var why = e instanceof DatabindException ? MORE : StrictJson.explain(e);
      throw new ProblemException(Problem.malformed(why));
    }
  }

  private static Problem unsupported(Content content) {
    return Problem.of(
        415,
        "Unsupported Media Type",
        "The Content-Type must be %s.".formatted(names(content.types().keySet())));
  }

  private static Problem missing() {
    return Problem.wrong(List.of(new Wrong(Place.BODY, "", "is missing")));
  }

  private static String type(String written) {
    int end = written.indexOf(';');
    return (end < 0 ? written : written.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  private static boolean isUtf8(String written) {
    return written.toLowerCase(Locale.ROOT).matches(".*;[ \\t]*charset=\"?utf-8\"?[ \\t]*");
  }

  private static String names(Set<String> types) {
    return String.join(" or ", types.stream().sorted().toList());
  }
}
