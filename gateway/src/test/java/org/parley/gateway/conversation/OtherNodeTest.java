package org.parley.gateway.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.delivery.Envelope;
import org.parley.gateway.json.Json;
import org.parley.gateway.signin.ManualClock;
import org.parley.gateway.store.BreakableStore;

/// What a node tells of conversations in which another node has appended.
class OtherNodeTest {

  private static final Address ANNA = Log.address("anna");
  private static final Address BEN = Log.address("ben");
  private static final Address CLEO = Log.address("cleo");

  private final BreakableStore store = new BreakableStore();
  private final ManualClock clock = new ManualClock();
  private final List<Envelope> told = new ArrayList<>();
  private final Conversations here = node();
  private final Conversations there = node();
  private final ConversationId group = starts();

  @Test
  void whoeverReadsToTheEndIsToldAtOnceWhatAnotherNodeAppended() {
    assertEquals(1, entries(here, BEN));
    says(there, "one");
    assertEquals(2, entries(here, BEN));
    says(there, "two");
    assertEquals(3, latest(here, BEN));
  }

  @Test
  void theOverviewKnowsAtOnceWhatAnotherNodeAppended() {
    assertEquals(1, overview(here).lastSequence());
    says(there, "one");
    assertEquals(2, overview(here).lastSequence());
  }

  @Test
  void whatAnotherNodeAppendedCanBeMarkedAtOnce() {
    assertEquals(1, entries(here, BEN));
    says(there, "one");
    done(here.perform(BEN, new MarkRead(group, 2, "mark")));
  }

  @Test
  void whoeverWasRemovedElsewhereReadsNothingOfWhatCameAfter() {
    assertEquals(1, entries(here, BEN));
    done(there.perform(ANNA, new RemoveParticipant(group, BEN, "away")));
    says(there, "secret");
    clock.advance(Duration.ofSeconds(1));
    assertEquals(2, entries(here, BEN));
    assertEquals(3, entries(here, CLEO));
    var refused =
        assertInstanceOf(
            Outcome.Refused.class, here.perform(BEN, new SendMessage(group, "no", "no")).result());
    assertEquals("NOT_A_PARTICIPANT", refused.refusal().name());
  }

  @Test
  void whoeverWasRemovedElsewhereCannotWriteEvenAtOnce() {
    assertEquals(1, entries(here, BEN));
    done(there.perform(ANNA, new RemoveParticipant(group, BEN, "away")));
    var refused =
        assertInstanceOf(
            Outcome.Refused.class, here.perform(BEN, new SendMessage(group, "no", "no")).result());
    assertEquals("NOT_A_PARTICIPANT", refused.refusal().name());
    assertEquals(2, store.log(group.text()).size());
  }

  @Test
  void whoeverWasAddedElsewhereIsNotRefusedHere() {
    done(there.perform(ANNA, new RemoveParticipant(group, BEN, "away")));
    clock.advance(Duration.ofSeconds(1));
    assertEquals(2, entries(here, BEN));
    done(
        there.perform(
            ANNA, new AddParticipants(group, List.of(BEN), Optional.of(History.ALL), "back")));
    clock.advance(Duration.ofSeconds(2));
    done(here.perform(BEN, new SendMessage(group, "again", "I am back")));
  }

  @Test
  void marksOfAnotherNodeCountInTheOverview() {
    says(there, "one");
    clock.advance(Duration.ofSeconds(1));
    assertEquals(1, unread(here));
    done(there.perform(BEN, new MarkRead(group, 2, "mark")));
    clock.advance(Duration.ofSeconds(1));
    assertEquals(0, unread(here));
  }

  @Test
  void whoeverIsConnectedIsToldToReadOnWhatHasMoved() {
    var behind = new HashMap<Address, List<String>>();
    var catchUp = new CatchUp(store, clock, () -> Set.of(BEN, Log.address("dora")), behind::put);
    clock.advance(Duration.ofMinutes(10));
    var before = clock.instant();
    catchUp.since(before, Duration.ofSeconds(5));
    catchUp.tick();
    clock.advance(Duration.ofSeconds(5));
    catchUp.tick();
    assertEquals(Map.of(), behind);

    says(there, "one");
    catchUp.since(before, Duration.ZERO);
    store.disk(BreakableStore.Disk.IS_GONE);
    catchUp.tick();
    assertEquals(Map.of(), behind);
    store.disk(BreakableStore.Disk.WORKS);
    clock.advance(Duration.ofSeconds(1));
    catchUp.tick();
    assertEquals(Map.of(BEN, List.of(group.text())), behind);
  }

  private ConversationId starts() {
    var start =
        new StartConversation(
            Log.addresses("ben", "cleo"), Optional.empty(), "start", Optional.empty());
    done(here.perform(ANNA, start));
    return start.conversation(ANNA);
  }

  private void says(Conversations node, String text) {
    done(node.perform(ANNA, new SendMessage(group, text, text)));
  }

  private int entries(Conversations node, Address reader) {
    var page =
        (ReadEntries.Page)
            done(
                node.perform(
                    reader,
                    new ReadEntries(
                        group, OptionalLong.of(0), OptionalLong.empty(), OptionalInt.empty())));
    return Json.mapper().readTree(page.entries()).size();
  }

  private int latest(Conversations node, Address reader) {
    var page =
        (ReadEntries.Page)
            done(
                node.perform(
                    reader,
                    new ReadEntries(
                        group, OptionalLong.empty(), OptionalLong.empty(), OptionalInt.empty())));
    return Json.mapper().readTree(page.entries()).size();
  }

  private long unread(Conversations node) {
    return overview(node).unread();
  }

  private Overview.Item overview(Conversations node) {
    var overview =
        (Overview)
            done(node.perform(BEN, new ListConversations(Optional.empty(), OptionalInt.empty())));
    return overview.conversations().getFirst();
  }

  private static Record done(Future<Outcome> outcome) {
    return assertInstanceOf(Outcome.Done.class, outcome.result(), () -> outcome.toString()).ok();
  }

  private Conversations node() {
    return new Conversations(
        store,
        List.of(Runnable::run),
        new Rules(30, _ -> true),
        clock,
        told::addAll,
        Address::text);
  }
}
