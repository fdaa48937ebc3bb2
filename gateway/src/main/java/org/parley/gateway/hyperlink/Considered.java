package org.parley.gateway.hyperlink;

import java.util.Optional;

/// Digits of a text that were taken for a number or not, and why.
///
/// @param number the digits, with a `+` if there was one
/// @param target what is called, empty if this is no number
/// @param onlyHere whether `target` can be called only at the location
/// @param rulesTried how many rules of the location were tried; the last one matched if `way` is
///   [Way#RULE]
public record Considered(
    int start,
    int end,
    String number,
    Way way,
    Optional<String> target,
    boolean onlyHere,
    int rulesTried) {

  static Considered not(int start, int end, String number, Way way) {
    return new Considered(start, end, number, way, Optional.empty(), false, 0);
  }
}
