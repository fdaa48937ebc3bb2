package org.parley.gateway.wire;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.gateway.contract.Place;
import org.parley.gateway.contract.Wrong;
import org.parley.gateway.json.StrictJson;
import org.parley.gateway.policy.Author;
import org.parley.gateway.signin.Holder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A request that is as the contract asks: its parameters by name, its body, and who asks.
///
/// @param source the address that it came from
/// @param token of its Authorization header
/// @param administrator whoever was let in; nobody where the operation is for everybody
/// @param body as it came
/// @param json the same, read, where it is JSON
record Asked(
    String source,
    Optional<String> token,
    Optional<Holder> administrator,
    Map<String, JsonNode> parameters,
    Buffer body,
    Optional<JsonNode> json) {

  static final JsonMapper MAPPER = StrictJson.mapper(16);

  /// Who makes the change that is asked for.
  Author author() {
    return new Author(holder().address(), holder().scope(), source);
  }

  /// The administrator who asks.
  Holder holder() {
    return administrator.orElseThrow(() -> new IllegalStateException("this is for everybody"));
  }

  /// A parameter that is never missing.
  String text(String name) {
    return find(name).orElseThrow().stringValue();
  }

  Optional<String> optionalText(String name) {
    return find(name).map(JsonNode::stringValue);
  }

  /// The values of a parameter that may be repeated.
  List<String> texts(String name) {
    return find(name).stream().flatMap(JsonNode::valueStream).map(JsonNode::stringValue).toList();
  }

  /// A number that is never missing.
  int number(String name) {
    return find(name).orElseThrow().intValue();
  }

  /// Whether a parameter is there and true.
  boolean flag(String name) {
    return find(name).map(JsonNode::booleanValue).orElse(false);
  }

  /// The body as `type`.
  ///
  /// @throws ProblemException if it is as the contract asks and still cannot be, as the type's
  ///   constructors tell by an `IllegalArgumentException`
  <T> T body(Class<T> type) {
    try {
      return MAPPER.treeToValue(json.orElseThrow(), type);
    } catch (JacksonException e) {
      throw new ProblemException(Problem.wrong(StrictJson.pointer(e), StrictJson.predicate(e)));
    }
  }

  /// The revisions of which one must still hold for a change (RFC 9110 §13.1.1).
  IfMatch ifMatch() {
    return IfMatch.read(text(IfMatch.HEADER)).orElseThrow(IfMatch::malformed);
  }

  Page page() {
    return Page.of(number("limit"), optionalText("after"))
        .orElseThrow(() -> wrong(Place.QUERY, "after", "must be the next of an earlier answer"));
  }

  private Optional<JsonNode> find(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  static ProblemException wrong(Place in, String field, String message) {
    return new ProblemException(Problem.wrong(List.of(new Wrong(in, field, message))));
  }

  @Override
  public String toString() {
    return "Asked" + parameters.keySet();
  }
}
