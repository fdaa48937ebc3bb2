package org.parley.gateway.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/// Everybody in order of their names, prepared for searching by a scan.
record PeopleIndex(List<Listed> listed) {

  static PeopleIndex of(Collection<Person> people) {
    return new PeopleIndex(
        people.stream()
            .map(Listed::of)
            .sorted(
                Comparator.comparing(Listed::words).thenComparing(each -> each.person().address()))
            .toList());
  }

  /// The best `limit` matches, best first, those that match alike in order of their names.
  List<Person> search(String text, int limit) {
    var terms = SearchTerms.of(text);
    if (terms.isEmpty()) {
      return List.of();
    }
    // Met in order of their names, so each rank is sorted and needs no more than `limit`.
    var ranks = new TreeMap<Integer, List<Person>>(Comparator.reverseOrder());
    for (var each : listed) {
      int score = each.score(terms.terms());
      if (score > 0) {
        var rank = ranks.computeIfAbsent(score, _ -> new ArrayList<>());
        if (rank.size() < limit) {
          rank.add(each.person());
        }
      }
    }
    return ranks.values().stream().flatMap(List::stream).limit(limit).toList();
  }
}
