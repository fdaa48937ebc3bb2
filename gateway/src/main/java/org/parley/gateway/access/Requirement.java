package org.parley.gateway.access;

import java.util.List;
import java.util.Optional;

/// What must hold before a command runs.
///
/// @param rights what its sender must hold, all of it
/// @param toward what it does to the people it names, if the level must open it
/// @param people whom it names
public record Requirement(List<Right> rights, Optional<Permission> toward, List<Address> people) {

  public Requirement {
    rights = List.copyOf(rights);
    people = List.copyOf(people);
  }

  /// Everybody who is signed in may do this.
  public static Requirement none() {
    return new Requirement(List.of(), Optional.empty(), List.of());
  }

  /// The sender must hold all of `rights`.
  public static Requirement of(Right... rights) {
    return new Requirement(List.of(rights), Optional.empty(), List.of());
  }

  /// The sender's level must open `permission` at each of `people`.
  public static Requirement toward(List<Address> people, Permission permission) {
    return new Requirement(List.of(), Optional.of(permission), people);
  }

  /// In addition, the sender's level must open `permission` at each of `people`.
  public Requirement and(List<Address> people, Permission permission) {
    return new Requirement(rights, Optional.of(permission), people);
  }
}
