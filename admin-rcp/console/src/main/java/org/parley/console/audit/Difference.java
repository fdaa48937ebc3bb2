package org.parley.console.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.parley.console.audit.Act.Change;

/// What became of one field of an object; empty where it had, or has, no value.
record Difference(String field, Optional<Object> was, Optional<Object> is) {

  /// All that `change` did; fields inside fields are called `outer.inner`.
  static List<Difference> of(Change change) {
    List<Difference> found = new ArrayList<>();
    collect("", change.before().orElse(Map.of()), change.after().orElse(Map.of()), found);
    return found;
  }

  private static void collect(
      String path, Map<?, ?> before, Map<?, ?> after, List<Difference> found) {
    SequencedSet<Object> names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    for (Object name : names) {
      Optional<Object> was = Optional.ofNullable(before.get(name));
      Optional<Object> is = Optional.ofNullable(after.get(name));
      String field = path + name;
      if (Stream.concat(was.stream(), is.stream()).anyMatch(Map.class::isInstance)) {
        collect(field + ".", map(was), map(is), found);
      } else {
        found.add(new Difference(field, was, is));
      }
    }
  }

  private static Map<?, ?> map(Optional<Object> value) {
    return value.filter(Map.class::isInstance).map(it -> (Map<?, ?>) it).orElse(Map.of());
  }

  /// What of a list is there now and was not.
  List<Object> gained() {
    return without(list(is), list(was));
  }

  /// What of a list was there and is no longer.
  List<Object> lost() {
    return without(list(was), list(is));
  }

  private static List<Object> without(List<?> all, List<?> others) {
    return all.stream().filter(it -> !others.contains(it)).<Object>map(it -> it).toList();
  }

  private static List<?> list(Optional<Object> value) {
    return value.filter(List.class::isInstance).<List<?>>map(it -> (List<?>) it).orElse(List.of());
  }
}
