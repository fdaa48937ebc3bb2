package org.parley.gateway.presence;

import java.util.Collection;

/// What one node knows of somebody.
///
/// @param signedIn whether they have a session there
/// @param idle whether all of these are idle; false without any
record Contribution(boolean signedIn, boolean idle) {

  static final Contribution NONE = new Contribution(false, false);

  /// What several nodes know together: the most available device counts.
  static Contribution of(Collection<Contribution> all) {
    var signedIn = all.stream().filter(Contribution::signedIn).toList();
    return new Contribution(
        !signedIn.isEmpty(), !signedIn.isEmpty() && signedIn.stream().allMatch(Contribution::idle));
  }
}
