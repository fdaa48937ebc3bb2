package org.parley.gateway.call;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.parley.gateway.access.Address;

/// Whose screen everybody in a call sees, and who asked for one.
record Screens(Optional<Address> sharing, Set<ScreenRequest> requests) {
  static final Screens NONE = new Screens(Optional.empty(), Set.of());

  Screens {
    requests = Set.copyOf(requests);
  }

  /// `who` shows their screen, which is what was asked of them.
  Screens shownBy(Address who) {
    return new Screens(Optional.of(who), less(it -> it.of().equals(who)));
  }

  Screens stopped() {
    return new Screens(Optional.empty(), requests);
  }

  Screens requested(ScreenRequest request) {
    var all = new LinkedHashSet<>(requests);
    all.add(request);
    return new Screens(sharing, all);
  }

  Screens answered(ScreenRequest request) {
    return new Screens(sharing, less(request::equals));
  }

  /// Nobody who is not among `roll`'s people in the call shows or asks for anything.
  Screens among(Roll roll) {
    return new Screens(
        sharing.filter(who -> roll.in(who).isPresent()),
        less(it -> roll.in(it.by()).isEmpty() || roll.in(it.of()).isEmpty()));
  }

  private Set<ScreenRequest> less(Predicate<ScreenRequest> which) {
    var rest = new LinkedHashSet<>(requests);
    rest.removeIf(which);
    return rest;
  }
}
