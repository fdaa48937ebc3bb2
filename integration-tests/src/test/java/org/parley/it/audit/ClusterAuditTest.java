package org.parley.it.audit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.it.audit.Findings.Fault;

class ClusterAuditTest {

  private static final Stored STARTED = new Stored(1, "Started", "anna", "s", "");
  private static final Stored A1 = said(2, "anna", "a1");
  private static final Stored B1 = said(3, "ben", "b1");
  private static final Stored A2 = said(4, "anna", "a2");
  private static final List<Stored> LOG = List.of(STARTED, A1, B1, A2);
  private static final Map<String, Long> ACKNOWLEDGED = Map.of("a1", 2L, "b1", 3L, "a2", 4L);

  @Test
  void aWholeHistoryIsClean() {
    Findings findings = heard(LOG);
    assertTrue(findings.isClean(), findings::toString);
  }

  @Test
  void anEntryThatAClientLacksIsNamedWithTheClient() {
    finds(heard(List.of(STARTED, A1, A2)), Fault.UNHEARD, "ben in room", "b1");
    finds(heard(List.of(STARTED, A1, B1)), Fault.UNHEARD, "ben in room", "a2");
    finds(heard(List.of()), Fault.UNHEARD, "ben in room", "sequence=1");
  }

  @Test
  void aRoomOfWhichNobodyToldIsFound() {
    finds(audit(Map.of(), List.of(), List.of(), List.of()), Fault.UNHEARD, "room");
  }

  @Test
  void entriesInAnotherOrderAreFound() {
    finds(heard(List.of(STARTED, B1, A1, A2)), Fault.HEARD_OTHERWISE, "ben in room", "a1");
  }

  @Test
  void anEntryHeardTwiceIsFound() {
    finds(heard(List.of(STARTED, A1, B1, B1, A2)), Fault.HEARD_OTHERWISE, "ben in room", "b1");
  }

  @Test
  void anAlteredEntryIsFound() {
    var altered = new Stored(3, "Said", "ben", "b1", "another text");
    finds(
        heard(List.of(STARTED, A1, altered, A2)),
        Fault.HEARD_OTHERWISE,
        "ben in room",
        "another text",
        "text of b1");
  }

  @Test
  void anEntryThatTheStoreDoesNotHaveIsFound() {
    var invented = List.of(STARTED, A1, B1, A2, said(5, "eve", "e1"));
    finds(heard(invented), Fault.HEARD_OTHERWISE, "ben in room", "e1");
  }

  @Test
  void entriesUnderAnotherNumberAreFound() {
    finds(
        heard(List.of(STARTED, said(2, "ben", "b1"), said(3, "anna", "a1"), A2)),
        Fault.HEARD_OTHERWISE,
        "ben in room",
        "b1");
  }

  @Test
  void aMessageWithoutAnAnswerIsFound() {
    var evidence = new Evidence(sent(), Map.of("a1", 2L, "a2", 4L), Map.of(), Map.of("room", LOG));
    var histories = new Histories(evidence, hasBen(LOG), List.of(), List.of(), List.of());
    finds(ClusterAudit.of(histories), Fault.UNANSWERED, "b1");
  }

  @Test
  void whatIsWrongWithTheStoreIsFoundAsWell() {
    var evidence =
        new Evidence(sent(), ACKNOWLEDGED, Map.of(), Map.of("room", List.of(STARTED, A1, A2)));
    var histories = new Histories(evidence, hasBen(LOG), List.of(), List.of(), List.of());
    Findings findings = ClusterAudit.of(histories);
    finds(findings, Fault.MISSING, "b1");
    finds(findings, Fault.GAP, "a2");
  }

  @Test
  void aClientThatHearsLateOrNeverIsDeaf() {
    assertTrue(hearing(Optional.of(Duration.ofSeconds(15))).isClean());
    finds(hearing(Optional.of(Duration.ofMillis(15_001))), Fault.DEAF, "ben at n2", "15001 ms");
    finds(hearing(Optional.empty()), Fault.DEAF, "ben at n2", "a2", "room", "never");
  }

  @Test
  void aPresenceSeenWronglyIsFound() {
    var right = new Sighting("anna", "n1", "ben", "BUSY", "BUSY");
    assertTrue(audit(hasBen(LOG), List.of(), List.of(right), List.of()).isClean());
    var wrong = new Sighting("anna", "n1", "ben", "OFFLINE", "BUSY");
    finds(
        audit(hasBen(LOG), List.of(), List.of(wrong), List.of()),
        Fault.PRESENCE_WRONG,
        "anna at n1",
        "ben as OFFLINE",
        "BUSY");
  }

  @Test
  void aComplaintIsAFinding() {
    finds(
        audit(hasBen(LOG), List.of(), List.of(), List.of("b1 got NOT_A_PARTICIPANT")),
        Fault.COMPLAINT,
        "NOT_A_PARTICIPANT");
  }

  private static Findings hearing(Optional<Duration> after) {
    var hearing = new Hearing("ben", "n2", "room", "a2", after);
    return audit(hasBen(LOG), List.of(hearing), List.of(), List.of());
  }

  private static Findings heard(List<Stored> byBen) {
    return audit(hasBen(byBen), List.of(), List.of(), List.of());
  }

  private static Findings audit(
      Map<String, Map<String, List<Stored>>> transcripts,
      List<Hearing> hearings,
      List<Sighting> sightings,
      List<String> complaints) {
    var evidence = new Evidence(sent(), ACKNOWLEDGED, Map.of(), Map.of("room", LOG));
    return ClusterAudit.of(new Histories(evidence, transcripts, hearings, sightings, complaints));
  }

  private static Map<String, Map<String, List<Stored>>> hasBen(List<Stored> entries) {
    return Map.of("room", Map.of("anna", LOG, "ben", entries));
  }

  private static void finds(Findings findings, Fault fault, String... words) {
    assertTrue(findings.count(fault) > 0, findings::toString);
    String said = findings.toString();
    for (String word : words) {
      assertTrue(said.contains(word), () -> "no word of " + word + ": " + said);
    }
  }

  private static List<Sent> sent() {
    return List.of(sent("anna", "a1"), sent("ben", "b1"), sent("anna", "a2"));
  }

  private static Sent sent(String by, String clientId) {
    return new Sent("room", by, clientId, "text of " + clientId);
  }

  private static Stored said(long sequence, String by, String clientId) {
    return new Stored(sequence, "Said", by, clientId, "text of " + clientId);
  }
}
