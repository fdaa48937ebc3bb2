package org.parley.gateway.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.access.Refusal;
import org.parley.gateway.hyperlink.Link;
import org.parley.gateway.hyperlink.LinkKind;
import org.parley.gateway.json.Json;
import org.parley.gateway.store.MemoryStore;
import tools.jackson.databind.JsonNode;

class OverviewTest {

  private Instant now = Instant.parse("2026-11-23T10:00:00Z");
  private int asked;
  private final Conversations conversations =
      new Conversations(
          new MemoryStore(),
          List.of(Runnable::run),
          new Rules(30, _ -> true, (_, _, _) -> true, OverviewTest::links),
          () -> now,
          _ -> {},
          Address::text);

  @Test
  void theConversationWithTheNewestEntryIsFirst() {
    var first = starts("anna", "one", "ben", "cleo");
    var second = starts("anna", "two", "ben", "dora");
    assertEquals(List.of("two", "one"), titles("ben"));
    says("anna", first);
    assertEquals(List.of("one", "two"), titles("ben"));
    says("ben", second);
    assertEquals(List.of("two", "one"), titles("ben"));
  }

  @Test
  void whoeverWasRemovedSeesItAsItWasThen() {
    var left = starts("anna", "before", "ben", "cleo");
    says("anna", left);
    changes("anna", new RemoveParticipant(left, Log.address("ben"), "x"));
    var gone = now;
    starts("anna", "other", "ben", "dora");
    changes("anna", new Rename(left, "after", "y"));
    says("cleo", left);

    assertEquals(List.of("other", "before"), titles("ben"));
    var item = list("ben", Optional.empty(), 10).conversations().getLast();
    assertEquals(gone, item.lastAt());
    assertEquals(3, item.lastSequence());
    assertEquals(1, item.unread());
    assertEquals(List.of(), item.participants());
    assertTrue(item.last().orElseThrow().json().startsWith("{\"sequence\":2,"), item::toString);
  }

  @Test
  void aPairThatWasLeftIsHiddenUntilSomethingIsSaid() {
    var pair = starts("anna", "", "ben");
    changes("ben", new Leave(pair, "x"));
    assertEquals(0, list("ben", Optional.empty(), 10).conversations().size());
    assertEquals(1, list("anna", Optional.empty(), 10).conversations().size());
    says("anna", pair);
    assertEquals(1, list("ben", Optional.empty(), 10).conversations().size());
  }

  @Test
  void startingAHiddenPairShowsItAgain() {
    var pair = starts("anna", "", "ben");
    changes("ben", new Leave(pair, "x"));
    assertEquals(pair, starts("ben", "", "anna"));
    assertEquals(1, list("ben", Optional.empty(), 10).conversations().size());
  }

  @Test
  void pagesShowEverythingOnceAndEnd() {
    for (int i = 0; i < 7; i++) {
      starts("anna", "g" + i, "ben", "cleo");
    }
    var seen = new ArrayList<String>();
    var after = Optional.<String>empty();
    do {
      var page = list("ben", after, 3);
      page.conversations().forEach(item -> seen.add(item.title()));
      after = page.after();
    } while (after.isPresent());
    assertEquals(List.of("g6", "g5", "g4", "g3", "g2", "g1", "g0"), seen);
  }

  @Test
  void aCursorThatNoPageGaveIsRefused() {
    var refused =
        assertInstanceOf(
            Outcome.Refused.class,
            conversations
                .perform(
                    Log.address("ben"),
                    new ListConversations(Optional.of("nonsense"), OptionalInt.empty()))
                .result());
    assertEquals(Refusal.MALFORMED, refused.refusal());
  }

  @Test
  void unreadIsWhatOthersSaidAboveTheMark() {
    var group = starts("anna", "g", "ben", "cleo");
    says("anna", group);
    says("ben", group);
    says("cleo", group);
    assertEquals(2, unread("ben"));
    conversations.perform(Log.address("ben"), new MarkRead(group, 2, "m1"));
    assertEquals(1, unread("ben"));
    conversations.perform(Log.address("ben"), new MarkRead(group, 4, "m2"));
    assertEquals(0, unread("ben"));
    conversations.perform(Log.address("ben"), new MarkRead(group, 2, "m3"));
    assertEquals(0, unread("ben"));
    says("anna", group);
    assertEquals(1, unread("ben"));
  }

