package org.parley.gateway.contract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// A parameter of an operation: where it stands, whether it may be missing, and what it may be.
///
/// @param many whether it may be repeated, in the query
/// @param type the JSON type of one value
/// @param standard what holds where it is missing
public record Parameter(
    String name,
    Place in,
    boolean required,
    boolean many,
    String type,
    Optional<JsonNode> standard,
    Shape shape) {

  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");

  /// What the written values are, and whether they may be so. Headers compare without case.
  public Reading read(List<String> written) {
    if (written.isEmpty()) {
      return required
          ? new Reading(Optional.empty(), List.of(wrong("is missing")))
          : new Reading(standard, List.of());
    }
    if (!many && written.size() > 1) {
      return new Reading(Optional.empty(), List.of(wrong("is given more than once")));
    }
    var value = many ? array(written) : value(written.getFirst());
    var wrongs = shape.check(in, value);
    return new Reading(
        Optional.of(value), wrongs.stream().map(each -> wrong(each.message())).toList());
  }

  boolean isCalled(String other) {
    return in == Place.HEADER
        ? name.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT))
        : name.equals(other);
  }

  private JsonNode array(List<String> written) {
    var array = JsonNodeFactory.instance.arrayNode();
    written.forEach(each -> array.add(value(each)));
    return array;
  }

  /// What is written otherwise than its type stays text, and the shape refuses it.
  private JsonNode value(String written) {
    var nodes = JsonNodeFactory.instance;
    if (type.equals("integer") && WHOLE.matcher(written).matches()) {
      return nodes.numberNode(Long.parseLong(written));
    }
    boolean truth = written.equals("true") || written.equals("false");
    return type.equals("boolean") && truth
        ? nodes.booleanNode(Boolean.parseBoolean(written))
        : nodes.stringNode(written);
  }

  private Wrong wrong(String message) {
    return new Wrong(in, name, message);
  }

  /// The value, if there is one, and what is wrong with it.
  public record Reading(Optional<JsonNode> value, List<Wrong> wrongs) {}
}
