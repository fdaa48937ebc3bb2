package org.parley.gateway.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceTest {

  private static final Address ANNA = new Address("anna@berlin.example");

  private Instant now = Instant.parse("2026-11-23T10:00:00Z");
  private final Pace pace = new Pace(() -> now);

  @Test
  void sixtyChangesAreFineAtOnceAndOneEachSecondAfterThat() {
    assertEquals(60, allowed(100));
    now = now.plusSeconds(3);
    assertEquals(3, allowed(100));
    now = now.plusSeconds(3_600);
    assertEquals(60, allowed(100));
  }

  @Test
  void nobodyHoldsUpAnother() {
    allowed(100);
    assertFalse(pace.allows(ANNA));
    assertTrue(pace.allows(new Address("ben@berlin.example")));
  }

  private long allowed(int asked) {
    return IntStream.range(0, asked).filter(_ -> pace.allows(ANNA)).count();
  }
}
