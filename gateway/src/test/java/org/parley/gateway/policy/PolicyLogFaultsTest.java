package org.parley.gateway.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.gateway.policy.Objects.AUTHOR;
import static org.parley.gateway.policy.Objects.SALES;
import static org.parley.gateway.policy.Objects.SUPPORT;
import static org.parley.gateway.policy.Objects.json;
import static org.parley.gateway.policy.Objects.put;

import io.vertx.core.Future;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.gateway.access.Address;
import org.parley.gateway.signin.ManualClock;
import org.parley.gateway.store.Fate;
import org.parley.gateway.store.FaultyStore;
import org.parley.gateway.store.MemoryStore;
import org.parley.gateway.store.StoreUnavailable;

/// What becomes of changes when the store fails, is slow, or keeps only a part.
class PolicyLogFaultsTest {

  private final MemoryStore memory = new MemoryStore();
  private final Deque<Fate> fates = new ArrayDeque<>();
  private final FaultyStore store =
      new FaultyStore(memory, _ -> fates.isEmpty() ? new Fate.Passes() : fates.removeFirst());
  private final PolicyLog log = PolicyLog.open(store, new ManualClock(), Runnable::run).await();

  @Test
  void whatWasStoredThoughTheAnswerWasLostIsDone() {
    fates.add(new Fate.AnswerLost());
    assertTrue(change(put(SALES, "{'n':1}")).succeeded());
    assertTrue(change(put(SALES, "{'n':2}")).succeeded());
    assertEquals(2, acts().size());
  }

  @Test
  void whatDidNotArriveFailsAndTheNextOneWorks() {
    fates.add(new Fate.NeverArrived());
    var lost = change(put(SALES, "{'n':1}"));
    assertInstanceOf(StoreUnavailable.class, lost.cause());
    assertTrue(change(put(SALES, "{'n':2}")).succeeded());
    assertEquals(1, acts().size());
    assertEquals(json("{'n':2}"), log.now().find(SALES).orElseThrow().json());
  }

  @Test
  void whatComesWhileTheStoreIsSlowWaitsAndIsStoredTogether() {
    fates.add(new Fate.Held());
    var first = change(put(SALES, "{'n':1}"));
    var second = change(put(SALES, "{'n':2}"));
    var third = change(put(SUPPORT, "{'n':3}"));
    assertTrue(!first.isComplete() && !second.isComplete(), "nothing is acknowledged early");
    assertEquals(0, log.now().sequence());
    store.releaseAll();
    assertTrue(first.succeeded() && second.succeeded() && third.succeeded());
    assertEquals(List.of(1L, 2L, 3L), acts().stream().map(Act::sequence).toList());
  }

  @Test
  void ofAPrefixTheRestIsDecidedAgain() {
    fates.add(new Fate.Held());
    var first = change(put(SALES, "{'n':1}"));
    var second = change(put(SALES, "{'n':2}"));
    var third = change(put(SUPPORT, "{'n':3}"));
    fates.add(new Fate.PrefixSticks(1));
    store.releaseAll();
    assertTrue(first.succeeded() && second.succeeded() && third.succeeded());
    assertEquals(3, acts().size());
  }

  @Test
  void anImportOfWhichAPrefixSticksIsCompleted() {
    fates.add(new Fate.PrefixSticks(1));
    var edits = IntStream.range(0, 1_000).mapToObj(PolicyLogFaultsTest::person).toList();
    assertTrue(change(edits.toArray(Edit[]::new)).succeeded());
    assertEquals(1_000, log.now().of(Kind.PERSON).size());
    assertEquals(
        1_000, acts().stream().mapToInt(act -> act.changes().size()).sum(), "nothing comes twice");
  }

  @Test
  void whoeverLosesARaceWhileTheAnswerIsLateDecidesAgain() {
    var other = PolicyLog.open(memory, new ManualClock(), Runnable::run).await();
    fates.add(new Fate.Held());
    var late = change(put(SALES, "{'n':1,'by':'late'}"));
    other.change(AUTHOR, _ -> Ruling.make(List.of(put(SALES, "{'n':2}")), true)).await();
    store.releaseAll();
    assertTrue(late.succeeded());
    assertEquals(2, log.now().find(SALES).orElseThrow().revision());
    assertEquals(json("{'n':1,'by':'late'}"), log.now().find(SALES).orElseThrow().json());
  }

  @Test
  void aCheckpointThatCannotBeWrittenHarmsNobody() {
    for (int i = 0; i < 99; i++) {
      change(put(SALES, "{'n':" + i + "}"));
    }
    var _ = memory.close();
    assertTrue(change(put(SALES, "{'n':100}")).failed());
    var reopened = PolicyLog.open(memory.reopened(), new ManualClock(), Runnable::run).await();
    assertEquals(json("{'n':98}"), reopened.now().find(SALES).orElseThrow().json());
  }

  private List<Act> acts() {
    return log.acts(1, 100).await();
  }

  private Future<Boolean> change(Edit... edits) {
    return log.change(AUTHOR, _ -> Ruling.make(List.of(edits), true));
  }

  private static Edit person(int number) {
    var json = json("{'displayName':'" + "x".repeat(100) + "'}");
    return Edit.put(ObjectName.person(new Address("p" + number + "@berlin.example")), json);
  }
}
