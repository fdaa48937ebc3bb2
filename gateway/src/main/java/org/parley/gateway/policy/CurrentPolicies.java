package org.parley.gateway.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.GlobalPolicy;
import org.parley.gateway.access.Policies;
import tools.jackson.databind.node.ObjectNode;

/// What decisions about access rest on, always as the log says at the moment.
public final class CurrentPolicies implements Supplier<Policies> {

  private final PolicyLog log;
  private volatile Policies policies;
  private volatile Shift latest;

  /// Follows `log` from now on.
  public CurrentPolicies(PolicyLog log) {
    this.log = log;
    policies = of(log.now());
    latest = new Shift(policies, policies, new Moved(log.now(), log.now(), List.of()));
    log.listen(this::move);
  }

  /// From now on `listener` is told of each step, once questions are answered by the new state,
  /// whatever becomes of the other listeners.
  public void listen(Consumer<Shift> listener) {
    log.listen(_ -> listener.accept(latest));
  }

  private void move(Moved moved) {
    var before = policies;
    policies = after(before, moved);
    latest = new Shift(before, policies, moved);
  }

  @Override
  public Policies get() {
    return policies;
  }

  /// The policies that `documents` come to.
  public static Policies of(Documents documents) {
    return new Policies(
        global(documents),
        map(documents, Kind.GROUP, name -> name, PolicyJson::group),
        map(documents, Kind.PERSON, Address::new, (_, json) -> PolicyJson.person(json)),
        map(documents, Kind.CONTACTS, Address::new, (_, json) -> PolicyJson.grants(json)));
  }

  /// Reads only what was touched: there may be many people.
  private static Policies after(Policies before, Moved moved) {
    var after = moved.after();
    return new Policies(
        global(after),
        renewed(before.groups(), moved, Kind.GROUP, name -> name, PolicyJson::group),
        renewed(
            before.people(),
            moved,
            Kind.PERSON,
            Address::new,
            (_, json) -> PolicyJson.person(json)),
        renewed(
            before.allGrants(),
            moved,
            Kind.CONTACTS,
            Address::new,
            (_, json) -> PolicyJson.grants(json)));
  }

  private static GlobalPolicy global(Documents documents) {
    return documents
        .find(ObjectName.GLOBAL)
        .map(document -> PolicyJson.global(document.json()))
        .orElseGet(GlobalPolicy::standard);
  }

  private static <K, V> Map<K, V> map(
      Documents documents, Kind kind, Function<String, K> key, BiFunction<K, ObjectNode, V> read) {
    var map = new HashMap<K, V>();
    documents
        .of(kind)
        .forEach((name, document) -> {
          var each = key.apply(name);
          map.put(each, read.apply(each, document.json()));
        });
    return map;
  }

  private static <K, V> Map<K, V> renewed(
      Map<K, V> before,
      Moved moved,
      Kind kind,
      Function<String, K> key,
      BiFunction<K, ObjectNode, V> read) {
    var touched = moved.touched(kind);
    if (touched.isEmpty()) {
      return before;
    }
    var map = new HashMap<>(before);
    for (var object : touched) {
      var each = key.apply(object.name());
      moved
          .after()
          .find(object)
          .ifPresentOrElse(
              document -> map.put(each, read.apply(each, document.json())), () -> map.remove(each));
    }
    return map;
  }
}