  @Test
  void theLastMessageIsCutWhereItIsLong() {
    var group = starts("anna", "g", "ben", "cleo");
    says("anna", group, "x".repeat(300));
    assertEquals("x".repeat(300), last("ben").get("text").stringValue());
    assertFalse(last("ben").has("cut"));
    says("anna", group, "x".repeat(301));
    assertEquals("x".repeat(300), last("ben").get("text").stringValue());
    assertTrue(last("ben").get("cut").booleanValue());
    says("anna", group, "x".repeat(299) + "😀");
    assertEquals("x".repeat(299), last("ben").get("text").stringValue());
    assertTrue(last("ben").get("cut").booleanValue());
  }

  @Test
  void theLastMessageComesWithoutItsLinks() {
    says("anna", starts("anna", "g", "ben", "cleo"), "www.example.org");
    assertEquals(
        Set.of("sequence", "kind", "by", "at", "clientId", "text"),
        last("ben").propertyStream().map(Map.Entry::getKey).collect(Collectors.toSet()));
  }

  @Test
  void aPageOfLargeConversationsIsShorterAndSaysWhereToGoOn() {
    for (int i = 0; i < 100; i++) {
      var others = IntStream.range(0, 28).mapToObj(n -> "person" + n + "-" + "x".repeat(50));
      says(
          "anna",
          starts("anna", "g" + i, Stream.concat(Stream.of("ben"), others).toArray(String[]::new)),
          "я".repeat(32_000));
    }
    var seen = new ArrayList<String>();
    var after = Optional.<String>empty();
    do {
      var page = list("ben", after, 100);
      int bytes = Json.mapper().writeValueAsBytes(page).length;
      assertTrue(bytes < 132_000, () -> bytes + " bytes");
      page.conversations().forEach(item -> seen.add(item.title()));
      after = page.after();
      assertTrue(after.isEmpty() || bytes > 100_000, () -> bytes + " bytes");
    } while (after.isPresent());
    assertEquals(IntStream.range(0, 100).mapToObj(i -> "g" + (99 - i)).toList(), seen);
  }

  private JsonNode last(String who) {
    var item = list(who, Optional.empty(), 10).conversations().getFirst();
    return Json.mapper().readTree(item.last().orElseThrow().json());
  }

  private long unread(String who) {
    return list(who, Optional.empty(), 10).conversations().getFirst().unread();
  }

  private ConversationId starts(String by, String title, String... others) {
    var named = title.isEmpty() ? Optional.<String>empty() : Optional.of(title);
    return changes(
        by,
        new StartConversation(Log.addresses(others), named, "start" + asked++, Optional.empty()));
  }

  private void says(String by, ConversationId id) {
    says(by, id, "text");
  }

  private void says(String by, ConversationId id, String text) {
    changes(by, new SendMessage(id, "c" + asked++, text));
  }

  private static List<Link> links(Address by, String text) {
    var link = new Link(0, text.length(), LinkKind.WEB, by.text(), Optional.empty(), false);
    return text.startsWith("www.") ? List.of(link) : List.of();
  }

  private ConversationId changes(String by, ChangeCommand change) {
    now = now.plus(Duration.ofSeconds(1));
    var outcome = conversations.perform(Log.address(by), change).result();
    var done = assertInstanceOf(Outcome.Done.class, outcome, () -> by + " " + change);
    return assertInstanceOf(Recorded.class, done.ok()).conversation();
  }

  private List<String> titles(String who) {
    return list(who, Optional.empty(), 10).conversations().stream()
        .map(Overview.Item::title)
        .toList();
  }

  private Overview list(String who, Optional<String> after, int limit) {
    var outcome =
        conversations
            .perform(Log.address(who), new ListConversations(after, OptionalInt.of(limit)))
            .result();
    return (Overview) assertInstanceOf(Outcome.Done.class, outcome).ok();
  }
}
