package org.parley.gateway.wire;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parley.gateway.access.Command;
import org.parley.gateway.command.Catalog;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.type.LogicalType;

/// Reads what clients send, strictly: what is unknown, doubled, missing or of the wrong type is
/// refused with a reason.
final class CommandReader {

  private static final int MAX_CLIENT_ID = 80;
  private static final String CLIENT_ID = "clientId";

  private final Catalog catalog;
  private final Set<Class<? extends Command>> identified;
  private final JsonMapper mapper = strict();

  CommandReader(Catalog catalog) {
    this.catalog = catalog;
    this.identified =
        catalog.names().stream()
            .flatMap(name -> catalog.find(name).stream())
            .filter(CommandReader::takesClientId)
            .collect(Collectors.toUnmodifiableSet());
  }

  /// Never throws: what cannot be read is [Request.Malformed].
  Request read(String frame) {
    try {
      return mapper.readTree(frame) instanceof ObjectNode json
          ? read(json)
          : malformed(Optional.empty(), "A command is a JSON object.");
    } catch (JacksonException e) {
      return malformed(Optional.empty(), explain(e));
    }
  }

  /// Reads the JSON body of an HTTP request.
  ///
  /// @throws JacksonException if it does not fit; [#explain] says why
  <T> T body(String text, Class<T> type) {
    return mapper.treeToValue(object(text), type);
  }

  private ObjectNode object(String text) {
    if (mapper.readTree(text) instanceof ObjectNode json) {
      return json;
    }
    throw MismatchedInputException.from(null, ObjectNode.class, "The body is a JSON object.");
  }

  /// What is wrong, in words that name no class of ours.
  static String explain(JacksonException e) {
    return switch (e) {
      case StreamConstraintsException _ ->
          "This is nested too deeply, or a number or a name in it is too long.";
      case InputCoercionException _ -> at(e) + "is missing or of the wrong type.";
      case StreamReadException broken -> notJson(broken);
      case UnrecognizedPropertyException unknown ->
          "The property '" + unknown.getPropertyName() + "' is not known here.";
      case ValueInstantiationException bad
          when bad.getCause() instanceof IllegalArgumentException reason ->
          at(bad) + "is wrong: " + reason.getMessage() + ".";
      default -> at(e) + "is missing or of the wrong type.";
    };
  }

  /// Says where, not what: the parser's own words are about the parser.
  private static String notJson(StreamReadException broken) {
    long place = Optional.ofNullable(broken.getLocation()).map(l -> l.getCharOffset()).orElse(-1L);
    return "This is not JSON, or it has a property twice"
        + (place < 0 ? "." : ", near character " + place + ".");
  }

  private Request read(ObjectNode json) {
    var ref =
        Optional.ofNullable(json.remove("ref"))
            .filter(node -> node.isIntegralNumber() && node.canConvertToLong())
            .map(JsonNode::longValue);
    var name = Optional.ofNullable(json.remove("do")).filter(JsonNode::isString);
    if (ref.isEmpty() || name.isEmpty()) {
      return malformed(ref, "A command has a text \"do\" and a whole number \"ref\".");
    }
    return read(ref.get(), name.get().stringValue(), json);
  }

  private Request read(long ref, String name, ObjectNode json) {
    try {
      if (name.equals("SignIn")) {
        return new Request.Enter(ref, mapper.treeToValue(json, SignInCommand.class));
      }
      var type = catalog.find(name);
      if (type.isEmpty()) {
        return malformed(Optional.of(ref), "There is no command of this name.");
      }
      var missing = missingNumber(json, type.get());
      if (missing.isPresent()) {
        return malformed(Optional.of(ref), "The property '" + missing.get() + "' is missing.");
      }
      if (!hasGoodClientId(json, type.get())) {
        return malformed(Optional.of(ref), "A clientId has 1 to 80 characters, no control ones.");
      }
      return new Request.Ask(ref, mapper.treeToValue(json, type.get()));
    } catch (JacksonException e) {
      return malformed(Optional.of(ref), explain(e));
    }
  }

  /// A number that is not optional and not there; Jackson would take it for 0.
  private static Optional<String> missingNumber(ObjectNode json, Class<? extends Command> type) {
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> component.getType().isPrimitive() && !json.has(component.getName()))
        .map(RecordComponent::getName)
        .findFirst();
  }

  /// Makes up a clientId where the client gave none, so that every entry has one.
  private boolean hasGoodClientId(ObjectNode json, Class<? extends Command> type) {
    if (!identified.contains(type)) {
      return true;
    }
    if (!json.has(CLIENT_ID) || json.get(CLIENT_ID).isNull()) {
      json.put(CLIENT_ID, "~" + UUID.randomUUID());
    }
    var given = json.get(CLIENT_ID);
    return !given.isString() || isGood(given.stringValue());
  }

  private static boolean takesClientId(Class<? extends Command> type) {
    return Arrays.stream(type.getRecordComponents()).anyMatch(c -> c.getName().equals(CLIENT_ID));
  }

  private static boolean isGood(String clientId) {
    return !clientId.isBlank()
        && clientId.length() <= MAX_CLIENT_ID
        && clientId
            .codePoints()
            .noneMatch(
                c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
  }

  private static String at(JacksonException e) {
    var path = e.getPath();
    return path.isEmpty() || path.getFirst().getPropertyName() == null
        ? (e instanceof DatabindException ? "Something " : "This ")
        : "The property '" + path.getFirst().getPropertyName() + "' ";
  }

  private static Request malformed(Optional<Long> ref, String message) {
    return new Request.Malformed(ref, message);
  }

  private static void nothingButText(MutableCoercionConfig config) {
    config
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
  }

  private static JsonMapper strict() {
    var constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(8)
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
        .withCoercionConfig(LogicalType.Textual, CommandReader::nothingButText)
        .build();
  }
}
