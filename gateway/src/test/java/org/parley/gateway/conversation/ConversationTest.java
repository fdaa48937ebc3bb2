package org.parley.gateway.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.gateway.conversation.Log.address;
import static org.parley.gateway.conversation.Log.addresses;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.gateway.access.Refusal;

class ConversationTest {

  @Test
  void twoPeopleHaveOneConversationWhoeverStartsIt() {
    assertEquals(
        start("any", "ben").conversation(address("anna")),
        start("other", "anna").conversation(address("ben")));
    assertTrue(Log.of("anna", "ben").id().isPair());
  }

  @Test
  void namingOneselfOrSomebodyTwiceMakesNoGroupOfAPair() {
    var pair = ConversationId.pair(address("anna"), address("ben"));
    assertEquals(pair, start("x", "ben", "anna", "ben").conversation(address("anna")));
  }

  @Test
  void aGroupIsTheSameForTheSameStarterAndClientId() {
    var id = start("x", "ben", "cleo").conversation(address("anna"));
    assertEquals(id, start("x", "dora", "cleo").conversation(address("anna")));
    assertNotEquals(id, start("y", "ben", "cleo").conversation(address("anna")));
    assertNotEquals(id, start("x", "ben", "cleo").conversation(address("ben")));
  }

  @Test
  void theStarterOfAGroupModeratesAndAPairHasNoModerator() {
    assertEquals(List.of("anna"), Log.of("anna", "ben", "cleo").moderators());
    assertEquals(List.of(), Log.of("anna", "ben").moderators());
  }

  @Test
  void startingAgainChangesNothing() {
    var log = Log.of("anna", "ben");
    assertInstanceOf(Verdict.Nothing.class, log.asks("ben", start("again", "anna")));
  }

  @Test
  void nobodyTalksToNobodyOrToUnknownPeopleOrToTooMany() {
    assertEquals(Refusal.TOO_FEW_PARTICIPANTS, starting("anna", start("x", "anna")));
    assertEquals(Refusal.UNKNOWN_PERSON, starting("anna", start("x", "nobody")));
    assertEquals(Refusal.TOO_MANY_PARTICIPANTS, starting("anna", start("x", crowd(30))));
    assertEquals(30, Log.of("anna", crowd(29)).present().size());
  }

  @Test
  void titlesAreForGroups() {
    var titled = new StartConversation(addresses("ben"), Optional.of("Us"), "x", Optional.empty());
    assertEquals(Refusal.NOT_IN_A_PAIR, starting("anna", titled));
    var blank =
        new StartConversation(addresses("ben", "cleo"), Optional.of(" "), "x", Optional.empty());
    assertEquals(Refusal.BAD_TITLE, starting("anna", blank));
    var group = Log.of("anna", "ben", "cleo");
    assertEquals("Trip", group.accepts("anna", rename(group, "Trip")).state().title());
    assertEquals(Refusal.NOT_A_MODERATOR, group.refuses("ben", rename(group, "Mine")));
    assertInstanceOf(Verdict.Nothing.class, group.asks("anna", rename(group, "Trip")));
  }

  @Test
  void onlyParticipantsSpeak() {
    var log = Log.of("anna", "ben", "cleo").says("ben", "hi");
    assertEquals(
        Refusal.NOT_A_PARTICIPANT, log.refuses("dora", new SendMessage(log.id(), "x", "hi")));
    var none = Log.unstarted(new ConversationId("gone"));
    assertEquals(
        Refusal.NOT_A_PARTICIPANT, none.refuses("anna", new SendMessage(none.id(), "x", "hi")));
  }

  @Test
  void aMessageIsSomeTextOfAtMost64000Bytes() {
    var log = Log.of("anna", "ben");
    for (var bad :
        List.of("", " \n\t", "a".repeat(64_001), "ä".repeat(32_001), "\ud800", "a\u0000b")) {
      assertEquals(Refusal.BAD_TEXT, log.refuses("anna", new SendMessage(log.id(), "x", bad)));
    }
    log.says("anna", "a".repeat(64_000)).says("anna", "line\n\ttab \ud83d\ude00");
  }

  @Test
  void newcomersSeeNothingOfThePastUnlessToldAll() {
    var log = Log.of("anna", "ben", "cleo").says("anna", "one");
    log.accepts("anna", add(log, History.FROM_NOW, "dora"));
    log.accepts("anna", add(log, History.ALL, "emil"));
    log.says("ben", "two");
    assertEquals(List.of("two"), log.heardBy("dora"));
    assertEquals(List.of("one", "two"), log.heardBy("emil"));
  }

  @Test
  void nobodyGrantsMoreHistoryThanTheySee() {
    var log = Log.of("anna", "ben", "cleo").says("anna", "secret");
    log.accepts("anna", add(log, History.FROM_NOW, "dora"));
    log.says("anna", "open");
    log.accepts("anna", new AppointModerator(log.id(), address("dora"), "x"));
    log.accepts("dora", add(log, History.ALL, "emil"));
    assertEquals(List.of("open"), log.heardBy("emil"));
  }

  @Test
  void addingSomebodyToAPairStartsAGroupThatContinuesIt() {
    var pair = Log.of("anna", "ben").says("anna", "private");
    var verdict = pair.asks("ben", add(pair, History.ALL, "cleo"));
    var instead = assertInstanceOf(Verdict.Instead.class, verdict).start();
    var group = Log.unstarted(instead.conversation(address("ben"))).accepts("ben", instead);
    assertEquals(List.of("ben", "anna", "cleo"), group.present());
    assertEquals(Optional.of(pair.id()), group.state().continues());
    assertEquals(List.of("ben"), group.moderators());
    assertEquals(List.of(), group.heardBy("cleo"));
    assertInstanceOf(Verdict.Nothing.class, pair.asks("ben", add(pair, History.ALL, "anna")));
    assertEquals(Refusal.NOT_A_PARTICIPANT, pair.refuses("dora", add(pair, History.ALL, "cleo")));
  }

