package org.parley.gateway.presence;

import java.util.Optional;
import org.parley.gateway.access.Address;

/// One thing that a node tells the others of `person`.
///
/// @param there what it knows of their sessions
/// @param chosen what it has stored for them
record Fact(Address person, Optional<Contribution> there, Optional<Choice> chosen) {

  static Fact there(Address person, Contribution contribution) {
    return new Fact(person, Optional.of(contribution), Optional.empty());
  }

  static Fact chosen(Address person, Choice choice) {
    return new Fact(person, Optional.empty(), Optional.of(choice));
  }

  /// Whether it need not be told to who learns everything anew.
  boolean isPassing() {
    return there.map(Contribution.NONE::equals).orElse(true);
  }
}
