package org.parley.gateway.wire;

import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.gateway.contract.Operation;
import org.parley.gateway.contract.Parameter;
import org.parley.gateway.contract.Place;
import org.parley.gateway.contract.Wrong;
import tools.jackson.databind.JsonNode;

/// Reads the parameters of one request out of its path, query and headers, as an operation has
/// them; notes what is wrong.
final class Arguments {

  private final Operation operation;
  private final Map<String, JsonNode> values = new HashMap<>();
  private final List<Wrong> wrongs = new ArrayList<>();

  private Arguments(Operation operation) {
    this.operation = operation;
  }

  /// @param path the path, normalized but still encoded
  /// @throws ProblemException if they are not as the operation asks
  static Map<String, JsonNode> read(Operation operation, String path, HttpServerRequest request) {
    var reading = new Arguments(operation);
    reading.readPath(path);
    reading.readQuery(Optional.ofNullable(request.query()).orElse(""));
    for (var parameter : operation.parameters(Place.HEADER)) {
      reading.take(parameter, request.headers().getAll(parameter.name()));
    }
    if (!reading.wrongs.isEmpty()) {
      throw new ProblemException(Problem.wrong(reading.wrongs));
    }
    return Map.copyOf(reading.values);
  }

  private void readPath(String path) {
    var names = operation.path().split("/", -1);
    var parts = path.split("/", -1);
    for (int i = 0; i < names.length && i < parts.length; i++) {
      if (names[i].startsWith("{")) {
        var name = names[i].substring(1, names[i].length() - 1);
        var value = Percent.decoded(parts[i]);
        operation
            .parameter(Place.PATH, name)
            .ifPresent(parameter ->
                value.ifPresentOrElse(
                    text -> take(parameter, List.of(text)),
                    () -> wrong(Place.PATH, name, "is not well-formed UTF-8")));
      }
    }
  }

  private void readQuery(String query) {
    var given = new LinkedHashMap<String, List<String>>();
    for (var pair : query.split("&", -1)) {
      if (!pair.isEmpty()) {
        readPair(pair, given);
      }
    }
    for (var parameter : operation.parameters(Place.QUERY)) {
      var written = Optional.ofNullable(given.remove(parameter.name()));
      take(parameter, written.orElse(List.of()));
    }
    given.keySet().stream()
        .limit(10)
        .forEach(name -> wrong(Place.QUERY, shown(name), "is not known here"));
  }

  private void readPair(String pair, Map<String, List<String>> given) {
    int equals = pair.indexOf('=');
    var name = Percent.decodedQuery(equals < 0 ? pair : pair.substring(0, equals));
    var value = Percent.decodedQuery(equals < 0 ? "" : pair.substring(equals + 1));
    if (name.isPresent() && value.isPresent()) {
      given.computeIfAbsent(name.get(), _ -> new ArrayList<>()).add(value.get());
    } else {
      wrong(Place.QUERY, name.map(Arguments::shown).orElse(""), "is not well-formed UTF-8");
    }
  }

  private void take(Parameter parameter, List<String> written) {
    if (parameter.name().equals(IfMatch.HEADER) && written.isEmpty()) {
      throw IfMatch.missing();
    }
    var reading = parameter.read(written);
    reading.value().ifPresent(value -> values.put(parameter.name(), value));
    wrongs.addAll(reading.wrongs());
  }

  private void wrong(Place in, String field, String message) {
    wrongs.add(new Wrong(in, field, message));
  }

  private static String shown(String name) {
    return name.length() > 100 ? name.substring(0, 100) : name;
  }
}
