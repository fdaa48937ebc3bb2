package org.parley.it.crash;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.parley.it.audit.Ledger;
import org.parley.it.audit.Stored;
import org.parley.it.client.Commands;
import org.parley.it.client.Entry;
import org.parley.it.client.Json;
import org.parley.it.node.Company;
import org.parley.it.node.NodeProcess;
import tools.jackson.databind.JsonNode;

/// Two hundred people who talk in pairs and in rooms of thirty, at a given rate.
final class Crowd implements AutoCloseable {

  private static final int ROOM = 30;
  private static final int PAGE = 200;
  private static final String LETTERS = "abcdefghij \n\"\\<>äßжあ\t\u2028";

  private final List<Talker> talkers;
  private final Map<String, List<Talker>> conversations = new HashMap<>();
  private final List<String> rooms = new ArrayList<>();
  private final List<String> pairs = new ArrayList<>();
  private final RandomGenerator random;
  private final HttpClient http;

  Crowd(Company company, int size, Ledger ledger, RandomGenerator random) {
    this.http = company.http();
    this.random = random;
    this.talkers =
        company.absent(size).stream()
            .map(person -> new Talker(person, ledger, http, company.node().uri()))
            .toList();
    for (int i = 0; i < size; i += ROOM) {
      rooms.add(start(talkers.subList(i, Math.min(size, i + ROOM))));
    }
    for (int i = 0; i < size / 2; i++) {
      pairs.add(start(List.of(talkers.get(i), talkers.get(i + size / 2))));
    }
  }

  private String start(List<Talker> people) {
    var others = people.stream().skip(1).map(Talker::person).toList();
    JsonNode ok =
        people
            .getFirst()
            .device()
            .ask(Commands.startConversation(others, Commands.newClientId()))
            .ok();
    String conversation = ok.get("conversation").asString();
    conversations.put(conversation, List.copyOf(people));
    return conversation;
  }

  /// Talks at `perSecond` messages until `enough`, half of them in rooms and half in pairs.
  void talks(int perSecond, BooleanSupplier enough) {
    long start = System.nanoTime();
    long done = 0;
    while (!enough.getAsBoolean()) {
      long due = (System.nanoTime() - start) * perSecond / TimeUnit.SECONDS.toNanos(1);
      for (; done < due; done++) {
        saySomething(done % 2 == 0 ? rooms : pairs);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
    }
  }

  private void saySomething(List<String> among) {
    String conversation = among.get(random.nextInt(among.size()));
    List<Talker> people = conversations.getOrDefault(conversation, List.of());
    people.get(random.nextInt(people.size())).says(conversation, text());
  }

  private String text() {
    var text = new StringBuilder("x");
    int length = random.nextInt(200);
    for (int i = 0; i < length; i++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.append("🙂").toString();
  }

  /// Comes back to `node` with the old tokens, and says nothing yet.
  void comesBack(NodeProcess node) {
    talkers.forEach(talker -> talker.reconnects(http, node.uri()));
  }

  /// Sends again what was not acknowledged, and some of the rest, until all of it is.
  void saysAgain() {
    var again = talkers.stream().flatMap(talker -> talker.saysAgain(random).stream());
    CompletableFuture.allOf(again.toArray(CompletableFuture[]::new))
        .orTimeout(60, TimeUnit.SECONDS)
        .join();
  }

  /// Every log as one of its participants reads it.
  Map<String, List<Stored>> logs() {
    Map<String, List<Stored>> logs = new HashMap<>();
    conversations.forEach((conversation, people) -> {
      Talker reader = people.get(random.nextInt(people.size()));
      logs.put(conversation, read(reader, conversation));
    });
    return logs;
  }

  private static List<Stored> read(Talker reader, String conversation) {
    List<Stored> log = new ArrayList<>();
    long last = 0;
    while (true) {
      JsonNode ok = reader.device().ask(Commands.readAfter(conversation, last, PAGE)).ok();
      List<JsonNode> page = Json.elements(ok, "entries");
      if (page.isEmpty()) {
        return log;
      }
      page.forEach(entry -> log.add(Stored.of(Entry.ofPage(entry))));
      last = log.getLast().sequence();
    }
  }

  @Override
  public void close() {
    talkers.forEach(Talker::close);
  }
}
