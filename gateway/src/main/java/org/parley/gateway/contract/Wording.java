package org.parley.gateway.contract;

import com.networknt.schema.Error;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.gateway.json.StrictJson;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/// Says what is wrong with a value for whoever sent it: what it must be, in plain words. For a
/// pattern these stand beside it in the document, as `x-says`.
record Wording(JsonNode document) {

  static final String SAYS = "x-says";

  Wrong wrong(Place in, Error error) {
    return new Wrong(in, field(error), message(error));
  }

  private static String field(Error error) {
    var at = error.getInstanceLocation().toString();
    return switch (error.getKeyword()) {
      case "required", "additionalProperties", "unevaluatedProperties", "propertyNames" ->
          at + '/' + StrictJson.escaped(String.valueOf(error.getProperty()));
      case null -> at;
      default -> at;
    };
  }

  private String message(Error error) {
    var rule = Optional.ofNullable(error.getSchemaNode()).orElseGet(() -> document.path("none"));
    return switch (String.valueOf(error.getKeyword())) {
      case "type" -> "must be " + types(rule);
      case "required" -> "is missing";
      case "additionalProperties", "unevaluatedProperties", "false" -> "is not known here";
      case "enum" -> "must be one of " + values(rule);
      case "const" -> "must be " + value(rule);
      case "minimum" -> "must be at least " + rule.asString();
      case "maximum" -> "must be at most " + rule.asString();
      case "exclusiveMinimum" -> "must be more than " + rule.asString();
      case "exclusiveMaximum" -> "must be less than " + rule.asString();
      case "minLength" -> "must have at least " + count(rule, "character");
      case "maxLength" -> "must have at most " + count(rule, "character");
      case "minItems" -> "must have at least " + count(rule, "element");
      case "maxItems" -> "must have at most " + count(rule, "element");
      case "minProperties" -> "must have at least " + count(rule, "property");
      case "maxProperties" -> "must have at most " + count(rule, "property");
      case "uniqueItems" -> "must not have the same element twice";
      case "pattern" -> "must be " + said(error).orElse("of the form " + rule.asString());
      case "propertyNames" -> "has a name that is not allowed here";
      case "format" -> "must be " + format(rule.asString());
      case "oneOf", "anyOf" -> "is none of what it may be";
      default -> "is not as the reference describes it";
    };
  }

  /// What stands beside the pattern.
  private Optional<String> said(Error error) {
    var pattern = error.getSchemaLocation().getFragment().toString();
    var beside = JsonPointer.compile(pattern).head();
    return document.at(beside).path(SAYS).stringValueOpt();
  }

  private static String types(JsonNode rule) {
    return rule.isArray()
        ? rule.valueStream().map(each -> type(each.asString())).collect(Collectors.joining(" or "))
        : type(rule.asString());
  }

  private static String type(String name) {
    return switch (name) {
      case "string" -> "text";
      case "integer" -> "a whole number";
      case "number" -> "a number";
      case "boolean" -> "true or false";
      case "array" -> "a list";
      case "object" -> "an object";
      default -> name;
    };
  }

  private static String format(String name) {
    return switch (name) {
      case "date-time" -> "a time such as 2026-11-23T10:00:00Z";
      case "date" -> "a date such as 2026-11-23";
      case "uri" -> "a URL";
      default -> "of the format " + name;
    };
  }

  private static String values(JsonNode rule) {
    return rule.valueStream().map(Wording::value).collect(Collectors.joining(", "));
  }

  private static String value(JsonNode value) {
    return value.isString() ? value.asString() : value.toString();
  }

  private static String count(JsonNode rule, String what) {
    boolean one = rule.asInt(0) == 1;
    var plural = what.endsWith("y") ? what.substring(0, what.length() - 1) + "ies" : what + 's';
    return rule.asString() + ' ' + (one ? what : plural);
  }
}
