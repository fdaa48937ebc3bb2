package org.parley.gateway.wire;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.parley.gateway.administration.AuditTrail;
import org.parley.gateway.contract.Place;
import org.parley.gateway.policy.Act;
import org.parley.gateway.policy.ObjectName;

/// Who changed what, over HTTP, for administrators.
final class AuditRoutes {

  /// A page of the trail, the newest act first.
  record Trail(List<Act> items, Optional<String> next) {}

  private final AuditTrail trail;

  AuditRoutes(AuditTrail trail) {
    this.trail = trail;
  }

  void mount(Operations operations) {
    operations.mount("audit", this::read);
  }

  private Future<Answer> read(Asked asked) {
    var wanted =
        new AuditTrail.Wanted(
            asked.optionalText("object").map(AuditRoutes::object),
            asked.optionalText("by").map(text -> Addresses.of(Place.QUERY, "by", text)),
            asked.optionalText("from").map(text -> instant("from", text)),
            asked.optionalText("to").map(text -> instant("to", text)));
    return trail
        .read(wanted, asked.optionalText("after").map(AuditRoutes::sequence), asked.number("limit"))
        .map(page -> Answer.json(new Trail(page.acts(), page.before().map(String::valueOf))));
  }

  private static ObjectName object(String text) {
    try {
      return ObjectName.of(text);
    } catch (IllegalArgumentException _) {
      throw Asked.wrong(Place.QUERY, "object", "must be an object such as group/sales");
    }
  }

  private static Instant instant(String name, String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException _) {
      throw Asked.wrong(Place.QUERY, name, "must be a time such as 2026-11-23T10:00:00Z");
    }
  }

  private static long sequence(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException _) {
      throw Asked.wrong(Place.QUERY, "after", "must be the next of an earlier answer");
    }
  }
}
