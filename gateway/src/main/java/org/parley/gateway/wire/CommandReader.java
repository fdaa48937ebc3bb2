package org.parley.gateway.wire;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parley.gateway.access.Command;
import org.parley.gateway.command.Catalog;
import org.parley.gateway.json.StrictJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads what clients send, strictly: what is unknown, doubled, missing or of the wrong type is
/// refused with a reason.
final class CommandReader {

  private static final int MAX_CLIENT_ID = 80;
  private static final int NESTING = 8;
  private static final String CLIENT_ID = "clientId";

  private final Catalog catalog;
  private final Set<Class<? extends Command>> identified;
  private final JsonMapper mapper = StrictJson.mapper(NESTING);

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
      return malformed(Optional.empty(), StrictJson.explain(e));
    }
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
      return malformed(Optional.of(ref), StrictJson.explain(e));
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

  private static Request malformed(Optional<Long> ref, String message) {
    return new Request.Malformed(ref, message);
  }
}
