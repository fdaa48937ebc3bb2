package org.parley.it.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.client.Commands;
import org.parley.it.client.Device;
import org.parley.it.client.Entry;
import org.parley.it.client.Json;
import org.parley.it.client.Listed;
import org.parley.it.client.Person;
import org.parley.it.node.Company;
import org.parley.it.node.SharedCompany;

@ExtendWith(SharedCompany.class)
class GroupIT {

  @Test
  void everybodyInAGroupHearsEverythingOnceAndInOneOrder(Company company) {
    List<Person> people = company.people(6);
    Person anna = people.getFirst();
    String chat = anna.startsConversationWith(people.subList(1, 6).toArray(Person[]::new));
    var sent =
        IntStream.range(0, 60)
            .mapToObj(n -> people.get(n % 6).device().send(Commands.say(chat, "number " + n)))
            .toList();
    sent.forEach(reply -> reply.join().ok());
    people.forEach(who -> IntStream.range(0, 60).forEach(n -> who.hears(chat, "number " + n)));
    List<Entry> log = anna.readsAll(chat);
    for (Person who : people) {
      assertEquals(said(log), said(who.device().heard(chat)), who::address);
    }
  }

  private static List<String> said(List<Entry> entries) {
    return entries.stream()
        .filter(entry -> entry.kind().equals("Said"))
        .map(entry -> entry.sequence() + " " + entry.by() + " " + entry.text())
        .toList();
  }

  @Test
  void theSameClientIdIsTheSameGroupAndAnotherIsAnother(Company company) {
    Person anna = company.person();
    List<Person> others = company.people(2);
    String id = Commands.newClientId();
    var ok = anna.does(Commands.startConversation(others, id).put("title", "Plans"));
    String chat = ok.get("conversation").asString();
    var again = anna.does(Commands.startConversation(others, id).put("title", "Plans"));
    assertEquals(chat, again.get("conversation").asString());
    assertNotEquals(chat, anna.startsConversationWith(others.toArray(Person[]::new)));
    assertEquals("Plans", others.getFirst().listed(chat).orElseThrow().title());
    assertTrue(anna.listed(chat).orElseThrow().isGroup());
  }

  @Test
  void twoDevicesThatStartTheSameGroupAtOnceStartOne(Company company) {
    Person anna = company.person();
    List<Person> others = company.people(2);
    List<Device> devices = IntStream.range(0, 4).mapToObj(_ -> anna.signsIn()).toList();
    String id = Commands.newClientId();
    Set<String> started =
        devices.stream()
            .map(device -> device.send(Commands.startConversation(others, id)))
            .toList()
            .stream()
            .map(reply -> reply.join().ok().get("conversation").asString())
            .collect(Collectors.toSet());
    assertEquals(1, started.size());
    assertEquals(1, others.getFirst().readsAll(started.iterator().next()).size());
  }

  @Test
  void theSameMessageSentAgainGetsTheSameSequence(Company company) {
    Person anna = company.person();
    Person ben = company.person();
    String chat = anna.startsConversationWith(ben);
    Device phone = anna.signsIn();
    Device desk = anna.signsIn();
    var message = Commands.say(chat, Commands.newClientId(), "once");
    Set<Long> sequences =
        IntStream.range(0, 20)
            .mapToObj(n -> (n % 2 == 0 ? phone : desk).send(message))
            .toList()
            .stream()
            .map(reply -> reply.join().ok().get("sequence").asLong())
            .collect(Collectors.toSet());
    assertEquals(1, sequences.size());
    assertEquals(List.of("once"), ben.texts(chat));
    ben.says(chat, "marker");
    ben.hears(chat, "marker");
    anna.hears(chat, "once");
  }

  @Test
  void twoPeopleMayUseTheSameClientId(Company company) {
    Person anna = company.person();
    Person ben = company.person();
    String chat = anna.startsConversationWith(ben);
    anna.does(Commands.say(chat, "1", "from anna"));
    ben.does(Commands.say(chat, "1", "from ben"));
    assertEquals(List.of("from anna", "from ben"), anna.texts(chat));
  }

  @Test
  void changesSentAgainHappenOnce(Company company) {
    Person anna = company.person();
    List<Person> others = company.people(3);
    String chat = anna.startsConversationWith(others.get(0), others.get(1));
    var add = Commands.add(chat, others.get(2)).put("clientId", "add");
    var rename = Commands.rename(chat, "Plans").put("clientId", "rename");
    for (int i = 0; i < 3; i++) {
      anna.does(add);
      anna.does(rename);
    }
    var kinds = anna.readsAll(chat).stream().map(Entry::kind).toList();
    assertEquals(List.of("Started", "Added", "Renamed"), kinds);
  }

  @Test
  void aNewTitleIsHeardAndListed(Company company) {
    Person anna = company.person();
    Person ben = company.person();
    String chat = anna.startsConversationWith(ben, company.person());
    anna.does(Commands.rename(chat, "Größere Pläne 🎉"));
    ben.device()
        .waitsFor(
            "the new title",
            event -> event.path("entry").path("title").asString("").equals("Größere Pläne 🎉"));
    assertEquals("Größere Pläne 🎉", ben.listed(chat).orElseThrow().title());
    anna.tries(Commands.rename(chat, "x".repeat(201))).isRefusedAs("BAD_TITLE");
    assertEquals("Größere Pläne 🎉", anna.listed(chat).orElseThrow().title());
  }

  @Test
  void theListShowsTheNewestFirstInPages(Company company) {
    Person anna = company.person();
    List<String> chats =
        company.people(5).stream().map(other -> anna.startsConversationWith(other)).toList();
    chats.forEach(chat -> anna.says(chat, "hello"));
    var listed = anna.conversations();
    var all = listed.stream().map(Listed::conversation).toList();
    // Two that moved in the same millisecond may stand either way.
    var times = listed.stream().map(one -> one.json().get("lastAt").asString()).toList();
    assertEquals(times.stream().sorted(Comparator.reverseOrder()).toList(), times);
    assertEquals(Set.copyOf(chats), Set.copyOf(all));
    var first = anna.does(Commands.listConversations().put("limit", 2));
    assertEquals(2, Json.elements(first, "conversations").size());
    var next =
        anna.does(Commands.listConversations().put("limit", 2).set("after", first.get("after")));
    assertEquals(
        all.subList(2, 4),
        Json.elements(next, "conversations").stream()
            .map(one -> one.get("conversation").asString())
            .toList());
  }

  @Test
  void peopleAreFoundByName(Company company) {
    Person anna = company.person();
    var found = Json.elements(anna.does(Commands.searchPeople("person 007")), "people");
    assertTrue(
        found.stream().anyMatch(one -> one.path("displayName").asString("").equals("Person 007")),
        found::toString);
    assertTrue(found.stream().allMatch(one -> one.path("address").asString("").contains("@")));
    assertEquals(List.of(), Json.elements(anna.does(Commands.searchPeople("per%on _")), "people"));
  }
}
