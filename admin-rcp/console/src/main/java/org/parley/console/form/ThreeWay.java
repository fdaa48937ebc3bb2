package org.parley.console.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// What was, what I made of it, and what somebody else made of it meanwhile: the same keys each.
record ThreeWay<K>(Map<K, Object> base, Map<K, Object> mine, Map<K, Object> theirs) {

  /// What both of us changed, and not alike.
  List<K> conflicts() {
    List<K> found = new ArrayList<>();
    for (K key : base.keySet()) {
      boolean both = isChanged(mine, key) && isChanged(theirs, key);
      if (both && !Objects.equals(mine.get(key), theirs.get(key))) {
        found.add(key);
      }
    }
    return found;
  }

  /// What each of us changed, and of the conflicts mine but for those in `givenUp`.
  Map<K, Object> merged(Set<K> givenUp) {
    Map<K, Object> all = new LinkedHashMap<>(theirs);
    for (K key : base.keySet()) {
      if (isChanged(mine, key) && !givenUp.contains(key)) {
        all.put(key, mine.get(key));
      }
    }
    return all;
  }

  private boolean isChanged(Map<K, Object> now, K key) {
    return !Objects.equals(base.get(key), now.get(key));
  }
}
