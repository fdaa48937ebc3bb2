package org.parley.it.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.http.HttpClient;
import org.junit.jupiter.api.Test;
import org.parley.it.client.Commands;
import org.parley.it.client.Device;
import org.parley.it.client.Entry;
import org.parley.it.client.Json;
import org.parley.it.client.Person;
import org.parley.it.client.Rest;
import org.parley.it.node.Launch;
import org.parley.it.node.NodeHome;
import org.parley.it.node.NodeProcess;
import tools.jackson.databind.JsonNode;

/// The made-up company: Berlin's internal numbers can be called from everywhere, Lisbon's cannot.
class LinksIT {

  private static final String PASSWORD = "parley-demo";

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void aMessageHasTheLinksOfItsSendersLocationWhereverItIsRead() {
    try (var node = NodeProcess.start(Launch.of(NodeHome.fresh("links")).with("--demo"))) {
      var rest = new Rest(http, node.uri());
      try (var anna = new Person("anna@berlin.example", PASSWORD, rest);
          var ines = new Person("ines@lisbon.example", PASSWORD, rest)) {
        assertEquals("Berlin", location(anna, anna.device()));
        assertEquals("Lisbon", location(ines, ines.device()));
        var chat = anna.startsConversationWith(ines);

        shows(
            anna,
            ines,
            chat,
            "Call 102",
            "[{'start':5,'end':8,'kind':'PHONE','target':'+493023125102'}]");
        shows(
            ines,
            anna,
            chat,
            "Call 102 or 8102",
            "[{'start':5,'end':8,'kind':'PHONE','target':'102','location':'Lisbon'},"
                + "{'start':12,'end':16,'kind':'PHONE','target':'+493023125102'}]");

        anna.says(chat, "Nothing to open");
        assertFalse(anna.readsAll(chat).getLast().json().has("links"));
      }
    }
  }

  private static void shows(Person by, Person to, String chat, String text, String links) {
    JsonNode expected = Json.parse(links.replace('\'', '"'));
    by.says(chat, text);
    to.hears(chat, text);
    var heard = to.device().heard(chat).stream().filter(entry -> entry.isSaid(text)).findFirst();
    assertEquals(expected, heard.map(Entry::json).orElseThrow().get("links"));
    assertEquals(expected, to.readsAll(chat).getLast().json().get("links"));
    var last = to.does(Commands.listConversations()).at("/conversations/0/last");
    assertEquals(text, last.get("text").asString());
    assertFalse(last.has("links"), "the overview shows text only");
  }

  private static String location(Person person, Device device) {
    return device.ask(Commands.signIn(person.token())).ok().get("location").asString();
  }
}
