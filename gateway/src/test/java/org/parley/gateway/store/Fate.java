package org.parley.gateway.store;

/// What shall become of one append to a [FaultyStore].
public sealed interface Fate {

  /// It is stored and answered as usual.
  record Passes() implements Fate {}

  /// It waits, not stored, until the test releases it with another fate.
  record Held() implements Fate {}

  /// It is stored at once, but the answer waits until the test releases it.
  record AnswerHeld() implements Fate {}

  /// It is stored as usual, but the answer is [Appended.Unknown].
  record AnswerLost() implements Fate {}

  /// It is not stored, and the answer is [Appended.Unknown].
  record NeverArrived() implements Fate {}

  /// At most the first `count` entries (at least 1) are stored, and the answer says so.
  record PrefixSticks(int count) implements Fate {}
}
