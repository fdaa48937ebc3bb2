package org.parley.gateway.policy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.AuthorizationLevel;
import org.parley.gateway.access.GlobalPolicy;
import org.parley.gateway.access.Group;
import org.parley.gateway.access.PersonalPolicy;
import org.parley.gateway.access.Right;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads and writes the documents of policies. What a document does not say has the standard value,
/// and names that a newer version wrote are passed over.
public final class PolicyJson {

  private PolicyJson() {}

  public static GlobalPolicy global(ObjectNode json) {
    var standard = GlobalPolicy.standard();
    return new GlobalPolicy(
        level(json, "level", standard.level()),
        json.has("rights") ? rights(json) : standard.rights(),
        json.path("chat").asBoolean(standard.chat()),
        json.path("presence").asBoolean(standard.presence()),
        json.path("grants").asBoolean(standard.grants()));
  }

  public static ObjectNode json(GlobalPolicy policy) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("level", policy.level().name());
    rights(json, policy.rights());
    return json.put("chat", policy.chat())
        .put("presence", policy.presence())
        .put("grants", policy.grants());
  }

  public static Group group(String id, ObjectNode json) {
    return new Group(
        id,
        json.path("name").asString(id),
        json.path("active").asBoolean(true),
        level(json, "level", AuthorizationLevel.BLOCKED),
        address(json, "head"),
        address(json, "deputy"),
        level(json, "headLevel", AuthorizationLevel.BLOCKED),
        rights(json));
  }

  public static ObjectNode json(Group group) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("name", group.name()).put("active", group.active());
    json.put("level", group.level().name());
    group.head().ifPresent(head -> json.put("head", head.text()));
    group.deputy().ifPresent(deputy -> json.put("deputy", deputy.text()));
    json.put("headLevel", group.headLevel().name());
    rights(json, group.rights());
    return json;
  }

  /// What is set for a person, of the document that says who they are as well.
  public static PersonalPolicy person(ObjectNode json) {
    return new PersonalPolicy(
        json.path("enabled").asBoolean(true), rights(json), texts(json, "groups"));
  }

  /// Who got which level, of the document of somebody's contacts.
  public static Map<Address, AuthorizationLevel> grants(ObjectNode json) {
    var grants = new TreeMap<Address, AuthorizationLevel>();
    json.path("grants")
        .properties()
        .forEach(grant ->
            constant(AuthorizationLevel.class, grant.getValue().asString(""))
                .ifPresent(level -> grants.put(new Address(grant.getKey()), level)));
    return grants;
  }

  /// The texts of the array `property`, in their order.
  public static Set<String> texts(ObjectNode json, String property) {
    var texts = new LinkedHashSet<String>();
    json.path(property).values().forEach(each -> texts.add(each.asString("")));
    return texts;
  }

  /// Writes rights under `rights`, in their order.
  public static void rights(ObjectNode json, Set<Right> rights) {
    var array = json.putArray("rights");
    for (var right : Right.values()) {
      if (rights.contains(right)) {
        array.add(right.name());
      }
    }
  }

  /// The rights under `rights`.
  public static Set<Right> rights(ObjectNode json) {
    var rights = EnumSet.noneOf(Right.class);
    for (var name : texts(json, "rights")) {
      constant(Right.class, name).ifPresent(rights::add);
    }
    return rights;
  }

  private static AuthorizationLevel level(
      ObjectNode json, String property, AuthorizationLevel standard) {
    return constant(AuthorizationLevel.class, json.path(property).asString("")).orElse(standard);
  }

  private static Optional<Address> address(ObjectNode json, String property) {
    return Optional.ofNullable(json.get(property))
        .filter(JsonNode::isString)
        .map(text -> Address.of(text.stringValue()));
  }

  private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> each.name().equals(name))
        .findFirst();
  }
}
