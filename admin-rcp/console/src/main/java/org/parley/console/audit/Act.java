package org.parley.console.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Something that was done at once: by whom, from where, and what it changed.
record Act(long sequence, Instant at, Author author, List<Change> changes) {

  /// Who did it, as what, and from which IP address; `server` if the server did so itself.
  record Author(String by, String as, String from) {}

  /// What became of one object: `before` is a merge patch that makes the old state of the new one,
  /// absent if it is new; `after` the other way round, absent if it is gone.
  record Change(
      String object, Optional<Map<String, Object>> before, Optional<Map<String, Object>> after) {}

  /// Some acts, the newest first; `next` is where to go on, absent at the end.
  record Trail(List<Act> items, Optional<String> next) {}

  String objects() {
    return String.join(", ", changes.stream().map(Change::object).toList());
  }
}
