package org.parley.gateway.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.parley.gateway.presence.World.address;
import static org.parley.gateway.presence.World.set;
import static org.parley.gateway.presence.World.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.gateway.access.AuthorizationLevel;
import org.parley.gateway.access.Permission;
import org.parley.gateway.access.Refusal;
import org.parley.gateway.access.Requirement;

class PresencesTest {

  private final World world = new World();

  @Test
  void ownDevicesAndWatchersAreToldAndNobodyElse() {
    world.opens("anna1", "anna2", "joerg1", "uwe1");
    world.forgets();
    world.watches("joerg1", "anna");
    world.sets("anna1", ManualState.BUSY);
    assertEquals(List.of("anna BUSY"), world.hears("anna1"));
    assertEquals(List.of("anna BUSY"), world.hears("anna2"));
    assertEquals(List.of("anna BUSY"), world.hears("joerg1"));
    assertEquals(List.of(), world.hears("uwe1"));
  }

  @Test
  void whoSignsInIsToldOfThemselves() {
    world.opens("anna1");
    assertEquals(List.of("anna AVAILABLE"), world.hears("anna1"));
    world.opens("anna2");
    assertEquals(List.of("anna AVAILABLE"), world.hears("anna2"));
    assertEquals(List.of("anna AVAILABLE"), world.hears("anna1"));
  }

  @Test
  void aReplyShowsWhatIsNowAndEventsWhatDiffersFromIt() {
    world.opens("anna1", "joerg1");
    world.sets("anna1", ManualState.BUSY);
    var seen = world.watches("joerg1", "anna").getFirst();
    assertEquals(PresenceState.BUSY, seen.presence().orElseThrow().state());
    assertEquals(AuthorizationLevel.TEAM, seen.level());
    assertEquals(List.of("joerg AVAILABLE"), world.hears("joerg1"));
  }

  @Test
  void ofABurstOnlyTheLastStateIsTold() {
    world.opens("anna1", "joerg1");
    world.watches("joerg1", "anna");
    world.forgets();
    world.sets("anna1", ManualState.BUSY);
    world.sets("anna1", ManualState.AWAY);
    assertEquals(List.of("anna AWAY"), world.hears("joerg1"));
    world.forgets();
    world.sets("anna1", ManualState.BUSY);
    world.sets("anna1", ManualState.AWAY);
    assertEquals(List.of(), world.hears("joerg1"));
  }

  @Test
  void whatManySeeAlikeIsWrittenOnce() {
    world.opens("anna1", "joerg1", "joerg2", "uwe1", "eva1");
    world.level("eva", "anna", AuthorizationLevel.PUBLIC);
    List.of("joerg1", "joerg2", "uwe1", "eva1").forEach(s -> world.watches(s, "anna"));
    world.forgets();
    world.sets("anna1", ManualState.BUSY);
    world.tells();
    assertEquals(
        List.of(1, 1, 3),
        world.notices.stream().map(notice -> notice.sessions().size()).sorted().toList());
  }

  @Test
  void idleIsToldOnceAllDevicesAre() {
    world.opens("anna1", "anna2", "joerg1");
    world.watches("joerg1", "anna");
    world.forgets();
    world.asks("anna1", new ReportActivity(false));
    assertEquals(List.of(), world.hears("joerg1"));
    world.asks("anna2", new ReportActivity(false));
    assertEquals(List.of("anna AVAILABLE idle"), world.hears("joerg1"));
  }

  @Test
  void aReloadDoesNotShow() {
    world.opens("anna1", "joerg1");
    world.watches("joerg1", "anna");
    world.sets("anna1", ManualState.BUSY);
    world.forgets();
    world.closes("anna1");
    world.after(14);
    world.opens("anna2");
    world.after(60);
    assertEquals(List.of(), world.hears("joerg1"));
    assertEquals(List.of("anna BUSY"), world.hears("anna2"));
  }

  @Test
  void whoSignsOutIsOfflineAfterAWhileAndWhatTheyChoseIsOver() {
    world.opens("anna1", "joerg1");
    world.watches("joerg1", "anna");
    world.sets("anna1", ManualState.BUSY);
    world.forgets();
    world.closes("anna1");
    world.after(15);
    assertEquals(List.of("anna OFFLINE"), world.hears("joerg1"));
    world.forgets();
    world.opens("anna2");
    assertEquals(List.of("anna AVAILABLE"), world.hears("joerg1"));
  }

