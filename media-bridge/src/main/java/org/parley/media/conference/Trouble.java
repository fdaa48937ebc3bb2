package org.parley.media.conference;

import org.parley.media.colibri.Failure;

/// Why a conference has not done what it was asked.
public sealed interface Trouble {

  /// In words, for the log.
  String why();

  /// Nobody of that name is in the conference, or somebody is already.
  record Unfit(String why) implements Trouble {}

  /// The answer does not fit the offer.
  record OddAnswer(String why) implements Trouble {}

  /// The answer is to another offer than the one that waits for it.
  record Outdated(String why) implements Trouble {}

  /// The bridge has not done it.
  record BridgeFailed(Failure failure) implements Trouble {
    @Override
    public String why() {
      return failure.why();
    }
  }

  /// The bridge is lost and the conference not recreated yet.
  record Lost(String why) implements Trouble {}

  /// The conference has been ended.
  record Over(String why) implements Trouble {}
}
