package org.parley.gateway.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.gateway.access.Address;
import org.parley.gateway.json.Json;
import org.parley.gateway.json.Versioned;

class DevicesTest {

  private static final Instant LATER = Instant.parse("2026-11-23T10:00:15Z");
  private static final Set<Capability> TALKS = Set.of(Capability.AUDIO);
  private static final Set<Capability> SEES = Set.of(Capability.VIDEO, Capability.SCREEN);
  private static final Address ANNA = new Address("anna@berlin.example");
  private static final Situation HERE = Situation.NOBODY.opened("s1").opened("s2");

  private final Versioned<Telling> tellings = new Versioned<>(Json.mapper(), Telling.class);

  @Test
  void theLastReportOfASessionCounts() {
    assertEquals(
        Map.of("phone", SEES),
        devices(
            HERE.equipped("s1", new ReportDevice("desk", TALKS))
                .equipped("s1", new ReportDevice("phone", SEES))));
  }

  @Test
  void sessionsOfOneDeviceHaveTogetherWhatBothReport() {
    assertEquals(
        Map.of("desk", Set.of(Capability.values())),
        devices(
            HERE.equipped("s1", new ReportDevice("desk", TALKS))
                .equipped("s2", new ReportDevice("desk", SEES))));
  }

  @Test
  void whetherADeviceIsIdleAndWhatItHasAreApart() {
    var both =
        HERE.equipped("s1", new ReportDevice("desk", TALKS))
            .reported("s1", true)
            .reported("s2", true);
    assertTrue(both.presence().idle());
    assertTrue(both.equipped("s1", new ReportDevice("desk", SEES)).presence().idle());
    assertEquals(Map.of("desk", TALKS), devices(both));
  }

  @Test
  void aSessionThatLingersHasNoDevice() {
    var lingering =
        Situation.NOBODY
            .opened("s1")
            .equipped("s1", new ReportDevice("desk", TALKS))
            .closed("s1", LATER);
    assertEquals(PresenceState.AVAILABLE, lingering.presence().state());
    assertEquals(Map.of(), devices(lingering));
  }

  @Test
  void aClosedSessionReportsNoDevice() {
    assertEquals(HERE, HERE.equipped("gone", new ReportDevice("desk", TALKS)));
  }

  @Test
  void anIncarnationThatIsOverHasNoDevicesAndNoCalls() {
    var there = new Contribution(true, false, true, Map.of("desk", TALKS), Map.of("c.1", true));
    assertEquals(new Contribution(true, false, false), there.closed());
  }

  @Test
  void whatOneNodeTellsOfDevicesAndCallsAnotherReads() {
    var there =
        new Contribution(true, false, true, Map.of("Büro \ud83d\ude80", SEES), Map.of("c.1", true));
    var telling = new Telling(0, 2, 2, 0, true, List.of(Fact.there(ANNA, there)));
    assertEquals(telling, tellings.decode(tellings.encode(telling)));
  }

  @Test
  void aNodeOfAnEarlierVersionTellsOfNone() {
    var json =
        """
        {"after":0,"to":2,"version":2,"forgotten":0,"settled":true,"facts":[
         {"person":"anna@berlin.example",
          "there":{"signedIn":true,"idle":false,"attended":true}}]}\
        """;
    var read = tellings.decode(Buffer.buffer().appendByte((byte) 1).appendString(json));
    assertEquals(
        Optional.of(new Contribution(true, false, true, Map.of(), Map.of())),
        read.facts().getFirst().there());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "a\nb", "a\u0000", "half \ud83d", "\ude80 half"})
  void aNameIsALineOfWholeCharacters(String device) {
    assertFalse(new ReportDevice(device, TALKS).isGood());
  }

  @Test
  void aNameHasUpTo80Characters() {
    assertTrue(new ReportDevice("\u20ac".repeat(80), TALKS).isGood());
    assertFalse(new ReportDevice("x".repeat(81), TALKS).isGood());
  }

  private static Map<String, Set<Capability>> devices(Situation situation) {
    return situation.here().devices();
  }
}
