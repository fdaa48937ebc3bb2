package org.parley.gateway.presence;

import java.util.Optional;
import org.parley.gateway.access.Address;

/// One thing that a node tells the others of `person`.
///
/// @param there what it knows of their sessions
/// @param chosen what it has stored for them
record Fact(Address person, Optional<Contribution> there, Optional<Choice> chosen) {

  private static final int WEIGHT_OF_A_CHOICE = 8;

  static Fact there(Address person, Contribution contribution) {
    return new Fact(person, Optional.of(contribution), Optional.empty());
  }

  static Fact chosen(Address person, Choice choice) {
    return new Fact(person, Optional.empty(), Optional.of(choice));
  }

  /// How long it is when it is told, by up to 350 bytes: as much as somebody with the longest
  /// address takes; a device or a call takes less.
  int weight() {
    return (chosen.isPresent() ? WEIGHT_OF_A_CHOICE : 1)
        + there.map(it -> it.devices().size() + it.calls().size()).orElse(0);
  }

  /// Whether it need not be told to who learns everything anew.
  boolean isPassing() {
    return there.map(Contribution.NONE::equals).orElse(true);
  }
}
