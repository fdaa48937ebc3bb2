package org.parley.gateway.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.gateway.policy.Objects.AUTHOR;
import static org.parley.gateway.policy.Objects.SALES;
import static org.parley.gateway.policy.Objects.SUPPORT;
import static org.parley.gateway.policy.Objects.json;
import static org.parley.gateway.policy.Objects.put;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.gateway.access.Address;
import org.parley.gateway.signin.ManualClock;
import org.parley.gateway.store.Append;
import org.parley.gateway.store.BreakableStore;
import org.parley.gateway.store.MemoryStore;
import org.parley.gateway.store.NewEntry;
import org.parley.gateway.store.Row;
import org.parley.gateway.store.RowKey;
import org.parley.gateway.store.Store;
import tools.jackson.databind.node.ObjectNode;

class PolicyLogTest {

  private final MemoryStore store = new MemoryStore();
  private final ManualClock clock = new ManualClock();
  private final PolicyLog log = open(store);

  @Test
  void eachActHasTheNextNumberAndItsObjectsHaveItAsTheirRevision() {
    make(put(SALES, "{'n':1}"));
    clock.advance(Duration.ofSeconds(1));
    make(put(SALES, "{'n':2}"), put(SUPPORT, "{'n':2}"));
    make(put(SUPPORT, "{'n':3}"));

    assertEquals(2, log.now().find(SALES).orElseThrow().revision());
    assertEquals(3, log.now().find(SUPPORT).orElseThrow().revision());
    var acts = log.acts(1, 100).await();
    assertEquals(List.of(1L, 2L, 3L), acts.stream().map(Act::sequence).toList());
    assertEquals(clock.instant(), acts.get(2).at());
    assertEquals(AUTHOR, acts.get(2).author());
    assertEquals(2, acts.get(1).changes().size());
  }

  @Test
  void whatChangesNothingIsNoAct() {
    make(put(SALES, "{'n':1}"));
    make(put(SALES, "{'n':1}"));
    assertEquals("left", log.change(AUTHOR, _ -> Ruling.leave("left")).await());
    assertEquals(1, log.now().sequence());
  }

  @Test
  void whoWritesBehindAnotherNodeDecidesAgainAgainstWhatItMissed() {
    var other = open(store);
    for (int i = 0; i < 10; i++) {
      count(log);
      count(other);
    }
    assertEquals(json("{'n':20}"), other.now().find(SALES).orElseThrow().json());
    count(log);
    assertEquals(json("{'n':21}"), log.now().find(SALES).orElseThrow().json());
    assertEquals(21, log.now().sequence());
  }

  @Test
  void aConditionThatNoLongerHoldsIsSeen() {
    make(put(SALES, "{'n':1}"));
    var other = open(store);
    Function<Documents, Ruling<Boolean>> ifUntouched =
        now ->
            now.find(SALES).orElseThrow().revision() == 1
                ? Ruling.make(List.of(put(SALES, "{'n':7}")), true)
                : Ruling.leave(false);
    assertTrue(other.change(AUTHOR, ifUntouched).await());
    assertFalse(log.change(AUTHOR, ifUntouched).await());
    assertEquals(2, open(store).now().sequence());
  }

  @Test
  void listenersAreToldEachStepBeforeWhoeverAskedHasTheAnswer() {
    var steps = new ArrayList<String>();
    log.listen(moved -> steps.add(moved.before().sequence() + "-" + moved.after().sequence()));
    log.listen(_ -> {
      throw new IllegalStateException("a listener broke");
    });
    var answer = log.change(AUTHOR, _ -> Ruling.make(List.of(put(SALES, "{'n':1}")), true));
    answer.onSuccess(_ -> steps.add("answered"));
    make(put(SALES, "{'n':2}"));
    assertEquals(List.of("0-1", "answered", "1-2"), steps);
  }

  @Test
  void aDecisionThatBreaksFailsAlone() {
    var waiting = new ArrayList<Runnable>();
    var slow = PolicyLog.open(store, clock, Runnable::run).await();
    var gathered = PolicyLog.open(store, clock, waiting::add);
    run(waiting);
    var batching = gathered.await();
    Future<Boolean> first = change(batching, put(SALES, "{'n':1}"));
    Future<Boolean> broken =
        batching.change(
            AUTHOR,
            _ -> {
              throw new IllegalStateException("broken");
            });
    Future<Boolean> unwritable = change(batching, Edit.put(SUPPORT, tooDeep()));
    Future<Boolean> last = change(batching, put(SUPPORT, "{'n':2}"));
    run(waiting);

    assertTrue(first.succeeded() && last.succeeded(), () -> first + " " + last);
    assertTrue(broken.failed() && unwritable.failed(), () -> broken + " " + unwritable);
    count(slow);
    assertEquals(json("{'n':2}"), slow.now().find(SALES).orElseThrow().json());
  }

  @Test
  void aLargeImportTakesSeveralEntries() {
    var edits = IntStream.range(0, 1_000).mapToObj(PolicyLogTest::person).toList();
    log.change(AUTHOR, _ -> Ruling.make(edits, true)).await();
    assertTrue(log.now().sequence() > 1, "one entry holds it all");
    for (var act : log.acts(1, 100).await()) {
      assertTrue(act.changes().size() < 1_000);
    }
    assertEquals(1_000, log.now().of(Kind.PERSON).size());
    assertSame(log.now(), open(store).now());
  }

