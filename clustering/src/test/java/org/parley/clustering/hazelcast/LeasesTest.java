package org.parley.clustering.hazelcast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.clustering.Node;
import org.parley.clustering.Site;

class LeasesTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration LONG = Duration.ofSeconds(10);
  private static final Node OTHER = new Node("b", new Site("main"), 1);

  private final Leases leases = new Leases();

  @Test
  void whoHasNeverAnsweredIsNotBound() {
    assertEquals(Optional.empty(), leases.until(OTHER, LONG, NOW));
  }

  @Test
  void aQuestionIsGoodUntilItsNodeMayBeGivenUp() {
    leases.renew(OTHER, NOW, NOW);
    var gone = NOW.plus(Liveness.SILENT);
    assertEquals(Optional.of(gone), leases.until(OTHER, LONG, NOW));
    assertEquals(Optional.of(gone), leases.until(OTHER, LONG, NOW.plusSeconds(3)));
  }

  @Test
  void aQuestionIsGoodNoLongerThanItsAskerWaits() {
    leases.renew(OTHER, NOW, NOW);
    assertEquals(Optional.of(NOW.plusSeconds(1)), leases.until(OTHER, Duration.ofSeconds(1), NOW));
  }

  @Test
  void theTimeIsThatOfTheOtherNodesClock() {
    var hour = Duration.ofHours(1);
    leases.renew(OTHER, NOW.minus(hour), NOW);
    var gone = NOW.plus(Liveness.SILENT);
    assertEquals(Optional.of(gone.minus(hour)), leases.until(OTHER, LONG, NOW));
  }

  @Test
  void whoIsForgottenIsNotBound() {
    leases.renew(OTHER, NOW, NOW);
    leases.keepOnly(List.of());
    assertEquals(Optional.empty(), leases.until(OTHER, LONG, NOW));
  }
}
