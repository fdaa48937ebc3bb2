package org.parley.gateway.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.access.Refusal;
import org.parley.gateway.store.Store;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// People who talk and then search, for tests: a clock that goes on by a second with each change
/// unless it is told to stand still.
final class Finds {

  private static final JsonMapper JSON = JsonMapper.shared();

  /// A message that somebody may see.
  record Message(ConversationId conversation, long sequence, Instant at, String text) {
    Spot spot() {
      return new Spot(at, conversation, sequence);
    }
  }

  /// What a page of a search says.
  record Page(List<Message> messages, Optional<String> after) {}

  private final Conversations conversations;
  private Instant now = Instant.parse("2026-11-23T10:00:00Z");
  private Duration step = Duration.ofSeconds(1);
  private int asked;

  Finds(Store store) {
    this.conversations =
        new Conversations(
            store,
            List.of(Runnable::run),
            new Rules(30, _ -> true),
            this::tellTime,
            _ -> {},
            Address::text);
  }

  private Instant tellTime() {
    return now;
  }

  void goesOn(Duration time) {
    now = now.plus(time);
  }

  void tick() {
    conversations.tick();
  }

  void stepsBy(Duration time) {
    step = time;
  }

  ConversationId starts(String by, String... others) {
    return changes(
        by,
        new StartConversation(
            Log.addresses(others), Optional.empty(), "s" + asked++, Optional.empty()));
  }

  void says(String by, ConversationId id, String text) {
    changes(by, new SendMessage(id, "c" + asked++, text));
  }

  ConversationId changes(String by, ChangeCommand change) {
    var done = assertInstanceOf(Outcome.Done.class, tries(by, change), () -> by + " " + change);
    return assertInstanceOf(Recorded.class, done.ok()).conversation();
  }

  Outcome tries(String by, ConversationCommand command) {
    return asks(by, command).result();
  }

  Future<Outcome> asks(String by, ConversationCommand command) {
    goesOn(command instanceof Change ? step : Duration.ZERO);
    return conversations.perform(Log.address(by), command);
  }

  /// The texts that a search gives on its first page.
  List<String> finds(String who, String text) {
    return texts(page(who, text, Optional.empty(), 50).messages());
  }

  Page page(String who, String text, Optional<String> after, int limit) {
    return page(who, new SearchMessages(text, Optional.empty(), after, OptionalInt.of(limit)));
  }

  Page page(String who, SearchMessages command) {
    var done = assertInstanceOf(Outcome.Done.class, tries(who, command), command::toString);
    var found = assertInstanceOf(SearchMessages.Found.class, done.ok());
    return new Page(messages(Optional.empty(), found.messages()), found.after());
  }

  Refusal refuses(String who, SearchMessages command) {
    return assertInstanceOf(Outcome.Refused.class, tries(who, command)).refusal();
  }

  /// Every message of all pages, each of which is full but the last; something else happens between
  /// them.
  List<Message> everything(
      String who, String text, Optional<ConversationId> in, int limit, Runnable meanwhile) {
    var all = new ArrayList<Message>();
    Supplier<Page> next = () -> page(who, command(text, in, Optional.empty(), limit));
    while (true) {
      var page = next.get();
      all.addAll(page.messages());
      if (page.after().isEmpty()) {
        return all;
      }
      assertEquals(limit, page.messages().size(), "a page that is not the last");
      assertTrue(all.size() < 10_000, "pages without an end");
      meanwhile.run();
      next = () -> page(who, command(text, in, page.after(), limit));
    }
  }

  static SearchMessages command(
      String text, Optional<ConversationId> in, Optional<String> after, int limit) {
    return new SearchMessages(text, in, after, OptionalInt.of(limit));
  }

  /// Every message of `id` that `who` may read.
  List<Message> reads(String who, ConversationId id) {
    var all = new ArrayList<Message>();
    long after = 0;
    while (true) {
      var command =
          new ReadEntries(id, OptionalLong.of(after), OptionalLong.empty(), OptionalInt.of(200));
      if (!(tries(who, command) instanceof Outcome.Done done)) {
        return all;
      }
      var json = JSON.readTree(assertInstanceOf(ReadEntries.Page.class, done.ok()).entries());
      if (json.isEmpty()) {
        return all;
      }
      after = json.get(json.size() - 1).get("sequence").longValue();
      all.addAll(messages(Optional.of(id), json.toString()));
    }
  }

  static List<String> texts(List<Message> messages) {
    return messages.stream().map(Message::text).toList();
  }

  static SearchMessages everywhere(String text) {
    return new SearchMessages(text, Optional.empty(), Optional.empty(), OptionalInt.empty());
  }

  static boolean hasAll(String text, String beginnings) {
    var words = List.of(text.split(" "));
    return Arrays.stream(beginnings.split(" "))
        .allMatch(start -> words.stream().anyMatch(word -> word.startsWith(start)));
  }

  private static List<Message> messages(Optional<ConversationId> of, String array) {
    return JSON.readTree(array)
        .valueStream()
        .filter(json -> json.get("kind").stringValue().equals("Said"))
        .map(json ->
            new Message(
                of.orElseGet(() -> conversation(json)),
                json.get("sequence").longValue(),
                Instant.parse(json.get("at").stringValue()),
                json.get("text").stringValue()))
        .toList();
  }

  private static ConversationId conversation(JsonNode json) {
    return new ConversationId(json.get("conversation").stringValue());
  }
}
