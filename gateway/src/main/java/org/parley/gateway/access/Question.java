package org.parley.gateway.access;

import java.util.Optional;

/// Whether `person` may do something.
///
/// @param other toward whom; a [Permission] without one is refused
public record Question(Address person, Action action, Optional<Address> other) {

  /// Whether `person` holds `right`.
  public static Question holds(Address person, Right right) {
    return new Question(person, right, Optional.empty());
  }

  /// Whether `person` has `permission` toward `other`.
  public static Question toward(Address person, Permission permission, Address other) {
    return new Question(person, permission, Optional.of(other));
  }
}
