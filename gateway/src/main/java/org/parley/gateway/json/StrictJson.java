package org.parley.gateway.json;

import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/// Reads what others send, strictly: nothing unknown, doubled, missing, of the wrong type or nested
/// without end; and says what is wrong in words that name no class of ours.
public final class StrictJson {

  private StrictJson() {}

  /// Makes a mapper.
  ///
  /// @param nesting how deep objects and lists may be in each other
  public static JsonMapper mapper(int nesting) {
    var constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(nesting)
            .maxNumberLength(20)
            .maxNameLength(100)
            .build();
    return JsonMapper.builder(JsonFactory.builder().streamReadConstraints(constraints).build())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
        .enable(
            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
            DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
            DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .addModule(new SimpleModule().addDeserializer(Instant.class, new TimeReader()))
        .withCoercionConfig(LogicalType.Textual, StrictJson::nothingButText)
        .build();
  }

  /// What is wrong, as a sentence that names the property.
  public static String explain(JacksonException e) {
    return switch (e) {
      case StreamConstraintsException _ ->
          "This is nested too deeply, or a number or a name in it is too long.";
      case InputCoercionException _ -> at(e) + "is missing or of the wrong type.";
      case StreamReadException broken -> notJson(broken);
      case UnrecognizedPropertyException unknown ->
          "The property '" + unknown.getPropertyName() + "' is not known here.";
      default -> at(e) + predicate(e) + '.';
    };
  }

  /// What is wrong, to be said of the property that [#pointer] names.
  public static String predicate(JacksonException e) {
    return switch (e) {
      case UnrecognizedPropertyException _ -> "is not known here";
      case ValueInstantiationException bad
          when bad.getCause() instanceof IllegalArgumentException reason ->
          "is wrong: " + reason.getMessage();
      default -> "is missing or of the wrong type";
    };
  }

  /// Where it is wrong (RFC 6901).
  public static String pointer(JacksonException e) {
    var pointer = new StringBuilder();
    for (Reference step : e.getPath()) {
      pointer.append('/');
      var name = Optional.ofNullable(step.getPropertyName());
      pointer.append(name.map(StrictJson::escaped).orElseGet(() -> "" + step.getIndex()));
    }
    return pointer.toString();
  }

  /// A property's name as part of a pointer (RFC 6901 §3).
  public static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  /// Says where, not what: the parser's own words are about the parser.
  private static String notJson(StreamReadException broken) {
    long place = Optional.ofNullable(broken.getLocation()).map(l -> l.getCharOffset()).orElse(-1L);
    return "This is not JSON, or it has a property twice"
        + (place < 0 ? "." : ", near character " + place + ".");
  }

  private static String at(JacksonException e) {
    var path = e.getPath();
    return path.isEmpty() || path.getFirst().getPropertyName() == null
        ? (e instanceof DatabindException ? "Something " : "This ")
        : "The property '" + path.getFirst().getPropertyName() + "' ";
  }

  private static void nothingButText(MutableCoercionConfig config) {
    config
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
  }
}
