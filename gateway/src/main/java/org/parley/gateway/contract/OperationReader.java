package org.parley.gateway.contract;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.gateway.access.Area;
import org.parley.gateway.access.Reach;
import org.parley.gateway.json.StrictJson;
import tools.jackson.databind.JsonNode;

/// Reads the operations of the document, with what we add to OpenAPI: `x-area` and `x-access` say
/// which administrators it is for (of several areas any will do), `x-access: self` that it is about
/// the caller's own token, and `x-limit` how many bytes a body has at most.
final class OperationReader {

  private static final long USUAL_LIMIT = 64 * 1024;
  private static final String JSON = "application/json";

  private final JsonNode document;
  private final Shapes shapes;

  OperationReader(JsonNode document, Shapes shapes) {
    this.document = document;
    this.shapes = shapes;
  }

  Operation read(String path, String method) {
    var at = "/paths/" + StrictJson.escaped(path) + '/' + method;
    var operation = document.at(at);
    var id = operation.path("operationId").stringValueOpt().orElseThrow(() -> open(at, "an id"));
    var parameters =
        Stream.concat(
                parameters("/paths/" + StrictJson.escaped(path) + "/parameters"),
                parameters(at + "/parameters"))
            .toList();
    return new Operation(
        id, method.toUpperCase(Locale.ROOT), path, admission(at), parameters, content(at));
  }

  private Admission admission(String at) {
    var operation = document.at(at);
    if (operation.path("security").isArray() && operation.path("security").isEmpty()) {
      return new Admission.Anybody();
    }
    var access = operation.path("x-access").stringValueOpt();
    if (access.equals(Optional.of("self"))) {
      return new Admission.Oneself();
    }
    var areas = areas(operation.path("x-area"));
    if (areas.isEmpty() || access.isEmpty()) {
      throw open(at, "x-area and x-access");
    }
    return new Admission.Administrator(areas, Reach.valueOf(access.get().toUpperCase(Locale.ROOT)));
  }

  private static Set<Area> areas(JsonNode written) {
    return (written.isArray() ? written.valueStream() : Stream.of(written))
        .flatMap(each -> each.stringValueOpt().stream())
        .map(each -> Area.valueOf(each.toUpperCase(Locale.ROOT)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private Stream<Parameter> parameters(String at) {
    return IntStream.range(0, document.at(at).size()).mapToObj(i -> parameter(at + '/' + i));
  }

  private Parameter parameter(String written) {
    var at = shapes.target(written);
    var parameter = document.at(at);
    var schema = document.at(shapes.target(at + "/schema"));
    boolean many = schema.path("type").asString("").equals("array");
    var one = many ? document.at(shapes.target(shapes.target(at + "/schema") + "/items")) : schema;
    return new Parameter(
        parameter.path("name").stringValue(),
        Place.valueOf(parameter.path("in").stringValue().toUpperCase(Locale.ROOT)),
        parameter.path("required").asBoolean(false),
        many,
        one.path("type").asString("string"),
        Optional.ofNullable(schema.get("default")),
        shapes.at(at + "/schema"));
  }

  private Optional<Content> content(String operation) {
    var at = shapes.target(operation + "/requestBody");
    var body = document.at(at);
    if (body.isMissingNode()) {
      return Optional.empty();
    }
    Map<String, Optional<Shape>> types = new LinkedHashMap<>();
    for (var type : body.path("content").propertyNames()) {
      var schema = at + "/content/" + StrictJson.escaped(type) + "/schema";
      types.put(type, isJson(type) ? Optional.of(shapes.at(schema)) : Optional.empty());
    }
    return Optional.of(
        new Content(
            body.path("required").asBoolean(false),
            body.path("x-limit").asLong(USUAL_LIMIT),
            Map.copyOf(types)));
  }

  private static boolean isJson(String type) {
    return type.equals(JSON) || type.endsWith("+json");
  }

  private static IllegalStateException open(String at, String what) {
    return new IllegalStateException("the document does not say " + what + " for " + at);
  }
}
