package org.parley.gateway.conversation;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/// A place in an overview: the newest conversation is first.
record Cursor(Instant at, ConversationId id) implements Comparable<Cursor> {

  private static final Pattern FORM = Pattern.compile("(\\d{1,15})\\.(.{1,80})");

  private static final Comparator<Cursor> NEWEST_FIRST =
      Comparator.comparing(Cursor::at)
          .thenComparing((Cursor cursor) -> cursor.id().text())
          .reversed();

  /// Reads what [#text] wrote.
  static Optional<Cursor> of(String text) {
    var form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(
            new Cursor(
                Instant.ofEpochMilli(Long.parseLong(form.group(1))),
                new ConversationId(form.group(2))))
        : Optional.empty();
  }

  String text() {
    return at.toEpochMilli() + "." + id;
  }

  @Override
  public int compareTo(Cursor other) {
    return NEWEST_FIRST.compare(this, other);
  }
}