  @Test
  void whatIsChosenEndsByItselfAndByAReset() {
    world.opens("anna1");
    var until = Optional.of(world.clock.instant().plus(Duration.ofMinutes(5)));
    world.asks(
        "anna1",
        new SetPresence(
            Optional.empty(),
            ManualState.AWAY,
            Optional.of(Reason.BREAK),
            Optional.empty(),
            Optional.empty(),
            until));
    world.forgets();
    world.after(300);
    assertEquals(List.of("anna AVAILABLE"), world.hears("anna1"));
    world.sets("anna1", ManualState.BUSY);
    world.forgets();
    var seen = world.does("anna1", new ResetPresence(Optional.empty()), Seen.class);
    assertEquals(PresenceState.AVAILABLE, seen.presence().orElseThrow().state());
    assertEquals(List.of("anna AVAILABLE"), world.hears("anna1"));
  }

  @Test
  void othersSetItToo() {
    world.opens("anna1", "joerg1");
    world.forgets();
    var anna = Optional.of(address("anna"));
    world.does("joerg1", set(anna, ManualState.DO_NOT_DISTURB), Seen.class);
    assertEquals(List.of("anna DO_NOT_DISTURB"), world.hears("anna1"));
    world.forgets();
    world.does("joerg1", new ResetPresence(anna), Seen.class);
    assertEquals(List.of("anna AVAILABLE"), world.hears("anna1"));
  }

  @Test
  void whatOthersSetDoesNotUncoverWhoAppearsOffline() {
    world.opens("anna1", "joerg1", "carla1");
    world.watches("joerg1", "anna");
    world.does("anna1", set(Optional.empty(), ManualState.APPEAR_OFFLINE), Seen.class);
    world.does("anna1", new ReportActivity(false), ReportActivity.Noted.class);
    var anna = Optional.of(address("anna"));
    var set = world.does("joerg1", set(anna, ManualState.BUSY), Seen.class);
    assertEquals(PresenceState.BUSY, set.presence().orElseThrow().state());
    assertFalse(set.presence().orElseThrow().idle(), "as of somebody who is not there");
    var reset = world.does("joerg1", new ResetPresence(anna), Seen.class);
    assertEquals(PresenceState.OFFLINE, reset.presence().orElseThrow().state());
    world.forgets();
    var own = world.does("anna1", new ResetPresence(Optional.empty()), Seen.class);
    assertEquals(PresenceState.AVAILABLE, own.presence().orElseThrow().state());
  }

  @Test
  void nothingIsKeptForWhomNobodyKnows() {
    world.level("anna", "nobody", AuthorizationLevel.BLOCKED);
    world.opens("anna1");
    var nobody = Optional.of(address("nobody"));
    assertEquals(Refusal.UNKNOWN_PERSON, world.refuses("anna1", set(nobody, ManualState.BUSY)));
    assertEquals(Refusal.UNKNOWN_PERSON, world.refuses("anna1", new ResetPresence(nobody)));
    assertEquals(List.of(), world.memory.scan("presence", "", "", 10).result());
  }

  @Test
  void whoAppearsOfflineIsToldSoAndOthersSeeNoDifference() {
    world.opens("anna1", "joerg1");
    world.watches("joerg1", "anna");
    world.forgets();
    world.sets("anna1", ManualState.APPEAR_OFFLINE);
    assertEquals(List.of("anna APPEAR_OFFLINE"), world.hears("anna1"));
    assertEquals(List.of("anna OFFLINE"), world.hears("joerg1"));
    world.forgets();
    world.asks("anna1", new ReportActivity(false));
    var reset = new ResetPresence(Optional.of(address("anna")));
    var seen = world.does("joerg1", reset, Seen.class);
    assertEquals(PresenceState.OFFLINE, seen.presence().orElseThrow().state());
    world.closes("anna1");
    world.after(20);
    assertEquals(List.of(), world.hears("joerg1"));
  }

  @Test
  void belowPublicSomebodyIsLikeNobody() {
    world.level("joerg", "anna", AuthorizationLevel.BLOCKED);
    world.level("joerg", "nobody", AuthorizationLevel.BLOCKED);
    world.opens("anna1", "joerg1");
    world.forgets();
    var seen = world.watches("joerg1", "anna", "nobody");
    assertEquals(List.of(Seen.nothing(address("anna")), Seen.nothing(address("nobody"))), seen);
    world.sets("anna1", ManualState.BUSY);
    assertEquals(List.of(), world.hears("joerg1"));
  }

