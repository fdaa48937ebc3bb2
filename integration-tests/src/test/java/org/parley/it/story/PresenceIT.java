package org.parley.it.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.client.Commands;
import org.parley.it.client.Device;
import org.parley.it.client.Eventually;
import org.parley.it.client.Person;
import org.parley.it.client.Reply;
import org.parley.it.node.Company;
import org.parley.it.node.SharedCompany;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@ExtendWith(SharedCompany.class)
class PresenceIT {

  @Test
  void whoWatchesSeesWhoComesAndHowTheyCanBeReached(Company company) {
    Person anna = company.person();
    Person ben = company.absent();
    assertEquals("OFFLINE", watches(anna, ben).at("/presence/state").asString());
    ben.signsIn();
    ben.does(Commands.grant("TEAM", anna));
    anna.device().sees(ben, "signing in", is("AVAILABLE"));
    ben.does(
        Commands.setPresence("BUSY")
            .put("reason", "HOME_OFFICE")
            .put("note", "Writing the offer 🙂")
            .put("place", "Hamburg"));
    JsonNode seen = anna.device().sees(ben, "being busy", is("BUSY"));
    assertEquals("Writing the offer 🙂", seen.path("note").asString());
    assertEquals("Hamburg", seen.path("place").asString());
    assertEquals("HOME_OFFICE", seen.path("reason").asString());
    assertTrue(seen.path("manual").asBoolean());
    ben.device().sees(ben, "own presence", is("BUSY"));
    assertEquals("BUSY", watches(company.person(), ben).at("/presence/state").asString());
    ben.does(Commands.command("ResetPresence"));
    anna.device().sees(ben, "the reset", is("AVAILABLE"));
  }

  @Test
  void onlyWhoIsIdleOnAllDevicesIsInactive(Company company) {
    Person anna = company.person();
    Person ben = company.absent();
    watches(anna, ben);
    Device phone = ben.signsIn();
    Device desk = ben.signsIn();
    phone.ask(Commands.reportActivity(false)).ok();
    desk.ask(Commands.reportActivity(false)).ok();
    anna.device().sees(ben, "idling", is("AVAILABLE").and(isIdle()));
    desk.ask(Commands.reportActivity(true)).ok();
    anna.device().sees(ben, "activity", is("AVAILABLE").and(isIdle().negate()));
    phone.sees(ben, "own activity", isIdle().negate());
  }

  @Test
  void aTeamSetsEachOthersPresenceAndMessagesComeWhateverItIs(Company company) {
    Person anna = company.person();
    Person ben = company.person();
    anna.tries(of(ben, Commands.setPresence("DO_NOT_DISTURB"))).isRefusedAs("LEVEL_TOO_LOW");
    ben.does(Commands.grant("TEAM", anna));
    anna.does(of(ben, Commands.setPresence("DO_NOT_DISTURB")));
    ben.device().sees(ben, "what anna set", is("DO_NOT_DISTURB"));
    String chat = anna.startsConversationWith(ben);
    anna.says(chat, "when you have time");
    ben.hears(chat, "when you have time");
    ben.device().sees(ben, "what anna set", is("DO_NOT_DISTURB"));
    anna.does(of(ben, Commands.command("ResetPresence")));
    ben.device().sees(ben, "the reset", is("AVAILABLE"));
  }

  @Test
  void whoAppearsOfflineIsOfflineForOthers(Company company) {
    Person anna = company.person();
    Person ben = company.person();
    Person absent = company.absent();
    watches(anna, ben);
    ben.does(Commands.setPresence("APPEAR_OFFLINE").put("note", "hidden"));
    ben.device().sees(ben, "the own state", is("APPEAR_OFFLINE"));
    JsonNode seen = anna.device().sees(ben, "being offline", is("OFFLINE"));
    assertEquals(watches(anna, absent).get("presence"), seen);
  }

  @Test
  void whoSignsOutIsOfflineAfterAMomentAndAReconnectDoesNotShow(Company company) {
    Person anna = company.person();
    Person ben = company.person();
    Person carla = company.person();
    anna.does(Commands.watch(ben, carla));
    ben.does(Commands.setPresence("BUSY"));
    anna.device().sees(ben, "being busy", is("BUSY"));
    ben.goesOffline();
    carla.goesOffline();
    ben.signsIn();
    Eventually.find(
        "carla leaves",
        Eventually.PATIENCE.multipliedBy(2),
        () -> anna.device().presence(carla).filter(is("OFFLINE")),
        anna.device()::saw);
    assertTrue(anna.device().presence(ben).filter(is("BUSY")).isPresent(), anna.device()::saw);
    ben.device().sees(ben, "what was chosen before", is("BUSY"));
  }

  @Test
  void whoUnwatchesIsToldNoMore(Company company) {
    Person anna = company.person();
    Person ben = company.person();
    Device other = anna.signsIn();
    watches(anna, ben);
    other.ask(Commands.watch(ben)).ok();
    anna.does(Commands.unwatch(ben));
    ben.does(Commands.setPresence("AWAY"));
    other.sees(ben, "being away", is("AWAY"));
    assertTrue(anna.device().presence(ben).isEmpty(), anna.device()::saw);
  }

  @Test
  void whatIsBadIsRefusedAndChangesNothing(Company company) {
    Person anna = company.person();
    anna.tries(Commands.setPresence("OFFLINE")).isRefusedAs("MALFORMED");
    anna.tries(Commands.setPresence("BUSY").put("note", "x".repeat(201))).isRefusedAs("BAD_TEXT");
    anna.tries(Commands.setPresence("BUSY").put("until", "2020-01-01T00:00:00Z"))
        .isRefusedAs("MALFORMED");
    anna.tries(Commands.setPresence("BUSY").put("until", 1_900_000_000L)).isRefusedAs("MALFORMED");
    anna.tries(Commands.command("ReportActivity")).isRefusedAs("MALFORMED");
    anna.tries(many(1_001)).isRefusedAs("TOO_MANY_WATCHED");
    assertTrue(anna.tries(many(1_000)).isOk());
    anna.device().sees(anna, "the own presence", is("AVAILABLE"));
  }

  @Test
  void aRestartKeepsWhatWasChosen() {
    try (var company = Company.of("presence-restart", 3)) {
      Person anna = company.person();
      Person ben = company.person();
      ben.does(Commands.setPresence("AWAY").put("note", "back soon"));
      ben.does(Commands.grant("TEAM", anna));
      assertEquals(0, company.node().terminate());
      anna.goesOffline();
      ben.goesOffline();

      try (var _ = company.node().startAgain()) {
        JsonNode seen = watches(anna, ben);
        assertEquals("AWAY", seen.at("/presence/state").asString());
        assertEquals("back soon", seen.at("/presence/note").asString());
        ben.signsIn();
        ben.device().sees(ben, "what was chosen before", is("AWAY"));
      }
    }
  }

  private static JsonNode watches(Person watcher, Person person) {
    Reply reply = watcher.tries(Commands.watch(person));
    return reply.ok().get("people").get(0);
  }

  private static ObjectNode of(Person person, ObjectNode command) {
    return command.put("person", person.address());
  }

  private static ObjectNode many(int count) {
    ObjectNode command = Commands.watch().put("quiet", true);
    var people = command.putArray("people");
    IntStream.range(0, count).forEach(n -> people.add("p%d@elsewhere.example".formatted(n)));
    return command;
  }

  private static Predicate<JsonNode> is(String state) {
    return presence -> presence.path("state").asString("").equals(state);
  }

  private static Predicate<JsonNode> isIdle() {
    return presence -> presence.path("idle").asBoolean(false);
  }
}
