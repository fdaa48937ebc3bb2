package org.parley.gateway.presence;

import java.util.Collection;

/// What one node knows of somebody.
///
/// @param signedIn whether they have a session there, or had one until just now
/// @param idle whether all of these are idle; false without any
/// @param attended whether they have a session there
record Contribution(boolean signedIn, boolean idle, boolean attended) {

  static final Contribution NONE = new Contribution(false, false, false);

  /// What several nodes know together: the most available device counts, and those that have just
  /// gone only where no other is left.
  static Contribution of(Collection<Contribution> all) {
    boolean attended = all.stream().anyMatch(Contribution::attended);
    var counting =
        all.stream()
            .filter(each -> each.signedIn() && each.attended() == attended)
            .map(Contribution::idle)
            .toList();
    boolean signedIn = !counting.isEmpty();
    return new Contribution(signedIn, signedIn && !counting.contains(false), attended);
  }

  /// What is left of it for a while when its sessions have gone.
  Contribution closed() {
    return new Contribution(signedIn, idle, false);
  }
}
