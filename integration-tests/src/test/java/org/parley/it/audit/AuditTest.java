package org.parley.it.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parley.it.audit.Findings.Fault;

class AuditTest {

  private static final Stored STARTED = new Stored(1, "Started", "anna", "s", "");
  private static final List<Sent> SENT =
      List.of(sent("anna", "a1"), sent("ben", "b1"), sent("anna", "a2"));
  private static final Map<String, Long> ACKNOWLEDGED = Map.of("a1", 2L, "b1", 3L, "a2", 4L);

  @Test
  void aWholeHistoryIsClean() {
    var log = List.of(STARTED, said(2, "anna", "a1"), said(3, "ben", "b1"), said(4, "anna", "a2"));
    assertTrue(audit(log).isClean());
  }

  @Test
  void anUnacknowledgedMessageMayBeStoredOrNot() {
    var without = List.of(STARTED, said(2, "anna", "a1"));
    var with = List.of(STARTED, said(2, "anna", "a1"), said(3, "ben", "b1"));
    var acknowledged = Map.of("a1", 2L);
    assertTrue(Audit.of(new Evidence(SENT, acknowledged, Map.of(), logs(without))).isClean());
    assertTrue(Audit.of(new Evidence(SENT, acknowledged, Map.of(), logs(with))).isClean());
  }

  @Test
  void aMissingOneIsFound() {
    finds(Fault.MISSING, STARTED, said(2, "anna", "a1"), said(3, "ben", "b1"));
  }

  @Test
  void aLogThatIsGoneIsFound() {
    var findings = Audit.of(new Evidence(SENT, ACKNOWLEDGED, Map.of(), Map.of()));
    assertEquals(3, findings.count(Fault.MISSING));
  }

  @Test
  void aDoubledOneIsFound() {
    finds(
        Fault.DOUBLED,
        STARTED,
        said(2, "anna", "a1"),
        said(3, "ben", "b1"),
        said(4, "anna", "a2"),
        said(5, "anna", "a2"));
  }

  @Test
  void aGapIsFoundAlsoAtTheStart() {
    var gap = List.of(STARTED, said(2, "anna", "a1"), said(3, "ben", "b1"), said(5, "anna", "a2"));
    assertEquals(1, audit(gap).count(Fault.GAP));
    assertEquals(1, audit(gap.subList(1, 3)).count(Fault.GAP));
  }

  @Test
  void pagesInTheWrongOrderAreFound() {
    finds(Fault.GAP, STARTED, said(3, "ben", "b1"), said(2, "anna", "a1"), said(4, "anna", "a2"));
  }

  @Test
  void oneUnderAnotherNumberIsFound() {
    finds(Fault.MOVED, STARTED, said(2, "ben", "b1"), said(3, "anna", "a1"), said(4, "anna", "a2"));
  }

  @Test
  void anAlteredTextIsFound() {
    var altered = new Stored(3, "Said", "ben", "b1", "text of b1 ");
    finds(Fault.ALTERED, STARTED, said(2, "anna", "a1"), altered, said(4, "anna", "a2"));
  }

  @Test
  void anotherSenderIsFound() {
    finds(
        Fault.ALTERED, STARTED, said(2, "anna", "a1"), said(3, "eve", "b1"), said(4, "anna", "a2"));
  }

  @Test
  void anotherConversationIsFound() {
    var log = List.of(STARTED, said(2, "anna", "a1"), said(3, "ben", "b1"), said(4, "anna", "a2"));
    var evidence = new Evidence(SENT, ACKNOWLEDGED, Map.of(), Map.of("another", log));
    assertEquals(3, Audit.of(evidence).count(Fault.ALTERED));
  }

  @Test
  void anInventedOneIsFound() {
    finds(
        Fault.INVENTED,
        STARTED,
        said(2, "anna", "a1"),
        said(3, "ben", "b1"),
        said(4, "anna", "a2"),
        said(5, "eve", "e1"));
  }

  @Test
  void aSenderWhoseMessagesChangedPlacesIsFound() {
    var log = List.of(STARTED, said(2, "anna", "a2"), said(3, "anna", "a1"));
    var findings = Audit.of(new Evidence(SENT, Map.of(), Map.of(), logs(log)));
    assertEquals(1, findings.count(Fault.REORDERED), findings::toString);
  }

  @Test
  void whatWasHeardButNotKeptIsFound() {
    var log = List.of(STARTED, said(2, "anna", "a1"));
    var heard = Map.of("room", List.of(said(2, "anna", "a1"), said(3, "ben", "b1")));
    var findings = Audit.of(new Evidence(SENT, Map.of(), heard, logs(log)));
    assertEquals(1, findings.count(Fault.HEARD_IN_VAIN), findings::toString);
  }

  private static void finds(Fault fault, Stored... log) {
    Findings findings = audit(List.of(log));
    assertTrue(findings.count(fault) > 0, findings::toString);
  }

  private static Findings audit(List<Stored> log) {
    return Audit.of(new Evidence(SENT, ACKNOWLEDGED, Map.of(), logs(log)));
  }

  private static Map<String, List<Stored>> logs(List<Stored> log) {
    return Map.of("room", log);
  }

  private static Sent sent(String by, String clientId) {
    return new Sent("room", by, clientId, "text of " + clientId);
  }

  private static Stored said(long sequence, String by, String clientId) {
    return new Stored(sequence, "Said", by, clientId, "text of " + clientId);
  }
}