  @Test
  void watchingWithoutARightAsksForItUnlessQuiet() {
    world.level("joerg", "anna", AuthorizationLevel.BLOCKED);
    world.opens("joerg1");
    world.asks("joerg1", watch(true, "anna", "uwe"));
    assertEquals(List.of(), world.requests);
    world.asks("joerg1", watch(false, "anna", "uwe", "joerg"));
    assertEquals(List.of(address("joerg") + ">" + address("anna")), world.requests);
  }

  @Test
  void whereItIsTurnedOffNobodySeesAnybodyElse() {
    world.opens("anna1", "joerg1");
    world.watches("joerg1", "anna");
    world.forgets();
    world.turn(false);
    world.presences.reconsiderAll();
    assertEquals(List.of("anna nothing"), world.hears("joerg1"));
    assertEquals(List.of(), world.hears("anna1"));
    assertEquals(Optional.empty(), world.watches("joerg1", "anna").getFirst().presence());
    assertFalse(world.watches("joerg1", "joerg").getFirst().presence().isEmpty());
  }

  @Test
  void aRestartKeepsWhatWasChosenForWhoComesBack() {
    world.opens("anna1", "joerg1", "uwe1");
    world.sets("anna1", ManualState.BUSY);
    world.sets("joerg1", ManualState.AWAY);
    world.sets("uwe1", ManualState.AWAY);
    world.does("uwe1", new ResetPresence(Optional.empty()), Seen.class);
    world.restarts();
    world.opens("anna2", "uwe2");
    world.after(59);
    assertEquals(List.of("anna BUSY"), world.hears("anna2"));
    assertEquals(List.of("uwe AVAILABLE"), world.hears("uwe2"));
    world.after(1);
    world.opens("joerg2");
    assertEquals(List.of("joerg AVAILABLE"), world.hears("joerg2"));
  }

  @Test
  void whatIsBadIsRefused() {
    world.opens("anna1");
    assertEquals(Refusal.BAD_TEXT, world.refuses("anna1", noted("", "Berlin")));
    assertEquals(Refusal.BAD_TEXT, world.refuses("anna1", noted("x".repeat(201), "Berlin")));
    assertEquals(Refusal.BAD_TEXT, world.refuses("anna1", noted("two\nlines", "Berlin")));
    assertEquals(Refusal.BAD_TEXT, world.refuses("anna1", noted("half \ud83d", "Berlin")));
    assertEquals(Refusal.BAD_TEXT, world.refuses("anna1", noted("fine", "x".repeat(101))));
    world.does("anna1", noted("x".repeat(200), "y".repeat(100)), Seen.class);
    assertEquals(Refusal.MALFORMED, world.refuses("anna1", until(world.clock.instant())));
    assertEquals(Refusal.MALFORMED, world.refuses("anna1", until(Instant.MAX)));
  }

  @Test
  void aConnectionWatchesAThousandPeople() {
    world.opens("anna1");
    world.watches("anna1", people(0, 999));
    world.watches("anna1", people(998, 1_000));
    assertEquals(
        Refusal.TOO_MANY_WATCHED, world.refuses("anna1", watch(true, people(1_000, 1_001))));
    world.asks("anna1", new Unwatch(List.of(address("p0"))));
    world.watches("anna1", people(1_000, 1_001));
    world.watches("anna1", "anna", "p5");
  }

  @Test
  void aHundredPeopleAreAskedAtOnce() {
    world.opens("anna1");
    assertEquals(Refusal.TOO_MANY_WATCHED, world.refuses("anna1", watch(false, people(0, 101))));
    world.does("anna1", watch(false, people(0, 100)), Watch.Watched.class);
  }

  @Test
  void settingSomebodyElsesTakesTheLevelForIt() {
    var anna = address("anna");
    var joerg = address("joerg");
    var needed = Requirement.toward(List.of(joerg), Permission.SET_PRESENCE);
    assertEquals(needed, set(Optional.of(joerg), ManualState.BUSY).requires(anna));
    assertEquals(needed, new ResetPresence(Optional.of(joerg)).requires(anna));
    assertEquals(Requirement.none(), set(Optional.empty(), ManualState.BUSY).requires(anna));
    assertEquals(Requirement.none(), new ResetPresence(Optional.of(anna)).requires(anna));
  }

  private static String[] people(int from, int to) {
    return IntStream.range(from, to).mapToObj(n -> "p" + n).toArray(String[]::new);
  }

  private static SetPresence noted(String note, String place) {
    return new SetPresence(
        Optional.empty(),
        ManualState.BUSY,
        Optional.empty(),
        Optional.of(note),
        Optional.of(place),
        Optional.empty());
  }

  private static SetPresence until(Instant end) {
    return new SetPresence(
        Optional.empty(),
        ManualState.BUSY,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(end));
  }
}
