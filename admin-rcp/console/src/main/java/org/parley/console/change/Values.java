package org.parley.console.change;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Compares and merges values of fields; lists are sets, and an empty one is as good as none.
final class Values {

  private Values() {}

  static boolean same(Optional<Object> one, Optional<Object> other) {
    if (isList(one) || isList(other)) {
      return Set.copyOf(list(one)).equals(Set.copyOf(list(other)));
    }
    return one.equals(other);
  }

  static boolean isList(Optional<Object> value) {
    return value.orElse("") instanceof Collection;
  }

  static List<String> list(Optional<Object> value) {
    return value.orElse("") instanceof Collection<?> elements
        ? elements.stream().map(String::valueOf).toList()
        : List.of();
  }

  static List<String> include(List<String> list, String element, boolean included) {
    Set<String> now = new LinkedHashSet<>(list);
    if (included) {
      now.add(element);
    } else {
      now.remove(element);
    }
    return List.copyOf(now);
  }

  /// `theirs` with all that was added to and taken from `base` to make `mine`.
  static List<String> merge(List<String> base, List<String> theirs, List<String> mine) {
    Set<String> merged = new LinkedHashSet<>(theirs);
    mine.stream().filter(it -> !base.contains(it)).forEach(merged::add);
    base.stream().filter(it -> !mine.contains(it)).forEach(merged::remove);
    return List.copyOf(merged);
  }
}
