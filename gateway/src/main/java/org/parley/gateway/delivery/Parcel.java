package org.parley.gateway.delivery;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What one node delivers to another at a time: a byte for the version, its number, since when
/// letters were lost (milliseconds since 1970, or 0), then the letters.
///
/// @param number one more than that of the parcel before, from 1 on; one that comes again has the
///   same number
/// @param lostSince letters that were written since then may never come
record Parcel(long number, Optional<Instant> lostSince, List<Letter> letters) {

  private static final byte VERSION = 1;
  private static final int HEAD = 17;

  Parcel {
    letters = List.copyOf(letters);
  }

  Buffer bytes() {
    var bytes =
        Buffer.buffer()
            .appendByte(VERSION)
            .appendLong(number)
            .appendLong(lostSince.map(Instant::toEpochMilli).orElse(0L));
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
    long since = bytes.getLong(9);
    return new Parcel(
        bytes.getLong(1),
        since == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(since)),
        letters);
  }
}
