package org.parley.it.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.it.administration.Headquarters.API;
import static org.parley.it.administration.Headquarters.GLOBAL;
import static org.parley.it.administration.Headquarters.PEOPLE;
import static org.parley.it.administration.Headquarters.change;
import static org.parley.it.administration.Headquarters.offered;
import static org.parley.it.client.Administrator.ok;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.client.Administrator;
import org.parley.it.client.Commands;
import org.parley.it.client.Device;
import org.parley.it.client.Eventually;
import org.parley.it.client.Json;
import org.parley.it.client.Person;
import org.parley.it.client.Rest;
import org.parley.it.node.Company;
import tools.jackson.databind.JsonNode;

/// What administrators change holds at once, also for who is connected.
@ExtendWith(SharedHeadquarters.class)
class AtOnceIT {

  private final Company company;
  private final Administrator chief;

  AtOnceIT(Headquarters headquarters) {
    company = headquarters.company();
    chief = headquarters.chief();
  }

  @Test
  void aGroupLivesAndActsAtOnceAndAsThePreviewSaid() {
    Person anna = company.person();
    Person ben = company.person();
    anna.does(Commands.watch(ben));
    var id =
        chief
            .adds(API + "groups", "{\"name\":\"Fußball\",\"level\":\"PERSONAL\"}")
            .path("id")
            .asString();
    var path = API + "groups/" + id;
    var members = "{\"add\":[\"%s\",\"%s\"]}".formatted(anna.address(), ben.address());
    ok(200, chief.posts(path + "/members", members));
    assertEquals(
        List.of(anna.address(), ben.address()),
        Json.elements(chief.sees(path + "/members"), "items").stream()
            .map(JsonNode::asString)
            .toList());
    seesLevel(anna, ben, "PERSONAL");
    var preview =
        chief.posts(API + "policies/preview", change("group/" + id, "{\"level\":\"TEAM\"}"));
    var shift = preview.json().at("/levels/0");
    assertEquals("PERSONAL", shift.path("before").asString());
    assertEquals("TEAM", shift.path("after").asString());
    assertEquals(2, shift.path("pairs").asInt());
    chief.changes(path, "{\"level\":\"TEAM\"}");
    seesLevel(anna, ben, "TEAM");
    var why = chief.posts(API + "policies/explain", question(anna, "SEE_MOBILE", ben)).json();
    assertTrue(why.path("allowed").asBoolean());
    assertTrue(why.path("because").toString().contains("\"group\":\"" + id + "\""), why::toString);
    ok(204, chief.removes(path));
    seesLevel(anna, ben, "BUSINESS");
    ok(404, chief.reads(path));
    assertFalse(chief.sees(PEOPLE + anna.address()).path("groups").toString().contains(id));
  }

  @Test
  void killSwitchesActAtOnceAndAreTakenBack() {
    try (var other = Headquarters.company("kill-switches", 10)) {
      var first = offered(other.node());
      Person anna = other.person();
      Person ben = other.person();
      var chat = anna.startsConversationWith(ben);
      anna.says(chat, "before");
      anna.does(Commands.watch(ben));
      first.changes(GLOBAL, "{\"chat\":false,\"presence\":false}");
      var told = anna.device().waitsFor("what one may do", AtOnceIT::isRights);
      assertFalse(told.at("/may/chat").asBoolean(), told::toString);
      anna.tries(Commands.say(chat, "meanwhile")).isRefusedAs("NOT_ALLOWED");
      Eventually.holds(
          "presence vanishes",
          () ->
              anna.device().events().stream()
                  .anyMatch(event -> isPresence(event, ben) && !event.has("presence")),
          anna.device()::saw);
      assertEquals(List.of("before"), ben.texts(chat));
      first.changes(GLOBAL, "{\"chat\":true,\"presence\":true}");
      anna.says(chat, "after");
      ben.hears(chat, "after");
      first.changes(GLOBAL, "{\"rights\":[]}");
      anna.tries(Commands.say(chat, "without the right")).isRefusedAs("NOT_ALLOWED");
      first.changes(PEOPLE + anna.address(), "{\"rights\":[\"CHAT\"]}");
      anna.says(chat, "with it");
    }
  }

  @Test
  void whoIsDisabledIsOutWithinASecondAndTheirTokensForGood() {
    Person anna = company.person();
    String token = anna.token();
    var devices = Stream.generate(() -> anna.signsInWith(token)).limit(3).toList();
    assertEquals(200, company.rest().renew(anna.token()).status());
    var start = Instant.now();
    chief.changes(PEOPLE + anna.address(), "{\"enabled\":false}");
    assertEquals(401, company.rest().renew(token).status());
    devices.forEach(device -> device.isClosedWith(4002));
    var took = Duration.between(start, Instant.now());
    assertTrue(took.compareTo(Duration.ofMillis(1_500)) < 0, "with two requests: " + took);
    chief.changes(PEOPLE + anna.address(), "{\"enabled\":true}");
    assertEquals(401, company.rest().renew(token).status(), "what ended stays ended");
    anna.goesOffline();
    anna.signsIn();
  }

  @Test
  void aNewPasswordEndsEverySessionButTheOneThatChangedIt() {
    Person anna = company.person();
    String token = anna.token();
    Device there = anna.device();
    ok(422, changes(token, "not it", "staple battery 9 horse"));
    ok(422, changes(token, anna.password(), "password1"));
    assertEquals(
        List.of("/new"), Administrator.fields(changes(token, anna.password(), "person 9 zk plum")));
    ok(401, changes("made-up", anna.password(), "staple battery 9 horse"));
    var answer = ok(200, changes(token, anna.password(), "staple battery 9 horse"));
    there.isClosedWith(4002);
    ok(401, company.rest().renew(token));
    ok(200, company.rest().renew(answer.json().path("token").asString()));
    ok(401, company.rest().signIn(anna.address(), anna.password()));
    ok(200, company.rest().signIn(anna.address(), "staple battery 9 horse"));
  }

  @Test
  void guessingTheOldPasswordIsSlowedDown() {
    Person anna = company.person();
    String token = anna.token();
    int status = 0;
    for (int i = 0; i < 6 && status != 429; i++) {
      status = changes(token, "not it", "staple battery 9 horse").status();
    }
    assertEquals(429, status);
  }

  private Rest.Answer changes(String token, String old, String fresh) {
    var body = Json.object().put("old", old).put("new", fresh).toString();
    return company
        .rest()
        .ask("POST", API + "password", token, body, "Content-Type", "application/json");
  }

  private String question(Person person, String action, Person other) {
    return "{\"person\":\"%s\",\"action\":\"%s\",\"other\":\"%s\"}"
        .formatted(person.address(), action, other.address());
  }

  private void seesLevel(Person person, Person other, String level) {
    Eventually.holds(
        level + " toward " + other,
        () -> person.does(Commands.watch(other)).at("/people/0/level").asString().equals(level),
        person.device()::saw);
  }

  private static boolean isRights(JsonNode event) {
    return event.path("event").asString("").equals("RightsChanged");
  }

  private boolean isPresence(JsonNode event, Person person) {
    return event.path("event").asString("").equals("PresenceChanged")
        && event.path("person").asString("").equals(person.address());
  }
}
