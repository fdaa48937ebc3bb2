package org.parley.it.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.client.Commands;
import org.parley.it.client.Device;
import org.parley.it.client.Person;
import org.parley.it.node.Company;
import org.parley.it.node.SharedCompany;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedCompany.class)
class MarksIT {

  @Test
  void whatIsReadOnOneDeviceIsReadOnAll(Company company) {
    Person anna = company.person();
    Person ben = company.person();
    Device phone = ben.signsIn();
    Device desk = ben.signsIn();
    String chat = anna.startsConversationWith(ben);
    anna.says(chat, "one");
    long last = anna.says(chat, "two");
    ben.seesUnread(chat, 2);
    phone.ask(Commands.markRead(chat, last)).ok();
    desk.waitsFor("ben's own mark", mark("Read", chat, ben, last));
    anna.device().waitsFor("ben's mark", mark("Read", chat, ben, last));
    ben.seesUnread(chat, 0);
    assertEquals(
        last, ben.listed(chat).orElseThrow().json().at("/read").path(ben.address()).asLong());
  }

  @Test
  void onlyMessagesOfOthersCountAsUnread(Company company) {
    Person anna = company.person();
    Person ben = company.person();
    String chat = anna.startsConversationWith(ben, company.person());
    anna.says(chat, "counts for ben");
    ben.says(chat, "counts for anna");
    anna.does(Commands.rename(chat, "counts for nobody"));
    anna.seesUnread(chat, 1);
    ben.seesUnread(chat, 1);
  }

  @Test
  void aMarkNeverGoesBackNorRunsAhead(Company company) {
    Person anna = company.person();
    Person ben = company.person();
    String chat = anna.startsConversationWith(ben);
    long first = anna.says(chat, "one");
    long second = anna.says(chat, "two");
    ben.does(Commands.markRead(chat, second));
    ben.tries(Commands.markRead(chat, first));
    ben.seesUnread(chat, 0);
    ben.tries(Commands.markRead(chat, second + 1_000));
    anna.says(chat, "three");
    ben.seesUnread(chat, 1);
  }

  @Test
  void theSenderSeesWhoGotAMessage(Company company) {
    Person anna = company.person();
    Person ben = company.person();
    String chat = anna.startsConversationWith(ben);
    long sequence = anna.says(chat, "did you get this?");
    anna.device().waitsFor("ben got it", mark("Delivered", chat, ben, sequence));
  }

  private static Predicate<JsonNode> mark(String event, String chat, Person by, long sequence) {
    return json ->
        json.path("event").asString("").equals(event)
            && json.path("conversation").asString("").equals(chat)
            && json.path("by").asString("").equals(by.address())
            && json.path("sequence").asLong() == sequence;
  }

  @Test
  void othersSeeThatSomebodyIsTyping(Company company) {
    Person anna = company.person();
    Person ben = company.person();
    Person carla = company.person();
    String chat = anna.startsConversationWith(ben, carla);
    anna.does(Commands.typing(chat));
    for (Person each : new Person[] {ben, carla}) {
      each.device()
          .waitsFor(
              "anna is typing",
              json ->
                  json.path("event").asString("").equals("Typing")
                      && json.path("conversation").asString("").equals(chat)
                      && json.path("by").asString("").equals(anna.address()));
    }
    ben.says(chat, "marker");
    anna.hears(chat, "marker");
    assertTrue(
        anna.device().events().stream()
            .noneMatch(json -> json.path("event").asString("").equals("Typing")),
        () -> "nobody is told of their own typing: " + anna.device().saw());
  }
}
