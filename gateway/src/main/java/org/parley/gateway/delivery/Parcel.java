package org.parley.gateway.delivery;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What one node tells another about letters at a time: a byte for the version, its number, the
/// number of the last parcel that it has taken from there, since when letters were lost
/// (milliseconds since 1970, or -1), then the letters.
///
/// @param number one more than that of the parcel before, from 1 on; one that comes again has the
///   same number; 0 if there is nothing but `taken`
/// @param taken all parcels up to that number have been taken in the other direction
/// @param lostSince letters that were written since then, and parcels before this one, may never
///   come
record Parcel(long number, long taken, Optional<Instant> lostSince, List<Letter> letters) {

  private static final byte VERSION = 1;
  private static final int HEAD = 25;
  private static final long NEVER = -1;

  Parcel {
    letters = List.copyOf(letters);
  }

  static Parcel receipt(long taken) {
    return new Parcel(0, taken, Optional.empty(), List.of());
  }

  /// The same with what has been taken by now.
  Parcel withTaken(long now) {
    return new Parcel(number, now, lostSince, letters);
  }

  /// How many bytes its letters have.
  int size() {
    return letters.stream().mapToInt(Letter::length).sum();
  }

  Buffer bytes() {
    var bytes =
        Buffer.buffer()
            .appendByte(VERSION)
            .appendLong(number)
            .appendLong(taken)
            .appendLong(lostSince.map(Instant::toEpochMilli).orElse(NEVER));
    letters.forEach(letter -> bytes.appendBuffer(letter.bytes()));
    return bytes;
  }

  static Parcel of(Buffer bytes) {
    if (bytes.length() < HEAD || bytes.getByte(0) != VERSION) {
      throw new IllegalArgumentException("a parcel of a version that this node does not know");
    }
    var letters = new ArrayList<Letter>();
    for (int from = HEAD; from < bytes.length(); ) {
      var letter = Letter.at(bytes, from);
      letters.add(letter);
      from += letter.length();
    }
    long since = bytes.getLong(17);
    return new Parcel(
        bytes.getLong(1),
        bytes.getLong(9),
        since == NEVER ? Optional.empty() : Optional.of(Instant.ofEpochMilli(since)),
        letters);
  }
}
