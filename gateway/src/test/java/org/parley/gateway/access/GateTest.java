package org.parley.gateway.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GateTest {

  private static final Address ANNA = new Address("anna@berlin.example");
  private static final Caller CALLER = new Caller(ANNA, Scope.PERSON, "here");

  private Duration age = Duration.ZERO;
  private final Gate gate = new Gate(GateTest::policies, () -> age);

  @Test
  void whoeverCannotFindOutWhatIsSetRefusesAfterFifteenSeconds() {
    age = Duration.ofSeconds(15).minusMillis(1);
    assertEquals(Optional.empty(), gate.refusal(CALLER, Requirement.none()));
    age = Duration.ofSeconds(15);
    assertEquals(
        Optional.of(Refusal.UNAVAILABLE),
        gate.refusal(CALLER, Requirement.none()).map(Outcome.Refused::refusal));
    assertFalse(gate.isCurrent());
    assertFalse(gate.isLost());
    age = Duration.ofMinutes(1);
    assertTrue(gate.isLost());
  }

  private static Policies policies() {
    return new Policies(
        GlobalPolicy.standard(),
        Map.of(),
        Map.of(ANNA, new PersonalPolicy(true, Set.of(), Set.of())),
        Map.of());
  }
}
