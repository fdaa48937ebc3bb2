package org.parley.media.colibri;

/// Why a bridge has not done what it was asked.
public sealed interface Failure {

  /// In words, for the log.
  String why();

  /// The bridge says no, or answers what nobody understands. What was asked may be half done.
  record Refused(String why) implements Failure {}

  /// The bridge knows no such conference: it has expired, or the bridge has been started anew.
  record Gone(String why) implements Failure {}

  /// There is no answer. What was asked may have been done.
  record Unreachable(String why) implements Failure {}
}
