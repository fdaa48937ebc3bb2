package org.parley.gateway.configuration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.gateway.configuration.Value.Absent;
import org.parley.gateway.configuration.Value.Branch;
import org.parley.gateway.configuration.Value.Listing;
import org.parley.gateway.configuration.Value.Scalar;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/// Reads YAML into a tree of values as they are written, and notes what it does not take: doubled
/// names, references and a second document.
final class YamlFile {

  private final List<Fault> faults;

  private YamlFile(List<Fault> faults) {
    this.faults = faults;
  }

  static Branch read(String text, List<Fault> faults) {
    try (var parser =
        (YAMLParser) new YAMLFactory().createParser(ObjectReadContext.empty(), text)) {
      return new YamlFile(faults).document(parser);
    } catch (JacksonException e) {
      faults.add(new Fault("", place(e) + "not readable as YAML: " + firstLine(e)));
      return Branch.EMPTY;
    }
  }

  private Branch document(YAMLParser parser) {
    if (parser.nextToken() == null) {
      return Branch.EMPTY;
    }
    var value = value(parser, "");
    if (parser.nextToken() != null) {
      faults.add(new Fault("", "holds more than one document"));
    }
    return switch (value) {
      case Branch branch -> branch;
      case Absent() -> Branch.EMPTY;
      case Listing ignored -> noSettings();
      case Scalar(String ignored) -> noSettings();
    };
  }

  private Branch noSettings() {
    faults.add(new Fault("", "must hold settings, such as 'site: berlin'"));
    return Branch.EMPTY;
  }

  private Value value(YAMLParser parser, String path) {
    if (parser.isCurrentAlias()) {
      faults.add(new Fault(path, "refers to another value; write it out"));
      return new Absent();
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> branch(parser, path);
      case START_ARRAY -> listing(parser, path);
      case VALUE_NULL -> new Absent();
      default -> new Scalar(parser.getString());
    };
  }

  private Branch branch(YAMLParser parser, String path) {
    Map<String, Value> values = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      String at = path.isEmpty() ? name : path + '.' + name;
      parser.nextToken();
      if (values.putIfAbsent(name, value(parser, at)) != null) {
        faults.add(new Fault(at, "is there twice"));
      }
    }
    return new Branch(values);
  }

  private Listing listing(YAMLParser parser, String path) {
    List<Value> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      values.add(value(parser, path + '[' + values.size() + ']'));
    }
    return new Listing(values);
  }

  private static String place(JacksonException e) {
    return e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
  }

  private static String firstLine(JacksonException e) {
    return e.getOriginalMessage().lines().findFirst().orElse("");
  }
}
