package org.parley.gateway.administration;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.GlobalPolicy;
import org.parley.gateway.directory.Credentials;
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

  /// Plans `wishes`, one after the other, at `at`.
  ///
  /// @param path where the fields of each wish are found, by its index
  static Plan of(
      Documents now, List<Wish> wishes, Checks checks, Instant at, IntFunction<String> path) {
    var unreadable = collect(wishes, path, Checks::unreadable);
    if (!unreadable.isEmpty()) {
      return new Plan(List.of(), unreadable);
    }
    var next = new LinkedHashMap<ObjectName, Optional<ObjectNode>>();
    for (var wish : wishes) {
      var old = next.getOrDefault(wish.object(), now.find(wish.object()).map(Document::json));
      next.put(wish.object(), wish.patch().map(patch -> patched(old, wish.object(), patch, at)));
    }
    removeMemberships(now, next);
    var edits = edits(next);
    var after = now.with(edits);
    return new Plan(
        edits, collect(wishes, path, wish -> faults(now, after, wish.object(), next, checks)));
  }

  private static List<FieldFault> collect(
      List<Wish> wishes, IntFunction<String> path, Function<Wish, List<FieldFault>> look) {
    return IntStream.range(0, wishes.size())
        .boxed()
        .flatMap(i ->
            look.apply(wishes.get(i)).stream()
                .map(fault -> new FieldFault(path.apply(i) + fault.field(), fault.message())))
        .toList();
  }

  /// What goes, goes last: many edits make several entries, and whatever part of them a crash
  /// leaves behind refers only to what there is.
  private static List<Edit> edits(Map<ObjectName, Optional<ObjectNode>> next) {
    return next.entrySet().stream()
        .map(each -> new Edit(each.getKey(), each.getValue()))
        .sorted(Comparator.comparing((Edit edit) -> edit.next().isEmpty()))
        .toList();
  }

  private static List<FieldFault> faults(
      Documents before,
      Documents after,
      ObjectName object,
      Map<ObjectName, Optional<ObjectNode>> next,
      Checks checks) {
    return next.getOrDefault(object, Optional.empty())
        .map(json -> checks.faults(before, after, object, json))
        .orElseGet(() ->
            switch (object.kind()) {
              case PERSON -> List.of(new FieldFault("", "people are disabled, not removed"));
              case GLOBAL -> List.of(new FieldFault("", "this is changed, not removed"));
              case GROUP, ADMINISTRATOR, CONTACTS -> List.of();
            });
  }

  private static ObjectNode patched(
      Optional<ObjectNode> known, ObjectName object, ObjectNode patch, Instant at) {
    var old = known.orElseGet(() -> blank(object));
    var next = MergePatch.apply(old, patch);
    if (object.kind() == Kind.PERSON
        && old.path("enabled").asBoolean(true)
        && !next.path("enabled").asBoolean(true)) {
      next.put("tokensFrom", Json.text(at));
    }
    return Credentials.keep(old, normal(object, next));
  }

  /// Everything that an object of this kind has, and nothing else.
  private static ObjectNode normal(ObjectName object, ObjectNode json) {
    return switch (object.kind()) {
      case GLOBAL -> PolicyJson.json(PolicyJson.global(json));
      case GROUP -> PolicyJson.json(PolicyJson.group(object.name(), json));
      case PERSON -> PersonJson.json(PersonJson.person(new Address(object.name()), stripped(json)));
      case ADMINISTRATOR -> Role.of(json).json();
      case CONTACTS -> json;
    };
  }

  /// Space around is no part of a text: an import would take it away.
  private static ObjectNode stripped(ObjectNode person) {
    var next = person.deepCopy();
    for (var property : person.properties()) {
      if (property.getValue().isString()) {
        next.put(property.getKey(), property.getValue().stringValue().strip());
      }
    }
    return next;
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
