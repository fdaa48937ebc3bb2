package org.parley.gateway.authorization;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.AuthorizationLevel;
import org.parley.gateway.json.Json;
import org.parley.gateway.policy.Document;
import org.parley.gateway.policy.PolicyJson;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The levels one person gave, and the requests they got: for each other person one or the other.
record Contacts(Map<Address, AuthorizationLevel> grants, Map<Address, Instant> requests) {

  static Contacts of(Optional<Document> document) {
    return document
        .map(found -> new Contacts(PolicyJson.grants(found.json()), requests(found.json())))
        .orElseGet(() -> new Contacts(Map.of(), Map.of()));
  }

  private static Map<Address, Instant> requests(ObjectNode json) {
    var requests = new TreeMap<Address, Instant>();
    json.path("requests")
        .properties()
        .forEach(each ->
            requests.put(new Address(each.getKey()), Instant.parse(each.getValue().asString(""))));
    return requests;
  }

  /// Everybody whom there is an entry for.
  Set<Address> people() {
    var people = new HashSet<>(grants.keySet());
    people.addAll(requests.keySet());
    return people;
  }

  boolean has(Address person) {
    return grants.containsKey(person) || requests.containsKey(person);
  }

  Contacts granting(Collection<Address> people, AuthorizationLevel level) {
    var next = without(people);
    people.forEach(person -> next.grants.put(person, level));
    return next;
  }

  Contacts requestedBy(Address person, Instant at) {
    var next = without(List.of(person));
    next.requests.put(person, at);
    return next;
  }

  Contacts without(Collection<Address> people) {
    var next = new Contacts(new TreeMap<>(grants), new TreeMap<>(requests));
    people.forEach(next.grants::remove);
    people.forEach(next.requests::remove);
    return next;
  }

  /// The entry for `person`, called `displayName`.
  Grant entry(Address person, String displayName) {
    return new Grant(
        person,
        displayName,
        Optional.ofNullable(grants.get(person)),
        Optional.ofNullable(requests.get(person)));
  }

  ObjectNode json() {
    var json = JsonNodeFactory.instance.objectNode();
    var levels = json.putObject("grants");
    grants.forEach((person, level) -> levels.put(person.text(), level.name()));
    var times = json.putObject("requests");
    requests.forEach((person, at) -> times.put(person.text(), Json.text(at)));
    return json;
  }
}
