package org.parley.gateway.administration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.GlobalPolicy;
import org.parley.gateway.directory.PersonJson;
import org.parley.gateway.json.Json;
import org.parley.gateway.policy.Document;
import org.parley.gateway.policy.Documents;
import org.parley.gateway.policy.Edit;
import org.parley.gateway.policy.Kind;
import org.parley.gateway.policy.MergePatch;
import org.parley.gateway.policy.ObjectName;
import org.parley.gateway.policy.PolicyJson;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What a set of wishes comes to, given what there is: the edits that grant all of them, or what is
/// wrong with them. Pure.
record Plan(List<Edit> edits, List<FieldFault> faults) {

  Plan {
    edits = List.copyOf(edits);
    faults = List.copyOf(faults);
  }

  /// Plans `wishes` at `at`. In a set of several, the faults of a wish are found under its index.
  static Plan of(Documents now, List<Wish> wishes, Checks checks, Instant at) {
    var next = new LinkedHashMap<ObjectName, Optional<ObjectNode>>();
    var faults = new ArrayList<FieldFault>();
    for (var wish : wishes) {
      next.put(wish.object(), wish.patch().map(patch -> patched(now, wish.object(), patch, at)));
    }
    removeMemberships(now, next);
    var edits = next.entrySet().stream().map(e -> new Edit(e.getKey(), e.getValue())).toList();
    var after = now.with(edits);
    for (int i = 0; i < wishes.size(); i++) {
      var path = wishes.size() == 1 ? "" : "/" + i;
      faults(after, wishes.get(i).object(), next, checks)
          .forEach(fault -> faults.add(new FieldFault(path + fault.field(), fault.message())));
    }
    if (Checks.losesLastAdministrator(now, after)) {
      faults.add(new FieldFault("", "one administrator of everything, able to sign in, stays"));
    }
    return new Plan(edits, faults);
  }

  private static List<FieldFault> faults(
      Documents after,
      ObjectName object,
      Map<ObjectName, Optional<ObjectNode>> next,
      Checks checks) {
    return next.getOrDefault(object, Optional.empty())
        .map(json -> checks.faults(after, object, json))
        .orElseGet(() ->
            object.kind() == Kind.PERSON
                ? List.of(new FieldFault("", "people are disabled, not removed"))
                : List.of());
  }

  private static ObjectNode patched(
      Documents now, ObjectName object, ObjectNode patch, Instant at) {
    var old = now.find(object).map(Document::json).orElseGet(() -> blank(object));
    var next = MergePatch.apply(old, patch);
    if (object.kind() == Kind.PERSON
        && old.path("enabled").asBoolean(true)
        && !next.path("enabled").asBoolean(true)) {
      next.put("tokensFrom", Json.text(at));
    }
    return normal(object, next);
  }

  /// Everything that an object of this kind has, and nothing else.
  private static ObjectNode normal(ObjectName object, ObjectNode json) {
    return switch (object.kind()) {
      case GLOBAL -> PolicyJson.json(PolicyJson.global(json));
      case GROUP -> PolicyJson.json(PolicyJson.group(object.name(), json));
      case PERSON -> PersonJson.json(PersonJson.person(new Address(object.name()), json));
      case ADMINISTRATOR -> Role.of(json).json();
      case CONTACTS -> json;
    };
  }

  private static ObjectNode blank(ObjectName object) {
    return object.kind() == Kind.GLOBAL
        ? PolicyJson.json(GlobalPolicy.standard())
        : JsonNodeFactory.instance.objectNode();
  }

  /// Whoever is a member of a group that goes is one no longer.
  private static void removeMemberships(Documents now, Map<ObjectName, Optional<ObjectNode>> next) {
    var gone =
        next.entrySet().stream()
            .filter(each -> each.getKey().kind() == Kind.GROUP && each.getValue().isEmpty())
            .map(each -> each.getKey().name())
            .toList();
    if (gone.isEmpty()) {
      return;
    }
    now.of(Kind.PERSON)
        .forEach((name, document) -> {
          var object = new ObjectName(Kind.PERSON, name);
          var json = next.getOrDefault(object, Optional.of(document.json()));
          json.filter(each -> PolicyJson.texts(each, "groups").stream().anyMatch(gone::contains))
              .ifPresent(each -> next.put(object, Optional.of(without(each, gone))));
        });
  }

  private static ObjectNode without(ObjectNode person, List<String> gone) {
    var next = person.deepCopy();
    var ids = next.putArray("groups");
    PolicyJson.texts(person, "groups").stream()
        .filter(id -> !gone.contains(id))
        .forEach(id -> ids.add(id));
    return next;
  }
}
