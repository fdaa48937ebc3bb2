package org.parley.it.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.client.Commands;
import org.parley.it.client.Device;
import org.parley.it.client.Entry;
import org.parley.it.client.Eventually;
import org.parley.it.client.Json;
import org.parley.it.client.Person;
import org.parley.it.node.Company;
import org.parley.it.node.SharedCompany;

@ExtendWith(SharedCompany.class)
class DeliveryIT {

  @Test
  void whoWasOfflineGetsEverythingOnceAndInOrderOnEveryDevice(Company company) {
    Person anna = company.person();
    Person ben = company.absent();
    String chat = anna.startsConversationWith(ben);
    List<String> texts = IntStream.range(0, 120).mapToObj(n -> "while away " + n).toList();
    texts.forEach(text -> anna.says(chat, text));
    for (int device = 0; device < 2; device++) {
      Device fresh = ben.signsIn();
      var listed = Json.elements(fresh.ask(Commands.listConversations()).ok(), "conversations");
      assertEquals(120, listed.getFirst().path("unread").asLong());
      assertEquals(texts, said(readOn(fresh, chat, 0)));
    }
  }

  @Test
  void whoComesInWhileOthersTalkMissesNothing(Company company) {
    Person anna = company.person();
    Person ben = company.absent();
    String chat = anna.startsConversationWith(ben);
    List<CompletableFuture<?>> sent = new ArrayList<>();
    IntStream.range(0, 100).forEach(n -> sent.add(anna.device().send(Commands.say(chat, "a" + n))));
    Device device = ben.signsIn();
    IntStream.range(0, 100).forEach(n -> sent.add(anna.device().send(Commands.say(chat, "b" + n))));
    var entries = new TreeMap<Long, Entry>();
    readOn(device, chat, 0).forEach(entry -> entries.put(entry.sequence(), entry));
    CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).join();
    Eventually.holds(
        "everything up to the last",
        () -> {
          device.heard(chat).forEach(entry -> entries.put(entry.sequence(), entry));
          return entries.size() == 201;
        },
        () -> entries.keySet().toString());
    assertEquals(201, entries.lastKey());
  }

  @Test
  void liveEntriesComeInOrderWithoutGaps(Company company) {
    Person anna = company.person();
    Person ben = company.absent();
    Device device = ben.signsIn();
    String chat = anna.startsConversationWith(ben);
    var sent =
        IntStream.range(0, 300)
            .mapToObj(n -> anna.device().send(Commands.say(chat, "n" + n)))
            .toList();
    sent.forEach(reply -> reply.join().ok());
    ben.hears(chat, "n299");
    List<Long> sequences = device.heard(chat).stream().map(Entry::sequence).toList();
    long first = sequences.getFirst();
    assertEquals(IntStream.range(0, sequences.size()).mapToObj(n -> first + n).toList(), sequences);
    assertTrue(sequences.size() >= 300, sequences::toString);
  }

  private static List<Entry> readOn(Device device, String chat, long after) {
    List<Entry> all = new ArrayList<>();
    long last = after;
    while (true) {
      var page = Json.elements(device.ask(Commands.readAfter(chat, last, 50)).ok(), "entries");
      if (page.isEmpty()) {
        return all;
      }
      page.forEach(entry -> all.add(Entry.ofPage(entry)));
      last = all.getLast().sequence();
    }
  }

  private static List<String> said(List<Entry> entries) {
    return entries.stream().filter(entry -> entry.kind().equals("Said")).map(Entry::text).toList();
  }
}
