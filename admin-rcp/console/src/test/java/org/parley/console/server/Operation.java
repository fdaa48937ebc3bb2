package org.parley.console.server;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// One thing that the API document lets a client ask; tells how requests and answers differ.
record Operation(ApiDocument document, String path, String at) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /// What was sent: the query undecoded, the body as text; absent headers are empty.
  record Request(Optional<String> query, Map<String, String> headers, String body) {

    Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name));
    }
  }

  List<String> wrongs(Request request) {
    return Stream.of(unsigned(request), parameters(request), body(request))
        .flatMap(List::stream)
        .toList();
  }

  /// The status and the media type that the document has for success.
  int success() {
    return document.at(at + "/responses").propertyNames().stream()
        .filter(status -> status.startsWith("2"))
        .mapToInt(Integer::parseInt)
        .findFirst()
        .orElseThrow(() -> new AssertionError("the document lets nothing succeed at " + at));
  }

  Optional<String> type(int status) {
    return document.at(answer(status) + "/content").propertyNames().stream().findFirst();
  }

  List<String> wrongs(int status, String body) {
    String answer = answer(status);
    if (document.at(answer).isMissingNode()) {
      return List.of("the document knows no answer " + status);
    }
    return type(status)
        .map(type -> content("the answer", answer, type, body))
        .orElseGet(() -> body.isEmpty() ? List.of() : List.of("the answer has a body"));
  }

  private String answer(int status) {
    return document.target(at + "/responses/" + status);
  }

  private List<String> unsigned(Request request) {
    boolean open = document.at(at + "/security").isArray();
    boolean signed =
        request.header("authorization").filter(it -> it.startsWith("Bearer ")).isPresent();
    return open || signed ? List.of() : List.of("the token is missing");
  }

  private List<String> parameters(Request request) {
    List<String> known = Stream.of(path, at).flatMap(it -> parameters(it + "/parameters")).toList();
    Map<String, String> query = query(request);
    Stream<String> unknown =
        query.keySet().stream()
            .filter(name -> known.stream().noneMatch(it -> is(it, "query", name)))
            .map(name -> "the query has an unknown " + name);
    return Stream.concat(unknown, known.stream().flatMap(it -> parameter(it, request, query)))
        .toList();
  }

  private Stream<String> parameters(String pointer) {
    return IntStream.range(0, document.at(pointer).size())
        .mapToObj(i -> document.target(pointer + "/" + i));
  }

  private boolean is(String parameter, String in, String name) {
    JsonNode node = document.at(parameter);
    return node.path("in").asString().equals(in) && node.path("name").asString().equals(name);
  }

  private Stream<String> parameter(String pointer, Request request, Map<String, String> query) {
    JsonNode node = document.at(pointer);
    String name = node.path("name").asString();
    Optional<String> value =
        switch (node.path("in").asString()) {
          case "query" -> Optional.ofNullable(query.get(name));
          case "header" -> request.header(name.toLowerCase(Locale.ROOT));
          // The path would not fit without it.
          default -> Optional.empty();
        };
    boolean missing =
        value.isEmpty()
            && node.path("required").asBoolean(false)
            && !node.path("in").asString().equals("path");
    return missing
        ? Stream.of(name + " is missing")
        : value.stream()
            .flatMap(it -> document.wrongs(pointer + "/schema", typed(pointer, it)).stream())
            .map(wrong -> name + wrong);
  }

  /// `written` as the number or the yes or no that the document wants there.
  private JsonNode typed(String parameter, String written) {
    String type = document.at(parameter + "/schema").path("type").asString();
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (type) {
      case "integer" ->
          written.matches("-?[0-9]{1,18}")
              ? nodes.numberNode(Long.parseLong(written))
              : nodes.stringNode(written);
      case "boolean" ->
          written.matches("true|false")
              ? nodes.booleanNode(Boolean.parseBoolean(written))
              : nodes.stringNode(written);
      default -> nodes.stringNode(written);
    };
  }

  private static Map<String, String> query(Request request) {
    return request.query().stream()
        .flatMap(it -> Arrays.stream(it.split("&")))
        .map(it -> it.split("=", 2))
        .collect(Collectors.toMap(it -> decoded(it[0]), it -> it.length < 2 ? "" : decoded(it[1])));
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part, StandardCharsets.UTF_8);
  }

  private List<String> body(Request request) {
    String wanted = document.target(at + "/requestBody");
    if (document.at(wanted).isMissingNode()) {
      return request.body().isEmpty() ? List.of() : List.of("the request has a body");
    }
    String type = request.header("content-type").orElse("none");
    return document.at(wanted + "/content").has(type)
        ? content("the request", wanted, type, request.body())
        : List.of("the request has the Content-Type " + type);
  }

  private List<String> content(String what, String pointer, String type, String body) {
    if (!type.endsWith("json")) {
      return List.of();
    }
    String schema = pointer + "/content/" + type.replace("/", "~1") + "/schema";
    try {
      return document.wrongs(schema, JSON.readTree(body)).stream()
          .map(wrong -> what + wrong)
          .toList();
    } catch (JacksonException wrong) {
      return List.of(what + " is no JSON: " + wrong.getOriginalMessage());
    }
  }
}
