package org.parley.it.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.gateway.access.AuthorizationLevel;
import org.parley.gateway.access.GlobalPolicy;
import org.parley.gateway.access.Right;
import org.parley.it.client.Commands;
import org.parley.it.client.Device;
import org.parley.it.client.Json;
import org.parley.it.client.Person;
import org.parley.it.node.Beginning;
import org.parley.it.node.Company;
import org.parley.it.node.Launch;
import org.parley.it.node.NodeHome;
import tools.jackson.databind.JsonNode;

/// People of an enterprise in which nobody has a level toward anybody, unless they give one.
class AuthorizationIT {

  private static final int PEOPLE = 30;

  private static Company company;

  @BeforeAll
  static void starts() {
    var home = NodeHome.fresh("authorization");
    home.people(Company.csv(PEOPLE));
    Beginning.write(
        home,
        new GlobalPolicy(
            AuthorizationLevel.BLOCKED, EnumSet.of(Right.CHAT, Right.PROFILE), true, true, true));
    company = Company.start(Launch.of(home).importing(), PEOPLE);
  }

  @AfterAll
  static void stops() {
    company.close();
  }

  @Test
  void whoIsGivenALevelMayWriteAtOnce() {
    Person anna = company.person();
    Person ben = company.person();
    Device phone = ben.signsIn();
    var start = Commands.startConversation(List.of(ben), Commands.newClientId());
    var refused = anna.tries(start);
    refused.isRefusedAs("LEVEL_TOO_LOW");
    assertEquals(ben.address(), refused.json().at("/people/0").asString());

    ben.does(Commands.grant("PUBLIC", anna));
    for (var device : List.of(ben.device(), phone)) {
      hearsOfGrant(device, anna, "PUBLIC");
    }
    assertFalse(anna.device().saw().contains("GrantChanged"), "Anna is not told");

    String chat = anna.does(start).get("conversation").asString();
    anna.says(chat, "hi");
    ben.hears(chat, "hi");
    ben.says(chat, "hi yourself");
    anna.hears(chat, "hi yourself");
  }

  @Test
  void blockingIsSilentAndCanBeTakenBack() {
    Person anna = company.person();
    Person ben = company.person();
    Person carla = company.person();
    ben.does(Commands.grant("PUBLIC", anna));
    String chat = anna.startsConversationWith(ben);
    anna.says(chat, "hi");
    ben.does(Commands.grant("BLOCKED", anna));
    var blocked = anna.tries(Commands.say(chat, "still there?"));
    blocked.isRefusedAs("LEVEL_TOO_LOW");
    var stranger = anna.tries(Commands.startConversation(List.of(carla)));
    assertEquals(
        stranger.withoutReference().replace(carla.address(), ben.address()),
        blocked.withoutReference(),
        "as from somebody who never gave anything");
    anna.tries(Commands.typing(chat)).isRefusedAs("LEVEL_TOO_LOW");
    assertFalse(anna.device().saw().contains("Changed\",\"person\":\"" + ben.address()));
    assertEquals(List.of("hi"), anna.texts(chat));

    ben.does(Commands.withdraw(anna));
    ben.says(chat, "sorry, that was a mistake");
    anna.hears(chat, "sorry, that was a mistake");
    anna.says(chat, "never mind");
    ben.hears(chat, "never mind");
  }

  @Test
  void cardsAndSearchShowWhatTheLevelOpens() {
    Person anna = company.person();
    Person ben = company.person();
    ben.does(
        Commands.command("EditProfile")
            .put("jobTitle", "Cartographer of " + ben.address())
            .put("mobile", "+491713920099"));
    var search = Commands.searchPeople("cartographer " + ben.address());
    assertEquals(List.of(), Json.elements(anna.does(search), "people"));

    ben.does(Commands.grant("PUBLIC", anna));
    JsonNode found = anna.does(search).at("/people/0");
    assertEquals("PUBLIC", found.path("level").asString());
    assertFalse(found.has("mobile"), found::toString);

    ben.does(Commands.grant("TEAM", anna));
    var describe = Commands.withPeople(Commands.command("DescribePeople"), ben);
    assertEquals("+491713920099", anna.does(describe).at("/people/0/mobile").asString());
    assertEquals("BLOCKED", anna.does(describe).at("/people/0/least").asString());
  }

  @Test
  void whatSomebodyGaveIsListedOnEveryDeviceAndSurvivesThatTheyGo() {
    Person anna = company.person();
    Person ben = company.person();
    ben.does(Commands.grant("TEAM", anna));
    ben.goesOffline();
    var list = Json.elements(ben.does(Commands.command("ListGrants")), "grants");
    assertEquals(anna.address(), list.getFirst().path("person").asString());
    assertEquals("TEAM", list.getFirst().path("level").asString());
    ben.does(Commands.withdraw(anna));
    assertEquals(List.of(), Json.elements(ben.does(Commands.command("ListGrants")), "grants"));
  }

  @Test
  void whatOneMayDoIsSaidAtSignIn() {
    Person anna = company.absent();
    try (var device = Device.connect(company.http(), company.node().uri())) {
      var may = device.ask(Commands.signIn(anna.token())).ok().path("may");
      assertEquals("[\"CHAT\",\"PROFILE\"]", may.path("rights").toString());
      assertEquals(true, may.path("chat").asBoolean() && may.path("grant").asBoolean());
    }
  }

  private static void hearsOfGrant(Device device, Person person, String level) {
    device.waitsFor(
        "the grant on each device",
        event ->
            event.path("event").asString("").equals("GrantChanged")
                && event.path("person").asString("").equals(person.address())
                && event.path("level").asString("").equals(level));
  }
}
