package org.parley.gateway.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Refusal;
import org.parley.gateway.conversation.ConversationId;

/// A call in a test: everybody has a device named after them.
final class Story {

  private final String conversation;
  private final List<String> people;
  private final List<CallState> states = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-24T10:00:00Z");

  private Story(String conversation, List<String> people) {
    this.conversation = conversation;
    this.people = people;
  }

  /// @param people the first one calls
  static Story of(String conversation, String... people) {
    return new Story(conversation, List.of(people));
  }

  static Address address(String name) {
    return new Address(name + "@berlin.example");
  }

  List<Address> people(String... names) {
    return Stream.of(names).map(Story::address).toList();
  }

  Story rings() {
    return begins("", new Member.Rung(false));
  }

  /// The call begins with one more who stands so to it.
  Story begins(String other, Member as) {
    var members = new LinkedHashMap<Address, Member>();
    people.forEach(who -> members.put(address(who), new Member.Rung(false)));
    members.put(address(people.getFirst()), Member.In.with(device(people.getFirst()), audio()));
    if (!other.isEmpty()) {
      members.put(address(other), as);
    }
    var id = new CallId(new ConversationId(conversation), 7);
    states.add(
        CallState.begin(
            new Invitation(
                id,
                address(people.getFirst()),
                audio(),
                id.conversation().isPair() ? Through.PEER : Through.BRIDGE,
                now,
                now.plusSeconds(45)),
            new Roll(members)));
    return this;
  }

  Story answers(String who) {
    return on(new Happening.Entered(address(who), device(who), audio()));
  }

  Story hangsUp(String who) {
    return on(new Happening.HungUp(address(who), device(who)));
  }

  /// `happening` does something.
  Story on(Happening happening) {
    states.add(assertInstanceOf(Turn.Next.class, state().on(happening, now)).state());
    return this;
  }

  Optional<Refusal> refusal(Happening happening) {
    return state().on(happening, now) instanceof Turn.Refused refused
        ? Optional.of(refused.how().refusal())
        : Optional.empty();
  }

  Story later(int seconds) {
    now = now.plusSeconds(seconds);
    states.add(state().at(now));
    return this;
  }

  CallState state() {
    return states.getLast();
  }

  Ended ended(Why why) {
    var ended = assertInstanceOf(Ended.class, state());
    assertEquals(why, ended.why());
    return ended;
  }

  private static String device(String who) {
    return who + "-1";
  }

  private static Set<Medium> audio() {
    return Set.of(Medium.AUDIO);
  }
}
