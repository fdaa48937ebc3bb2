package org.parley.gateway.access;

import java.util.List;
import java.util.Optional;

/// What must hold before a command runs.
///
/// @param right what its sender must hold, if not everybody may do it
/// @param toward what it does to the people it names, if the level must open it
/// @param people whom it names
public record Requirement(
    Optional<Right> right, Optional<Permission> toward, List<Address> people) {

  public Requirement {
    people = List.copyOf(people);
  }

  /// Everybody who is signed in may do this.
  public static Requirement none() {
    return new Requirement(Optional.empty(), Optional.empty(), List.of());
  }

  /// The sender must hold `right`.
  public static Requirement of(Right right) {
    return new Requirement(Optional.of(right), Optional.empty(), List.of());
  }

  /// The sender's level must open `permission` at each of `people`.
  public static Requirement toward(List<Address> people, Permission permission) {
    return new Requirement(Optional.empty(), Optional.of(permission), people);
  }

  /// In addition, the sender's level must open `permission` at each of `people`.
  public Requirement and(List<Address> people, Permission permission) {
    return new Requirement(right, Optional.of(permission), people);
  }
}
