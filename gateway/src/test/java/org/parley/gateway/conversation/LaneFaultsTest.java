package org.parley.gateway.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.delivery.Envelope;
import org.parley.gateway.store.BreakableStore;

/// What a lane does when its store breaks, and when clients repeat themselves.
class LaneFaultsTest {

  private static final Address ANNA = Log.address("anna");
  private static final Address BEN = Log.address("ben");

  private final BreakableStore store = new BreakableStore();
  private final ManualLoop loop = new ManualLoop();
  private final List<Envelope> told = new ArrayList<>();
  private final Conversations conversations =
      new Conversations(
          store,
          List.of(loop),
          new Rules(30, _ -> true),
          () -> Instant.EPOCH,
          told::addAll,
          Address::text);

  @Test
  void onAFullDiskEverythingIsAnsweredAndNothingSpins() {
    var group = starts();
    says(group, "one");
    store.disk(BreakableStore.Disk.IS_FULL);
    var message = asks(ANNA, new SendMessage(group, "two", "two"));
    var mark = asks(BEN, new MarkRead(group, 2, "m"));
    assertTrue(message.isComplete() && mark.isComplete(), () -> message + " " + mark);
    assertTrue(message.failed() && mark.failed(), () -> message + " " + mark);

    store.disk(BreakableStore.Disk.WORKS);
    assertEquals(3, recorded(asks(ANNA, new SendMessage(group, "two", "two"))).sequence());
  }

  @Test
  void anAnswerThatWasLostIsFoundInTheLog() {
    var group = starts();
    store.disk(BreakableStore.Disk.LOSES_ANSWERS);
    assertEquals(2, recorded(asks(ANNA, new SendMessage(group, "one", "one"))).sequence());
    assertEquals(2, store.log(group.text()).size());
  }

  @Test
  void whatWasStoredWithoutAnAnswerIsToldOnceItIsAskedForAgain() {
    var group = starts();
    store.disk(BreakableStore.Disk.ANSWERS_NO_MORE);
    assertInstanceOf(
        Outcome.Refused.class, asks(ANNA, new SendMessage(group, "one", "one")).result());
    store.disk(BreakableStore.Disk.WORKS);
    told.clear();
    assertEquals(2, recorded(asks(ANNA, new SendMessage(group, "one", "one"))).sequence());
    assertTrue(
        told.stream()
            .anyMatch(envelope -> envelope.sequence() == 2 && envelope.recipients().contains(BEN)),
        () -> "ben was told " + told);
  }

  @Test
  void leavingUnderAnIdThatWasUsedChangesNothing() {
    var group = starts();
    says(group, "one");
    assertEquals(2, recorded(asks(ANNA, new Leave(group, "one"))).sequence());
    assertEquals(2, store.log(group.text()).size());
  }

  @Test
  void theLastModeratorLeavesAndNamesASuccessor() {
    var group = starts();
    assertEquals(3, recorded(asks(ANNA, new Leave(group, "bye"))).sequence());
    assertEquals(3, recorded(asks(ANNA, new Leave(group, "bye"))).sequence());
    var page =
        assertInstanceOf(
            ReadEntries.Page.class,
            done(
                asks(
                    BEN,
                    new ReadEntries(
                        group, OptionalLong.of(1), OptionalLong.empty(), OptionalInt.empty()))));
    assertTrue(page.entries().contains("\"kind\":\"ModeratorAppointed\""), page::entries);
    assertTrue(page.entries().contains("\"kind\":\"Left\""), page::entries);
  }

  @Test
  void aReadMarkNeverGoesBackNeitherInRepliesNorInEvents() {
    var group = starts();
    for (int i = 2; i <= 9; i++) {
      says(group, "m" + i);
    }
    told.clear();
    var middle = conversations.perform(BEN, new MarkRead(group, 4, "a"));
    var end = conversations.perform(BEN, new MarkRead(group, 9, "b"));
    turn();
    assertEquals(new MarkRead.Marked(9), done(end));
    assertTrue(((MarkRead.Marked) done(middle)).sequence() >= 4, middle::toString);
    assertEquals(new MarkRead.Marked(9), done(asks(BEN, new MarkRead(group, 5, "c"))));
    conversations.tick();
    turn();
    assertEquals(1, told.size(), told::toString);
  }

  private ConversationId starts() {
    return recorded(
            asks(
                ANNA,
                new StartConversation(
                    Log.addresses("ben", "cleo"), Optional.empty(), "start", Optional.empty())))
        .conversation();
  }

  private void says(ConversationId id, String text) {
    recorded(asks(ANNA, new SendMessage(id, text, text)));
  }

  private Future<Outcome> asks(Address by, ConversationCommand command) {
    var outcome = conversations.perform(by, command);
    turn();
    return outcome;
  }

  /// A lane that spins would keep the loop busy for ever.
  private void turn() {
    for (int steps = 0; loop.step(); steps++) {
      assertTrue(steps < 1_000, "the loop does not come to rest");
    }
  }

  private static Recorded recorded(Future<Outcome> outcome) {
    return assertInstanceOf(Recorded.class, done(outcome));
  }

  private static Record done(Future<Outcome> outcome) {
    return assertInstanceOf(Outcome.Done.class, outcome.result(), outcome::toString).ok();
  }
}
