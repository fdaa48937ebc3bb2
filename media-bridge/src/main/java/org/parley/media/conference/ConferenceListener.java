package org.parley.media.conference;

/// Hears what happens in a conference, on its context. It must not block.
public interface ConferenceListener {

  /// `who` is to answer this; there is no other offer for them until they have.
  void offer(String who, Offer offer);

  /// `who` is not in the conference any more, and has not left it.
  void removed(String who, String why);

  /// `who` speaks louder than the others from now on.
  void speaking(String who);

  /// The bridge is gone, or has forgotten the conference: nobody hears anybody until it is
  /// recreated.
  void lost(String why);
}
