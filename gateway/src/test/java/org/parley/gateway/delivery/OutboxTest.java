package org.parley.gateway.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.gateway.delivery.Envelopes.frame;
import static org.parley.gateway.delivery.Envelopes.message;
import static org.parley.gateway.delivery.Envelopes.typing;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboxTest {

  private static final String BIG = "x".repeat(100_000);

  private final SlowChannel channel = new SlowChannel();
  private final Outbox outbox = new Outbox(channel.end(), new Flusher(channel.eventLoop()));
  private final List<Long> arrived = new ArrayList<>();

  @Test
  void manyFramesOfOneTurnAreFlushedOnce() {
    for (int i = 1; i <= 10; i++) {
      offer(message("c", i, "m" + i));
    }
    outbox.write(frame("reply"));
    assertEquals(0, channel.flushes());

    var left = channel.left();
    assertEquals(11, left.size());
    assertEquals("m1", left.getFirst());
    assertEquals("reply", left.getLast());
    assertEquals(1, channel.flushes());
  }

  @Test
  void arrivalsAreConfirmedOnceTheyHaveLeftAndNotBefore() {
    channel.stall();
    offer(message("c", 7, "hi"));
    channel.turn();
    assertEquals(List.of(), arrived);

    channel.goOn();
    assertEquals(List.of(7L), arrived);
  }

  @Test
  void whereAllHasLeftAtOnceItIsConfirmedWithoutAnotherFlush() {
    offer(message("c", 7, "hi"));
    offer(message("c", 8, "there"));
    channel.turn();
    assertEquals(List.of(7L, 8L), arrived);
    assertEquals(1, channel.flushes());
  }

  @Test
  void aReplyOfTheSameTurnTakesNoArrivalAway() {
    outbox.write(frame("reply"));
    offer(message("c", 7, "hi"));
    channel.turn();
    assertEquals(List.of(7L), arrived);
  }

  @Test
  void onlyMessagesAreConfirmed() {
    offer(typing("c", "anna types"));
    channel.turn();
    assertEquals(List.of("anna types"), channel.left());
    assertEquals(List.of(), arrived);
  }

  @Test
  void whatNeverLeavesNeverArrives() {
    channel.stall();
    offer(message("c", 7, "hi"));
    channel.turn();
    var _ = channel.close();
    channel.turn();
    assertEquals(List.of(), arrived);
  }

  @Test
  void aSlowClientLosesEntriesAndIsToldWhereToReadOn() {
    channel.stall();
    fill("c");
    assertTrue(outbox.isFull());
    offer(message("d", 1, "lost"));
    offer(message("e", 1, "lost"));
    offer(message("d", 2, "lost"));
    offer(typing("f", "anna types"));
    channel.turn();

    channel.goOn();
    var left = channel.left();
    assertFalse(left.contains("lost"));
    assertFalse(left.contains("anna types"));
    assertEquals("{\"event\":\"Behind\",\"conversations\":[\"d\",\"e\"]}", left.getLast());
    assertTrue(arrived.stream().allMatch(sequence -> sequence > 1_000), arrived.toString());

    offer(message("d", 3, "heard"));
    assertEquals(List.of("heard"), channel.left());
  }

  @Test
  void whoWentWithoutANoticeIsToldToWatchAgainOnce() {
    channel.stall();
    fill("c");
    outbox.tell(frame("presence"));
    outbox.tell(frame("presence"));
    channel.turn();
    channel.goOn();
    var left = channel.left();
    assertFalse(left.contains("presence"));
    assertEquals("{\"event\":\"WatchAgain\"}", left.getLast());
    assertEquals(1, left.stream().filter(text -> text.contains("WatchAgain")).count());

    outbox.tell(frame("heard"));
    assertEquals(List.of("heard"), channel.left());
  }

  @Test
  void whoeverIsHeldHearsNothingAndIsToldWhatTheyWentWithoutWhenTheyMayHearAgain() {
    outbox.hold(true);
    offer(message("c", 1, "secret"));
    outbox.tell(frame("presence"));
    outbox.write(frame("reply"));
    channel.turn();
    assertEquals(List.of("reply"), channel.left());

    outbox.hold(false);
    channel.turn();
    assertEquals(
        List.of("{\"event\":\"Behind\",\"conversations\":[\"c\"]}", "{\"event\":\"WatchAgain\"}"),
        channel.left());
    offer(message("c", 2, "heard"));
    assertEquals(List.of("heard"), channel.left());
  }

  @Test
  void whoeverIsHeldWhileTheyLagIsNotToldBeforeTheyMayHearAgain() {
    channel.stall();
    fill("c");
    offer(message("d", 1, "lost"));
    outbox.hold(true);
    channel.goOn();
    assertFalse(channel.left().stream().anyMatch(text -> text.contains("Behind")));
    outbox.hold(false);
    channel.turn();
    assertTrue(channel.left().getFirst().contains("Behind"));
  }

  @Test
  void aSessionCanBeToldToReadOn() {
    outbox.behind(List.of("c", "d"));
    channel.turn();
    assertEquals(List.of("{\"event\":\"Behind\",\"conversations\":[\"c\",\"d\"]}"), channel.left());
  }

  @Test
  void nothingIsSaidWhereNoEntryWasLost() {
    channel.stall();
    fill("c");
    offer(typing("f", "anna types"));
    channel.goOn();
    assertFalse(channel.left().stream().anyMatch(text -> text.contains("Behind")));
  }

  @Test
  void repliesAreNeverDropped() {
    channel.stall();
    fill("c");
    offer(message("d", 1, "lost"));
    outbox.write(frame("reply"));
    channel.goOn();
    assertTrue(channel.left().contains("reply"));
  }

  @Test
  void whoWaitsForItToDrainIsCalledWhenItHas() {
    var drained = new ArrayList<String>();
    channel.stall();
    outbox.write(frame("reply"));
    outbox.whenDrained(() -> drained.add("drained"));
    channel.turn();
    assertEquals(List.of(), drained);
    channel.goOn();
    assertEquals(List.of("drained"), drained);
  }

  private void fill(String conversation) {
    for (int i = 1; !outbox.isFull(); i++) {
      offer(message(conversation, 1_000 + i, BIG));
      assertTrue(i < 20, "the bound is 1 MiB");
    }
  }

  private void offer(Envelope envelope) {
    outbox.onArrival(left -> arrived.add(left.sequence()));
    outbox.offer(envelope);
  }
}
