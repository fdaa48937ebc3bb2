package org.parley.bench;

import java.util.Arrays;

/// What each member of a conversation has heard: every entry once and in order, or it is counted
/// here.
final class Hearing {

  private final long[] last;
  private long heard;
  private long doubled;
  private long skipped;

  /// The first entry is that the conversation was started.
  Hearing(int members) {
    this.last = new long[members];
    Arrays.fill(last, 1);
  }

  /// Whether the member hears this entry for the first time.
  boolean take(int member, long sequence) {
    if (sequence <= last[member]) {
      doubled += sequence > 1 ? 1 : 0;
      return false;
    }
    skipped += sequence - last[member] - 1;
    last[member] = sequence;
    heard++;
    return true;
  }

  /// Without what was heard again.
  long heard() {
    return heard;
  }

  /// How far it all is from so many messages that every member heard once and in order.
  Flaws flaws(long messages) {
    return new Flaws(messages * last.length - heard, doubled, skipped);
  }

  /// `missing` were not heard at all, `doubled` again, and `skipped` not before later ones.
  record Flaws(long missing, long doubled, long skipped) {

    Flaws plus(Flaws other) {
      return new Flaws(missing + other.missing, doubled + other.doubled, skipped + other.skipped);
    }

    @Override
    public String toString() {
      return missing == 0 && doubled == 0 && skipped == 0
          ? "all heard"
          : "WRONG: heard %,d too few, %,d again, %,d not in order"
              .formatted(missing, doubled, skipped);
    }
  }
}
