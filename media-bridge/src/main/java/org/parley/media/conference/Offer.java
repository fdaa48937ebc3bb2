package org.parley.media.conference;

import java.util.List;

/// What a client is to answer.
///
/// @param number of the offer; the answer names it
/// @param fresh whether the client makes a new connection for it and forgets the one before
/// @param places what its m-lines are for, those that are in use; a client goes by these, as a line
///   that is used again keeps the track that it first had
public record Offer(long number, boolean fresh, String sdp, List<Place> places) {
  public Offer {
    places = List.copyOf(places);
  }
}
