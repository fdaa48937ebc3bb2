package org.parley.it.cluster;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.client.Administrator;
import org.parley.it.client.Commands;
import org.parley.it.client.Device;
import org.parley.it.client.Eventually;
import org.parley.it.client.Person;
import org.parley.it.client.Reply;
import org.parley.it.lab.Lab;
import tools.jackson.databind.node.ObjectNode;

/// Who is removed or disabled on one side of a split is out on the other as well.
@ExtendWith(SharedLab.class)
class MembershipIT {

  private static final int FIRST = SharedLab.CROWD;
  private static final Duration OUT = Duration.ofSeconds(15);
  private static final String TEXT = "not for who was removed";

  private final Lab lab;

  MembershipIT(Lab lab) {
    this.lab = lab;
  }

  @BeforeEach
  void needsCuts() {
    Assumptions.assumeTrue(
        lab.network().whyNoCuts().isEmpty(), () -> "Skipped: " + lab.network().whyNoCuts());
  }

  @AfterEach
  void restores() {
    lab.restore();
  }

  @Test
  void whoIsRemovedOnOneSideNeitherWritesNorReadsOnThroughTheOther() {
    try (Person anna = lab.person(FIRST, 1);
        Person ben = lab.person(FIRST + 1, 0);
        Person clara = lab.person(FIRST + 2, 0)) {
      String room = anna.startsConversationWith(ben, clara);
      ben.says(room, "while I am in");
      isolateTheFirst();
      done(anna, Commands.remove(room, ben).put("clientId", Commands.newClientId()));
      done(anna, Commands.say(room, TEXT));
      long start = System.nanoTime();
      while (System.nanoTime() - start < Duration.ofSeconds(5).toNanos()) {
        Reply reply = ben.tries(Commands.say(room, "after I was removed"));
        assertFalse(reply.isOk(), reply::toString);
        assertFalse(ben.texts(room).contains(TEXT));
      }
      Eventually.holds(
          "clara reads on behind the split", () -> clara.texts(room).contains(TEXT), () -> "");
      lab.restore();
      Eventually.holds(
          "the refusal names the reason",
          () -> names(ben.tries(Commands.say(room, "again")), "NOT_A_PARTICIPANT"),
          () -> ben.tries(Commands.say(room, "again")).toString());
      assertFalse(ben.hasHeard(room, TEXT));
      assertFalse(anna.texts(room).contains("after I was removed"));
    }
  }

  @Test
  void whoIsDisabledIsOutOnEveryNodeThatReachesTheDatabase() {
    try (Person dora = lab.person(FIRST + 3, 0)) {
      Administrator chief = lab.administrator(1);
      Device device = dora.signsIn();
      isolateTheFirst();
      chief.changes("/api/v1/people/" + dora.address(), "{\"enabled\":false}");
      device.isClosedWith(4002);
    }
  }

  @Test
  void whoIsDisabledIsRefusedOnANodeThatCannotAskTheDatabase() {
    try (Person emil = lab.person(FIRST + 4, 2)) {
      Administrator chief = lab.administrator(1);
      Device device = emil.signsIn();
      lab.network().cut(2, 0);
      lab.network().cut(2, 1);
      lab.network().cutFromDatabase(2);
      chief.changes("/api/v1/people/" + emil.address(), "{\"enabled\":false}");
      isRefusedWithin(OUT, device);
      lab.restore();
      device.isClosedWith(4002);
    }
  }

  /// No answer at all is no refusal.
  private static void isRefusedWithin(Duration most, Device device) {
    Eventually.find(
        "the node refuses what it cannot confirm",
        most,
        () -> reply(device).filter(reply -> !reply.isOk()),
        device::saw);
    for (int i = 0; i < 10; i++) {
      assertTrue(reply(device).filter(Reply::isOk).isEmpty(), "done again after a refusal");
    }
  }

  /// What the node could do without asking anybody, and whether it did.
  private static Optional<Reply> reply(Device device) {
    try {
      return Optional.of(
          device.send(Commands.reportActivity(true)).orTimeout(2, TimeUnit.SECONDS).join());
    } catch (CompletionException _) {
      return Optional.empty();
    }
  }

  private static boolean names(Reply reply, String refusal) {
    return reply.json().path("refused").asString("").equals(refusal);
  }

  /// Asks again under the same clientId while a cluster is finding itself.
  private static void done(Person person, ObjectNode command) {
    Eventually.holds(
        person + " gets it done", () -> person.tries(command).isOk(), command::toString);
  }

  private void isolateTheFirst() {
    lab.network().cut(0, 1);
    lab.network().cut(0, 2);
  }
}
