package org.parley.it.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.parley.it.client.Commands;
import org.parley.it.client.Entry;
import org.parley.it.client.Json;
import org.parley.it.client.Person;
import org.parley.it.node.Company;
import org.parley.it.node.Launch;
import org.parley.it.node.NodeHome;
import org.parley.it.raw.RawSocket;
import tools.jackson.databind.JsonNode;

/// Clients that do not read what they are sent: their node forgets nothing and keeps its memory.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlowReaderIT {

  private static final int PEOPLE = 40;
  private static final int MESSAGES = 500;
  private static final int LARGE = 60_000;
  private static final long HEAP_MIB = 96;
  private static final long BOUND_MIB = 450;

  private final Company company = start();

  private static Company start() {
    var home = NodeHome.fresh("slow-readers");
    home.people(Company.csv(PEOPLE));
    return Company.start(
        Launch.of(home).withJvmOptions("-Xmx" + HEAP_MIB + "m").importing(), PEOPLE);
  }

  @AfterAll
  void stop() {
    company.close();
  }

  @Test
  void othersDoNotNoticeClientsThatNeverReadAndMemoryStaysBounded() throws IOException {
    Person anna = company.person();
    Person ben = company.person();
    List<Person> deaf = company.absent(12);
    List<RawSocket> sockets = new ArrayList<>();
    try {
      for (Person each : deaf) {
        sockets.add(deaf(each));
      }
      String room = anna.startsConversationWith(deaf.toArray(Person[]::new));
      String pair = anna.startsConversationWith(ben);
      Duration slowest = talk(anna, ben, room, pair);
      long resident = company.node().residentKiB() / 1024;
      System.out.printf(
          "12 clients that never read, %d MiB for each: slowest answer to others %d ms,"
              + " resident %d MiB with a heap of %d MiB%n",
          (long) MESSAGES * LARGE / 1_048_576, slowest.toMillis(), resident, HEAP_MIB);
      assertTrue(slowest.toSeconds() < 5, slowest::toString);
      assertTrue(resident < BOUND_MIB, () -> resident + " MiB resident");
    } finally {
      for (RawSocket each : sockets) {
        each.close();
      }
    }
    assertTrue(company.node().isAlive());
    assertFalse(company.node().output().contains("OutOfMemory"), company.node()::output);
  }

  /// Fills the room, and now and then measures how long a word takes between two others.
  private static Duration talk(Person anna, Person ben, String room, String pair) {
    Duration slowest = Duration.ZERO;
    for (int n = 0; n < MESSAGES; n += 10) {
      List<java.util.concurrent.CompletableFuture<?>> sent = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        sent.add(anna.device().send(Commands.say(room, large(n + i))));
      }
      Instant start = Instant.now();
      ben.says(pair, "word " + n);
      anna.hears(pair, "word " + n);
      Duration took = Duration.between(start, Instant.now());
      slowest = took.compareTo(slowest) > 0 ? took : slowest;
      sent.forEach(one -> one.join());
    }
    return slowest;
  }

  @Test
  void whoReadsOnIsToldToCatchUpAndMissesNothing() throws IOException {
    Person anna = company.person();
    Person eve = company.absent();
    String chat = anna.startsConversationWith(eve);
    try (var slow = deaf(eve)) {
      for (int n = 0; n < 250; n++) {
        anna.says(chat, large(n));
      }
      var got = new TreeMap<Long, String>();
      boolean behind = false;
      while (!behind) {
        JsonNode event = Json.parse(slow.message());
        behind = event.path("event").asString("").equals("Behind");
        if (behind) {
          assertTrue(event.get("conversations").toString().contains(chat), event::toString);
        } else if (event.path("event").asString("").equals("EntryAdded")) {
          keep(got, Entry.ofEvent(event));
        }
      }
      assertTrue(got.size() < 250, "something was dropped for the slow client");
      readOn(slow, chat, got);
      assertEquals(250, got.size());
      got.values().forEach(text -> assertTrue(text.length() > LARGE));
    }
  }

  private static void readOn(RawSocket slow, String chat, Map<Long, String> got)
      throws IOException {
    long last = 0;
    while (true) {
      var command = Commands.readAfter(chat, last, 50).put("ref", 7);
      List<JsonNode> page = Json.elements(slow.ask(command.toString()).ok(), "entries");
      if (page.isEmpty()) {
        return;
      }
      page.forEach(entry -> keep(got, Entry.ofPage(entry)));
      last = Entry.ofPage(page.getLast()).sequence();
    }
  }

  private static void keep(Map<Long, String> got, Entry entry) {
    if (entry.kind().equals("Said")) {
      got.put(entry.sequence(), entry.text());
    }
  }

  private RawSocket deaf(Person who) throws IOException {
    var raw = RawSocket.open(company.node().uri(), "", InetAddress.getLoopbackAddress(), 8 * 1024);
    raw.signIn(who);
    return raw;
  }

  private static String large(int number) {
    return number + " " + "x".repeat(LARGE);
  }
}
