package org.parley.gateway.administration;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.gateway.access.Access;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.AuthorizationLevel;
import org.parley.gateway.access.Policies;
import org.parley.gateway.access.Question;
import org.parley.gateway.access.Reason;
import org.parley.gateway.access.Rule;

/// A decision with every rule that had a say in it, to be read by people.
public record Explanation(
    boolean allowed, Optional<AuthorizationLevel> level, List<Because> because) {

  public Explanation {
    because = List.copyOf(because);
  }

  /// One rule, where it came from, and what it says here.
  public record Because(
      Rule rule,
      Optional<String> group,
      Optional<Address> person,
      Optional<AuthorizationLevel> level,
      String text) {

    static Because of(Reason reason) {
      return new Because(
          reason.rule(), reason.group(), reason.person(), reason.level(), reason.sentence());
    }
  }

  /// Both: allowed only if each is.
  public Explanation and(Explanation other) {
    return new Explanation(
        allowed && other.allowed,
        level.or(() -> other.level),
        Stream.concat(because.stream(), other.because.stream()).toList());
  }

  /// Answers `question` by `policies`.
  public static Explanation of(Policies policies, Question question) {
    var decision = new Access().decide(policies, question);
    return new Explanation(
        decision.allowed(),
        decision.level(),
        decision.reasons().stream().map(Because::of).toList());
  }
}
