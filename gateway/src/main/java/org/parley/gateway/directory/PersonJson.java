package org.parley.gateway.directory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.parley.gateway.access.Address;
import org.parley.gateway.json.Json;
import org.parley.gateway.policy.PolicyJson;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads and writes the document of a person; it leaves out what is empty.
public final class PersonJson {

  private PersonJson() {}

  public static Person person(Address address, ObjectNode json) {
    var policy = PolicyJson.person(json);
    return new Person(
        address,
        json.path("displayName").asString(address.text()),
        profile(json),
        List.copyOf(policy.groups()),
        optional(json, "location"),
        policy.enabled(),
        policy.rights(),
        optional(json, "passwordAt").map(Instant::parse),
        optional(json, "tokensFrom").map(Instant::parse));
  }

  public static ObjectNode json(Person person) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("displayName", person.displayName());
    for (var field : Profile.Field.values()) {
      var text = person.profile().get(field);
      if (!text.isEmpty()) {
        json.put(field.text(), text);
      }
    }
    var groups = json.putArray("groups");
    person.groups().forEach(groups::add);
    person.location().ifPresent(location -> json.put("location", location));
    json.put("enabled", person.enabled());
    PolicyJson.rights(json, person.rights());
    person.passwordAt().ifPresent(at -> json.put("passwordAt", Json.text(at)));
    person.tokensFrom().ifPresent(from -> json.put("tokensFrom", Json.text(from)));
    return json;
  }

  private static Profile profile(ObjectNode json) {
    return new Profile(
        text(json, Profile.Field.JOB_TITLE),
        text(json, Profile.Field.COMPANY),
        text(json, Profile.Field.PHONE),
        text(json, Profile.Field.OFFICE),
        text(json, Profile.Field.BUSINESS_ADDRESS),
        text(json, Profile.Field.WEB_SITE),
        text(json, Profile.Field.WORKING_HOURS),
        text(json, Profile.Field.MOBILE),
        text(json, Profile.Field.PRIVATE_PHONE),
        text(json, Profile.Field.OTHER_PHONE));
  }

  private static String text(ObjectNode json, Profile.Field field) {
    return json.path(field.text()).asString("");
  }

  private static Optional<String> optional(ObjectNode json, String property) {
    return Optional.of(json.path(property).asString("")).filter(text -> !text.isEmpty());
  }
}
