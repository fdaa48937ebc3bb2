package org.parley.gateway.presence;

import io.vertx.core.AsyncResult;
import java.time.Duration;
import java.time.Instant;

/// How far another node knows the facts of this one.
final class Peer {

  private static final Duration BETWEEN_BEATS = Duration.ofSeconds(1);
  private static final Duration GONE = Duration.ofHours(1);

  private Instant spoke;
  private Instant next;
  private Telling.Receipt known = Telling.Receipt.NOTHING;
  private boolean underWay;
  private boolean failed;

  Peer(Instant now) {
    this.spoke = now;
    this.next = now;
  }

  Telling.Receipt known() {
    return known;
  }

  /// Whether it is to be told something: what is new, or after a second that there is nothing.
  boolean isDue(long version, Instant now) {
    boolean news = known.version() < version && !failed;
    return !underWay && (news || !now.isBefore(next));
  }

  /// Notes that something is told now; what it knows.
  Telling.Receipt begin(Instant now) {
    underWay = true;
    next = now.plus(BETWEEN_BEATS);
    return known;
  }

  /// Notes the answer.
  void end(AsyncResult<Telling.Receipt> answer) {
    underWay = false;
    failed = answer.failed();
    if (answer.succeeded()) {
      known = answer.result();
    }
  }

  void spoke(Instant now) {
    spoke = now;
  }

  /// Whether it was silent for so long that it will not come back.
  boolean isGone(Instant now) {
    return now.isAfter(spoke.plus(GONE));
  }
}
