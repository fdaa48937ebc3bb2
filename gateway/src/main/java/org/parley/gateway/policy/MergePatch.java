package org.parley.gateway.policy;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// JSON merge patches (RFC 7396): a property of the patch replaces that of the document, `null`
/// removes it, objects are patched in depth. Pure.
public final class MergePatch {

  private MergePatch() {}

  /// `document` after `patch`; neither is changed.
  public static ObjectNode apply(ObjectNode document, ObjectNode patch) {
    var result = document.deepCopy();
    merge(result, patch);
    return result;
  }

  private static void merge(ObjectNode into, ObjectNode patch) {
    for (var property : patch.properties()) {
      var name = property.getKey();
      switch (property.getValue()) {
        case ObjectNode inner -> {
          var target =
              into.get(name) instanceof ObjectNode there
                  ? there
                  : JsonNodeFactory.instance.objectNode();
          merge(target, inner);
          into.set(name, target);
        }
        case JsonNode value when value.isNull() -> into.remove(name);
        case JsonNode value -> into.set(name, value.deepCopy());
      }
    }
  }

  /// The patch that makes `after` of `before`; empty if they are the same. Documents hold no
  /// `null`.
  public static Optional<ObjectNode> between(ObjectNode before, ObjectNode after) {
    var patch = JsonNodeFactory.instance.objectNode();
    before.propertyNames().stream()
        .filter(name -> !after.has(name))
        .forEach(name -> patch.putNull(name));
    for (var property : after.properties()) {
      var old = before.get(property.getKey());
      if (old instanceof ObjectNode from && property.getValue() instanceof ObjectNode to) {
        between(from, to).ifPresent(inner -> patch.set(property.getKey(), inner));
      } else if (!property.getValue().equals(old)) {
        patch.set(property.getKey(), property.getValue().deepCopy());
      }
    }
    return Optional.of(patch).filter(each -> !each.isEmpty());
  }
}
