package org.parley.console.audit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.console.server.Connection;

/// Which acts: what is blank does not matter; `from` and `to` are days such as `2026-11-23`, both
/// of them included.
record Wanted(String object, String by, String from, String to) {

  static final Wanted EVERYTHING = new Wanted("", "", "", "");

  private static final int PAGE = 100;

  /// Whether a day that stands there is none.
  boolean hasWrongDay() {
    return isNoDay(from) || isNoDay(to);
  }

  String path(ZoneId zone, Optional<String> after) {
    List<String> query = new ArrayList<>(List.of("limit=" + PAGE));
    add(query, "object", object);
    add(query, "by", by);
    day(from).ifPresent(it -> add(query, "from", start(it, zone)));
    day(to).ifPresent(it -> add(query, "to", start(it.plusDays(1), zone)));
    after.ifPresent(it -> add(query, "after", it));
    return "/api/v1/audit?" + String.join("&", query);
  }

  private static void add(List<String> query, String name, String value) {
    if (!value.isBlank()) {
      query.add(name + "=" + Connection.encode(value.strip()));
    }
  }

  private static String start(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant().toString();
  }

  private static boolean isNoDay(String text) {
    return !text.isBlank() && day(text).isEmpty();
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