  @Test
  void whatMustStayTogetherIsOneEntryOrNone() {
    var edits = IntStream.range(0, 1_000).mapToObj(PolicyLogTest::person).toList();
    assertEquals("made", log.change(AUTHOR, _ -> Ruling.whole(edits, "made", "much")).await());
    assertEquals(1, log.now().sequence());
    assertEquals(1_000, log.now().of(Kind.PERSON).size());

    var large = "{'text':'" + "x".repeat(1_500_000) + "'}";
    var much = List.of(put(SALES, large), put(SUPPORT, large));
    assertEquals("much", log.change(AUTHOR, _ -> Ruling.whole(much, "made", "much")).await());
    assertEquals(1, log.now().sequence());
  }

  @Test
  void rowsAreThereWithTheirAct() {
    var row = new Row(new RowKey("credential", "", "a@b"), 1, Buffer.buffer("hash"));
    log.change(AUTHOR, _ -> new Ruling<>(List.of(put(SALES, "{'n':1}")), List.of(row), 1)).await();
    assertEquals(1, store.rows(List.of(row.key())).await().size());
    log.change(AUTHOR, _ -> new Ruling<>(List.of(), List.of(row), 1)).await();
    assertEquals(1, log.now().sequence(), "rows alone are no act");
  }

  @Test
  void aStartReadsACheckpointAndWhatCameAfterIt() {
    for (int i = 1; i <= 205; i++) {
      make(put(SALES, "{'n':" + i + "}"));
      make(i % 2 == 0 ? Edit.remove(SUPPORT) : put(SUPPORT, "{'n':" + i + "}"));
    }
    assertSame(log.now(), open(store).now());

    var shortened = withoutActsBefore(400);
    assertSame(log.now(), open(shortened).now());
  }

  @Test
  void timeNeverGoesBackEvenAfterARestart() {
    for (int i = 0; i < 100; i++) {
      make(put(SALES, "{'n':" + i + "}"));
    }
    var last = log.acts(100, 100).await().getFirst().at();
    clock.advance(Duration.ofHours(-1));
    var restarted = open(store);
    count(restarted);
    assertEquals(last, restarted.acts(101, 101).await().getFirst().at());
  }

  @Test
  void aLogThatCannotBeReadIsAFaultAndNoSilence() {
    make(put(SALES, "{'n':1}"));
    var garbage = new NewEntry("x", Buffer.buffer("{\"at\":\"yesterday\"}"));
    store.append(new Append(PolicyLog.LOG, 1, List.of(garbage), List.of())).await();
    assertTrue(PolicyLog.open(store, clock, Runnable::run).failed());
    assertTrue(change(log, put(SALES, "{'n':2}")).failed());
  }

  /// A store with the rows of this one, and those acts that stand behind a checkpoint.
  private Store withoutActsBefore(long sequence) {
    var copy = new MemoryStore();
    for (var table : List.of("policy", "policyHead")) {
      copy.put(store.scan(table, "", "", 1_000).await()).await();
    }
    copy.put(store.rows(List.of(new RowKey("policyHead", "", ""))).await()).await();
    var entries =
        store.read(PolicyLog.LOG, sequence + 1, sequence + 1_000).await().stream()
            .map(entry -> new NewEntry(entry.fence(), entry.body()))
            .toList();
    copy.append(new Append(PolicyLog.LOG, sequence, entries, List.of())).await();
    return copy;
  }

  private static Edit person(int number) {
    var json = json("{'displayName':'" + "x".repeat(100) + "'}");
    return Edit.put(ObjectName.person(new Address("p" + number + "@berlin.example")), json);
  }

  /// What no JSON is written of.
  private static ObjectNode tooDeep() {
    var json = json("{}");
    for (int i = 0; i < 2_000; i++) {
      json = json("{}").set("inner", json);
    }
    return json;
  }

  @Test
  void whatAnotherNodeMadeIsKnownOnceItIsRead() {
    var other = open(store);
    var moves = new ArrayList<Moved>();
    other.listen(moves::add);
    make(put(SALES, "{'n':1}"));
    assertEquals(0, other.now().sequence());
    other.follow();
    assertSame(log.now(), other.now());
    assertEquals(1, moves.size());
    other.follow();
    assertEquals(1, moves.size());
  }

  @Test
  void howOldItIsCountsFromWhenTheStoreWasLastAsked() {
    var broken = new BreakableStore();
    var node = open(broken);
    clock.advance(Duration.ofSeconds(9));
    assertEquals(Duration.ofSeconds(9), node.age());
    node.follow();
    assertEquals(Duration.ZERO, node.age());
    broken.disk(BreakableStore.Disk.IS_GONE);
    clock.advance(Duration.ofSeconds(20));
    node.follow();
    assertEquals(Duration.ofSeconds(20), node.age());
    broken.disk(BreakableStore.Disk.WORKS);
    node.follow();
    assertEquals(Duration.ZERO, node.age());
  }

  private static void count(PolicyLog log) {
    log.change(
            AUTHOR,
            now -> {
              var n = now.find(SALES).map(found -> found.json().path("n").intValue()).orElse(0);
              return Ruling.make(List.of(Edit.put(SALES, json("{'n':" + (n + 1) + "}"))), true);
            })
        .await();
  }

  private void make(Edit... edits) {
    change(log, edits).await();
  }

  private static Future<Boolean> change(PolicyLog log, Edit... edits) {
    return log.change(AUTHOR, _ -> Ruling.make(List.of(edits), true));
  }

  private PolicyLog open(Store some) {
    return PolicyLog.open(some, clock, Runnable::run).await();
  }

  private static void run(List<Runnable> waiting) {
    while (!waiting.isEmpty()) {
      waiting.removeFirst().run();
    }
  }

  private static void assertSame(Documents expected, Documents actual) {
    for (var kind : Kind.values()) {
      Map<String, Document> documents = expected.of(kind);
      assertEquals(documents, actual.of(kind));
    }
    assertEquals(expected.sequence(), actual.sequence());
  }
}
