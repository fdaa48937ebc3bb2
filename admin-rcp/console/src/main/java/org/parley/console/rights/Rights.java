package org.parley.console.rights;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parley.console.server.Right;

/// What there is to know about sets of rights.
final class Rights {

  /// What the field of people, groups and the global policy is called.
  static final String FIELD = "rights";

  /// All of them, in the order in which they are shown.
  static final List<Right> ALL = List.of(Right.values());

  private Rights() {}

  /// The right of that name, capitals do not matter.
  static Optional<Right> named(String name) {
    String capitals = name.strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(Right.values()).filter(it -> it.name().equals(capitals)).findFirst();
  }

  /// Those of the names that this console knows; a newer server may have further ones.
  static Set<Right> known(Collection<String> names) {
    return names.stream()
        .flatMap(name -> named(name).stream())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Right.class)));
  }
}