  @Test
  void nobodyContinuesAPairOfOthers() {
    var foreign =
        new StartConversation(
            addresses("cleo", "dora"),
            Optional.empty(),
            "x",
            Optional.of(ConversationId.pair(address("ben"), address("cleo"))));
    assertEquals(Refusal.NOT_A_PARTICIPANT, starting("anna", foreign));
  }

  @Test
  void whoeverWasRemovedKeepsWhatWasSaidAndGetsNothingMore() {
    var log = Log.of("anna", "ben", "cleo").says("anna", "one");
    log.accepts("anna", remove(log, "ben")).says("anna", "two");
    assertEquals(List.of("one"), log.heardBy("ben"));
    assertTrue(log.state().recipients(3).contains(address("ben")), "ben is told of the removal");
    assertEquals(List.of("anna", "cleo"), log.present());
    assertEquals(
        Refusal.NOT_A_PARTICIPANT, log.refuses("ben", new SendMessage(log.id(), "x", "let me")));
    log.accepts("anna", add(log, History.FROM_NOW, "ben")).says("anna", "three");
    assertEquals(List.of("one", "three"), log.heardBy("ben"));
  }

  @Test
  void moderatorsAddRemoveAppointAndDismissAndOthersDoNot() {
    var log = Log.of("anna", "ben", "cleo");
    for (var change :
        List.of(
            add(log, History.ALL, "dora"),
            remove(log, "cleo"),
            new AppointModerator(log.id(), address("ben"), "x"),
            new DismissModerator(log.id(), address("anna"), "x"))) {
      assertEquals(Refusal.NOT_A_MODERATOR, log.refuses("ben", change));
    }
    log.accepts("anna", new AppointModerator(log.id(), address("ben"), "x"));
    log.accepts("ben", new DismissModerator(log.id(), address("anna"), "x"));
    assertEquals(List.of("ben"), log.moderators());
    assertEquals(Refusal.NO_SUCH_PARTICIPANT, log.refuses("ben", remove(log, "dora")));
    assertEquals(Refusal.NO_SUCH_PARTICIPANT, log.refuses("ben", remove(log, "ben")));
  }

  @Test
  void theLastModeratorCannotVanish() {
    var log = Log.of("anna", "ben", "cleo");
    assertEquals(
        Refusal.LAST_MODERATOR,
        log.refuses("anna", new DismissModerator(log.id(), address("anna"), "x")));
    log.accepts("anna", add(log, History.ALL, "aaron"));
    log.accepts("anna", new Leave(log.id(), "x"));
    assertEquals(List.of("ben"), log.moderators());
    log.accepts("ben", new Leave(log.id(), "x"));
    log.accepts("cleo", new Leave(log.id(), "x"));
    log.accepts("aaron", new Leave(log.id(), "x"));
    assertEquals(List.of(), log.present());
  }

  @Test
  void pairsHaveNoModeratorsNoTitleAndNobodyIsRemoved() {
    var pair = Log.of("anna", "ben");
    for (var change :
        List.of(
            remove(pair, "ben"),
            rename(pair, "Us"),
            new AppointModerator(pair.id(), address("ben"), "x"),
            new DismissModerator(pair.id(), address("ben"), "x"))) {
      assertEquals(Refusal.NOT_IN_A_PAIR, pair.refuses("anna", change));
    }
    assertInstanceOf(Verdict.Nothing.class, pair.asks("anna", new Leave(pair.id(), "x")));
    assertEquals(List.of("anna", "ben"), pair.present());
  }

  @Test
  void theThirtyFirstIsRefusedWhicheverWayTheyCome() {
    var log = Log.of("anna", crowd(28));
    assertEquals(
        Refusal.TOO_MANY_PARTICIPANTS, log.refuses("anna", add(log, History.ALL, "x", "y")));
    log.accepts("anna", add(log, History.ALL, "x", "p1", "p2"));
    assertEquals(Refusal.TOO_MANY_PARTICIPANTS, log.refuses("anna", add(log, History.ALL, "y")));
    assertInstanceOf(Verdict.Nothing.class, log.asks("anna", add(log, History.ALL, "x")));
  }

  @Test
  void anEntryOutOfTurnIsRefused() {
    var log = Log.of("anna", "ben");
    var late =
        new Entry(
            7, address("anna"), Instant.EPOCH, "x", new Content.Said("out of turn", List.of()));
    assertThrows(IllegalArgumentException.class, () -> log.state().then(late));
  }

  private static Refusal starting(String by, StartConversation start) {
    return Log.unstarted(start.conversation(address(by))).refuses(by, start);
  }

  private static StartConversation start(String clientId, String... others) {
    return new StartConversation(addresses(others), Optional.empty(), clientId, Optional.empty());
  }

  private static AddParticipants add(Log log, History history, String... who) {
    return new AddParticipants(log.id(), addresses(who), Optional.of(history), "x");
  }

  private static RemoveParticipant remove(Log log, String who) {
    return new RemoveParticipant(log.id(), address(who), "x");
  }

  private static Rename rename(Log log, String title) {
    return new Rename(log.id(), title, "x");
  }

  private static String[] crowd(int size) {
    return IntStream.rangeClosed(1, size).mapToObj(i -> "p" + i).toArray(String[]::new);
  }
}
