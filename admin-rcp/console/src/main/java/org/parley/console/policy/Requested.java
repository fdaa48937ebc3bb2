package org.parley.console.policy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.parley.console.change.Change;

/// Parts many changes into so many as the server takes in one request.
final class Requested {

  /// Bytes; the server takes 1 MiB, and the size of a change is estimated.
  private static final int LARGEST = 700_000;

  /// Bytes of a change beside its name and values.
  private static final int FRAME = 100;

  private Requested() {}

  /// `changes` in their order, at most `most` in each part.
  static List<List<Change>> of(List<Change> changes, int most) {
    List<List<Change>> parts = new ArrayList<>();
    List<Change> part = new ArrayList<>();
    int size = 0;
    for (Change change : changes) {
      int more = size(change);
      if (!part.isEmpty() && (part.size() == most || size + more > LARGEST)) {
        parts.add(part);
        part = new ArrayList<>();
        size = 0;
      }
      part.add(change);
      size += more;
    }
    if (!part.isEmpty()) {
      parts.add(part);
    }
    return parts;
  }

  private static int size(Change change) {
    // Values are longer in JSON than here only by their quotes.
    return FRAME
        + bytes(change.object())
        + change.patch().values().stream().mapToInt(it -> 2 * bytes(String.valueOf(it))).sum();
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
