package org.parley.gateway.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Refusal;

/// A conversation without a store, for tests: decides, and keeps what was appended.
final class Log {

  static final Rules RULES = new Rules(30, address -> !address.text().startsWith("nobody"));

  private final List<Entry> entries = new ArrayList<>();
  private Conversation state;
  private int asked;

  private Log(ConversationId id) {
    this.state = Conversation.unstarted(id);
  }

  static Address address(String name) {
    return new Address(name + "@berlin.example");
  }

  static List<Address> addresses(String... names) {
    return Arrays.stream(names).map(Log::address).toList();
  }

  static Log unstarted(ConversationId id) {
    return new Log(id);
  }

  /// A conversation that the first one started with the others.
  static Log of(String starter, String... others) {
    var start =
        new StartConversation(addresses(others), Optional.empty(), "start", Optional.empty());
    var log = new Log(start.conversation(address(starter)));
    log.accepts(starter, start);
    return log;
  }

  Conversation state() {
    return state;
  }

  List<Entry> entries() {
    return entries;
  }

  ConversationId id() {
    return state.id();
  }

  Verdict asks(String by, Change change) {
    var verdict = change.decide(state, RULES.circumstances(address(by)));
    if (verdict instanceof Verdict.Append append) {
      append.contents().forEach(content -> append(address(by), content));
    }
    return verdict;
  }

  Log accepts(String by, Change change) {
    var verdict = asks(by, change);
    if (!(verdict instanceof Verdict.Append)) {
      throw new AssertionError(by + " asked " + change + " and got " + verdict);
    }
    return this;
  }

  Refusal refuses(String by, Change change) {
    if (asks(by, change) instanceof Verdict.Refuse refuse) {
      return refuse.how().refusal();
    }
    throw new AssertionError("not refused: " + by + " asked " + change);
  }

  Log says(String by, String text) {
    return accepts(by, new SendMessage(id(), "c" + asked, text));
  }

  List<String> present() {
    return state.participants().stream().map(p -> name(p.address())).toList();
  }

  List<String> moderators() {
    return state.participants().stream()
        .filter(Participant::moderator)
        .map(p -> name(p.address()))
        .toList();
  }

  /// The texts that somebody may see.
  List<String> heardBy(String who) {
    var visibility = state.known(address(who)).orElseThrow().visibility();
    return entries.stream()
        .filter(entry -> visibility.sees(entry.sequence()))
        .flatMap(entry ->
            entry.content() instanceof Content.Said said
                ? Optional.of(said.text()).stream()
                : Optional.<String>empty().stream())
        .toList();
  }

  private void append(Address by, Content content) {
    var entry =
        new Entry(
            state.lastSequence() + 1, by, Instant.ofEpochSecond(asked), "c" + asked++, content);
    entries.add(entry);
    state = state.then(entry);
  }

  private static String name(Address address) {
    return address.text().substring(0, address.text().indexOf('@'));
  }
}
