package org.parley.gateway.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.parley.gateway.access.Address;
import org.parley.gateway.directory.FieldRules;
import org.parley.gateway.directory.GroupNames;
import org.parley.gateway.directory.Person;
import org.parley.gateway.directory.Profile;
import org.parley.gateway.policy.Document;
import org.parley.gateway.policy.Documents;
import org.parley.gateway.policy.Kind;
import org.parley.gateway.policy.ObjectName;
import org.parley.gateway.policy.PolicyJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What must hold of each kind of object beside the types of its fields. Pure.
///
/// @param locations the names of the locations that people may be at
record Checks(Set<String> locations) {

  static final int MOST_GROUPS = 20;

  /// What of a wish cannot even be read as an object of its kind.
  static List<FieldFault> unreadable(Wish wish) {
    return switch (wish.object().kind()) {
      case GLOBAL, CONTACTS -> List.of();
      case PERSON, ADMINISTRATOR -> fault("/address", () -> new Address(wish.object().name()));
      case GROUP ->
          Stream.of("head", "deputy")
              .flatMap(property ->
                  wish.patch().map(patch -> patch.path(property)).stream()
                      .filter(JsonNode::isString)
                      .flatMap(text ->
                          fault('/' + property, () -> Address.of(text.stringValue())).stream()))
              .toList();
    };
  }

  private static List<FieldFault> fault(String field, Supplier<Address> reading) {
    try {
      return reading.get().domain().equals(Person.RESERVED_DOMAIN)
          ? List.of(
              new FieldFault(field, "addresses at " + Person.RESERVED_DOMAIN + " are reserved"))
          : List.of();
    } catch (IllegalArgumentException e) {
      return List.of(new FieldFault(field, String.valueOf(e.getMessage())));
    }
  }

  /// What is wrong with `object` as `json`, where everything is as in `now` and was as in `before`.
  List<FieldFault> faults(Documents before, Documents now, ObjectName object, ObjectNode json) {
    return switch (object.kind()) {
      case GLOBAL, CONTACTS -> List.of();
      case GROUP -> group(now, object, json);
      case PERSON -> person(now, before.find(object), json);
      case ADMINISTRATOR -> administrator(now, object, json);
    };
  }

  private static List<FieldFault> group(Documents now, ObjectName object, ObjectNode json) {
    var faults = new ArrayList<FieldFault>();
    var name = json.path("name").asString("");
    FieldRules.faultOfName(name).ifPresent(fault -> faults.add(new FieldFault("/name", fault)));
    if (name.contains(";") || !name.equals(name.strip())) {
      faults.add(new FieldFault("/name", "no semicolon, and no space around"));
    }
    now.of(Kind.GROUP).entrySet().stream()
        .filter(each -> !each.getKey().equals(object.name()))
        .filter(each -> GroupNames.areSame(name, each.getValue().json().path("name").asString("")))
        .map(Map.Entry::getKey)
        .findFirst()
        .ifPresent(id ->
            faults.add(new FieldFault("/name", "the group " + id + " has this name already")));
    for (var property : List.of("head", "deputy")) {
      if (json.has(property)) {
        unknown(now, json.path(property).asString(""))
            .ifPresent(fault -> faults.add(new FieldFault('/' + property, fault)));
      }
    }
    return faults;
  }

  private List<FieldFault> person(Documents now, Optional<Document> before, ObjectNode json) {
    var faults = new ArrayList<FieldFault>();
    FieldRules.faultOfName(json.path("displayName").asString(""))
        .ifPresent(fault -> faults.add(new FieldFault("/displayName", fault)));
    for (var field : Profile.Field.values()) {
      FieldRules.faultOf(field, json.path(field.text()).asString(""))
          .ifPresent(fault -> faults.add(new FieldFault('/' + field.text(), fault)));
    }
    var location = json.path("location").asString("");
    if (!location.isEmpty() && !locations.contains(location) && !isAt(before, location)) {
      faults.add(new FieldFault("/location", "the configuration has no location of this name"));
    }
    groups(now, json, faults);
    return faults;
  }

  /// A location that the configuration no longer names stays until it is changed.
  private static boolean isAt(Optional<Document> before, String location) {
    return before
        .filter(it -> it.json().path("location").asString("").equals(location))
        .isPresent();
  }

  private static void groups(Documents now, ObjectNode json, List<FieldFault> faults) {
    var ids = PolicyJson.texts(json, "groups");
    if (ids.size() > MOST_GROUPS) {
      faults.add(new FieldFault("/groups", "at most " + MOST_GROUPS + " groups"));
    }
    int index = 0;
    for (var id : ids) {
      if (now.find(ObjectName.group(id)).isEmpty()) {
        faults.add(new FieldFault("/groups/" + index, "there is no group of this id"));
      }
      index++;
    }
  }

  private static List<FieldFault> administrator(Documents now, ObjectName object, ObjectNode json) {
    var faults = new ArrayList<FieldFault>();
    unknown(now, object.name()).ifPresent(fault -> faults.add(new FieldFault("/address", fault)));
    if (Role.of(json).areas().isEmpty()) {
      faults.add(new FieldFault("/areas", "an administrator looks after at least one area"));
    }
    return faults;
  }

  private static Optional<String> unknown(Documents now, String address) {
    return now.find(ObjectName.person(new Address(address))).isPresent()
        ? Optional.empty()
        : Optional.of("nobody has this address");
  }
}
