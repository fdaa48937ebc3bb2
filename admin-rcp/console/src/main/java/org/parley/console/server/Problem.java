package org.parley.console.server;

import java.util.List;
import java.util.Optional;

/// What a server says about a request that it did not fulfil (RFC 9457).
record Problem(Optional<String> detail, Optional<List<Field>> errors) {

  private static final int LONGEST = 500;
  private static final int MOST_FIELDS = 10;

  /// What is wrong in one place of the request.
  record Field(String field, String message) {}

  /// Nobody reads more, and no window can show it.
  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }

  static Problem unsaid() {
    return new Problem(Optional.empty(), Optional.empty());
  }

  String words() {
    return cut(detail.orElse(""));
  }

  List<String> fields() {
    return errors.orElse(List.of()).stream()
        .limit(MOST_FIELDS)
        .map(error -> cut((error.field() + " " + error.message()).strip()))
        .toList();
  }
}
