package org.parley.gateway.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.AuthorizationLevel;

/// Everybody in order of their names, prepared for searching by a scan. Immutable.
final class PeopleIndex {

  private final Map<Address, Listed> people;
  private final Map<String, String> groupNames;
  private final List<Listed> inOrder;

  private PeopleIndex(Map<Address, Listed> people, Map<String, String> groupNames) {
    this.people = people;
    this.groupNames = groupNames;
    this.inOrder =
        people.values().stream()
            .sorted(
                Comparator.comparing(Listed::words).thenComparing(each -> each.person().address()))
            .toList();
  }

  /// @param groupNames what the groups are called, by their ids
  static PeopleIndex of(Map<Address, Person> people, Map<String, String> groupNames) {
    return new PeopleIndex(listed(people.values(), groupNames, new HashMap<>()), groupNames);
  }

  /// The index after `changed` people, without those who are `gone`, and with the names of groups
  /// as they are now. Who did not change is not prepared again.
  PeopleIndex with(Map<Address, Person> changed, Set<Address> gone, Map<String, String> names) {
    if (names.equals(groupNames)) {
      var rest = new HashMap<>(people);
      gone.forEach(rest::remove);
      return new PeopleIndex(listed(changed.values(), names, rest), names);
    }
    var everybody = new HashMap<Address, Person>();
    people.forEach((address, listed) -> everybody.put(address, listed.person()));
    everybody.putAll(changed);
    gone.forEach(everybody::remove);
    return of(everybody, names);
  }

  Optional<Person> find(Address address) {
    return Optional.ofNullable(people.get(address)).map(Listed::person);
  }

  List<String> groupNames(Person person) {
    return names(person, groupNames);
  }

  int size() {
    return people.size();
  }

  /// The best `limit` matches, best first, those that match alike in order of their names.
  List<Person> search(String text, int limit, Function<Address, AuthorizationLevel> level) {
    var terms = SearchTerms.of(text);
    if (terms.isEmpty()) {
      return List.of();
    }
    // Met in order of their names, so each rank is sorted and needs no more than `limit`.
    var ranks = new TreeMap<Integer, List<Person>>(Comparator.reverseOrder());
    for (var each : inOrder) {
      int score = score(each, terms, level);
      if (score > 0) {
        var rank = ranks.computeIfAbsent(score, _ -> new ArrayList<>());
        if (rank.size() < limit) {
          rank.add(each.person());
        }
      }
    }
    return ranks.values().stream().flatMap(List::stream).limit(limit).toList();
  }

  /// Levels are looked up only for who would match at the highest one.
  private static int score(
      Listed each, SearchTerms terms, Function<Address, AuthorizationLevel> level) {
    return each.person().enabled() && each.score(terms.terms(), AuthorizationLevel.PERSONAL) > 0
        ? each.score(terms.terms(), level.apply(each.person().address()))
        : 0;
  }

  private static Map<Address, Listed> listed(
      Collection<Person> people, Map<String, String> groupNames, Map<Address, Listed> into) {
    people.forEach(
        person -> into.put(person.address(), Listed.of(person, names(person, groupNames))));
    return into;
  }

  private static List<String> names(Person person, Map<String, String> groupNames) {
    return person.groups().stream()
        .flatMap(id -> Optional.ofNullable(groupNames.get(id)).stream())
        .toList();
  }
}
