package org.parley.gateway.conversation;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/// The place of a message among those of all conversations: the newest is first, at the same time
/// they are in order of their conversations.
record Spot(Instant at, ConversationId id, long sequence) implements Comparable<Spot> {

  private static final Pattern FORM = Pattern.compile("(\\d{1,15})\\.(\\d{1,18})\\.(.{1,80})");

  private static final Comparator<Spot> NEWEST_FIRST =
      Comparator.comparing(Spot::at)
          .thenComparing((Spot spot) -> spot.id().text())
          .thenComparingLong(Spot::sequence)
          .reversed();

  /// Reads what [#text] wrote.
  static Optional<Spot> of(String text) {
    var form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(
            new Spot(
                Instant.ofEpochMilli(Long.parseLong(form.group(1))),
                new ConversationId(form.group(3)),
                Long.parseLong(form.group(2))))
        : Optional.empty();
  }

  String text() {
    return at.toEpochMilli() + "." + sequence + "." + id;
  }

  /// Whether it comes later than `other` in the order of pages.
  boolean isAfter(Spot other) {
    return compareTo(other) > 0;
  }

  @Override
  public int compareTo(Spot other) {
    return NEWEST_FIRST.compare(this, other);
  }
}
