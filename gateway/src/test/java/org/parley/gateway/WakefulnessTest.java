package org.parley.gateway;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.parley.gateway.signin.ManualClock;

class WakefulnessTest {

  private final ManualClock clock = new ManualClock();
  private final Wakefulness wakefulness = new Wakefulness(clock);

  @Test
  void whoeverIsStillStartingHasNotStoodStill() {
    clock.advance(Duration.ofSeconds(30));
    wakefulness.beat();
    assertFalse(wakefulness.isDazed());
  }

  @Test
  void whatIsReadFirstAfterAStandstillIsNoticed() {
    wakefulness.beat();
    clock.advance(Duration.ofSeconds(20));
    assertTrue(wakefulness.isDazed());
    wakefulness.beat();
    assertTrue(wakefulness.isDazed());
    clock.advance(Duration.ofSeconds(2));
    wakefulness.beat();
    assertFalse(wakefulness.isDazed());
  }

  @Test
  void aBeatThatIsLateNoticesItToo() {
    wakefulness.beat();
    clock.advance(Duration.ofSeconds(20));
    wakefulness.beat();
    assertTrue(wakefulness.isDazed());
  }

  @Test
  void aShortPauseIsNone() {
    wakefulness.beat();
    clock.advance(Duration.ofSeconds(4));
    assertFalse(wakefulness.isDazed());
    wakefulness.beat();
    assertFalse(wakefulness.isDazed());
  }
}
