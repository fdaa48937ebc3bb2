package org.parley.gateway.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.gateway.access.Address;

class ThrottleTest {

  private static final Address ANNA = Address.of("anna@berlin.example");
  private static final Optional<Duration> NOW = Optional.empty();

  private final ManualClock clock = new ManualClock();
  private final Throttle throttle = new Throttle(clock, 100);

  @Test
  void afterFiveFailuresTheWaitDoublesUpToAMinute() {
    for (int i = 0; i < 5; i++) {
      assertEquals(NOW, fail(ANNA, "home"));
    }
    var waits = new ArrayList<Long>();
    for (int i = 0; i < 9; i++) {
      var wait = fail(ANNA, "home").orElseThrow();
      waits.add(wait.toSeconds());
      clock.advance(wait.minusMillis(1));
      assertEquals(Optional.of(Duration.ofMillis(1)), fail(ANNA, "home"));
      clock.advance(Duration.ofMillis(1));
      assertEquals(NOW, fail(ANNA, "home"));
    }
    assertEquals(List.of(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L), waits);
  }

  @Test
  void askingWhileWaitingDoesNotMakeTheWaitLonger() {
    for (int i = 0; i < 1_000; i++) {
      fail(ANNA, "home");
    }
    assertEquals(Optional.of(Duration.ofSeconds(1)), fail(ANNA, "home"));
  }

  @Test
  void aThousandAttemptsAtOnceAreFive() {
    long begun = 0;
    for (int i = 0; i < 1_000; i++) {
      begun += throttle.attempt(ANNA, "home").isEmpty() ? 1 : 0;
    }
    assertEquals(5, begun);
  }

  @Test
  void aVictimMaySignInFromElsewhereAndOthersFromTheSameSource() {
    for (int i = 0; i < 20; i++) {
      fail(ANNA, "attacker");
    }
    assertTrue(throttle.attempt(ANNA, "attacker").isPresent());
    assertEquals(NOW, throttle.attempt(ANNA, "home"));
    assertEquals(NOW, throttle.attempt(person(1), "attacker"));
  }

  @Test
  void successStartsThePairAnew() {
    for (int i = 0; i < 5; i++) {
      fail(ANNA, "home");
    }
    clock.advance(Duration.ofSeconds(1));
    assertEquals(NOW, throttle.attempt(ANNA, "home"));
    throttle.succeeded(ANNA, "home");
    for (int i = 0; i < 5; i++) {
      assertEquals(NOW, fail(ANNA, "home"));
    }
  }

  @Test
  void whatNobodyLookedAtDoesNotCount() {
    for (int i = 0; i < 100; i++) {
      assertEquals(NOW, throttle.attempt(ANNA, "home"));
      throttle.withdrawn(ANNA, "home");
    }
    assertEquals(NOW, fail(ANNA, "home"));
  }

  @Test
  void aQuietQuarterOfAnHourIsForgiven() {
    for (int i = 0; i < 5; i++) {
      fail(ANNA, "home");
    }
    clock.advance(Duration.ofMinutes(15).plusMillis(1));
    for (int i = 0; i < 5; i++) {
      assertEquals(NOW, fail(ANNA, "home"));
    }
  }

  @Test
  void oneSourceFailsAHundredTimesAMinuteForWhicheverAddresses() {
    int begun = 0;
    for (int i = 0; i < 1_000; i++) {
      begun += fail(person(i), "attacker").isEmpty() ? 1 : 0;
    }
    assertEquals(100, begun);
    assertEquals(NOW, throttle.attempt(ANNA, "home"));
    for (int i = 1_000; i < 2_000; i++) {
      clock.advance(Duration.ofMillis(60));
      begun += fail(person(i), "attacker").isEmpty() ? 1 : 0;
    }
    assertEquals(200, begun, "another hundred in a minute");
  }

  @Test
  void theWaitToldIsEnoughAndNotTooLong() {
    for (int i = 0; i < 130; i++) {
      throttle.failed("attacker");
    }
    var wait = throttle.attempt(ANNA, "attacker").orElseThrow();
    clock.advance(wait.minusMillis(1));
    assertTrue(throttle.attempt(ANNA, "attacker").isPresent());
    clock.advance(Duration.ofMillis(1));
    assertEquals(NOW, throttle.attempt(ANNA, "attacker"));
  }

  @Test
  void onlyTheLatestTenThousandAreRemembered() {
    for (int i = 0; i < 5; i++) {
      fail(ANNA, "home");
    }
    for (int i = 0; i < 9_999; i++) {
      fail(person(i), "source" + i);
    }
    assertTrue(throttle.attempt(ANNA, "home").isPresent());
    for (int i = 0; i < 10_000; i++) {
      fail(person(i), "other" + i);
    }
    assertEquals(NOW, throttle.attempt(ANNA, "home"));
  }

  private Optional<Duration> fail(Address address, String source) {
    var wait = throttle.attempt(address, source);
    if (wait.isEmpty()) {
      throttle.failed(source);
    }
    return wait;
  }

  private static Address person(int number) {
    return Address.of("p" + number + "@berlin.example");
  }
}
