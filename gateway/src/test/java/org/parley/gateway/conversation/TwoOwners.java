package org.parley.gateway.conversation;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.access.Refusal;
import org.parley.gateway.delivery.Envelope;
import org.parley.gateway.store.Append;
import org.parley.gateway.store.Fate;
import org.parley.gateway.store.FaultyStore;
import org.parley.gateway.store.MemoryStore;

/// Two nodes that both believe they own the same group, over one store that loses, holds and cuts
/// appends; people ask either, and ask again under the same clientId until they know.
final class TwoOwners {

  private static final int MOST_STEPS = 50_000;
  private static final List<String> PEOPLE = List.of("anna", "ben", "cleo", "dora", "emil");

  /// Something asked for until it was answered.
  record Asked(Address by, ChangeCommand change, Outcome outcome) {}

  private final Random random;
  private final MemoryStore stored = new MemoryStore();
  private final FaultyStore store = new FaultyStore(stored, this::fate);
  private final List<ManualLoop> loops = List.of(new ManualLoop(), new ManualLoop());
  private final List<Envelope> delivered = new ArrayList<>();
  private final List<Conversations> nodes = loops.stream().map(loop -> node(loop)).toList();
  private final List<Asked> answered = new ArrayList<>();
  private final Map<String, Integer> open = new HashMap<>();
  private final ConversationId id;
  private boolean faulty;
  private long time;

  TwoOwners(long seed) {
    this.random = new Random(seed);
    var start =
        new StartConversation(
            Log.addresses("ben", "cleo"), Optional.empty(), "start", Optional.empty());
    this.id = start.conversation(Log.address("anna"));
    ask(Log.address("anna"), start, 0);
    settle();
  }

  /// Lets `count` random commands race, then lets everything come to rest.
  void race(int count) {
    faulty = true;
    for (int i = 0; i < count; i++) {
      ask(Log.address(pick(PEOPLE)), change("c" + i), random.nextInt(2));
      IntStream.range(0, random.nextInt(6)).forEach(_ -> step());
    }
    faulty = false;
    settle();
  }

  ConversationId id() {
    return id;
  }

  MemoryStore stored() {
    return stored;
  }

  List<Asked> answered() {
    return answered;
  }

  List<Envelope> delivered() {
    return delivered;
  }

  /// What was asked and never answered.
  Map<String, Integer> open() {
    return open;
  }

  private Conversations node(ManualLoop loop) {
    return new Conversations(
        store,
        List.of(loop),
        new Rules(4, _ -> true),
        () -> Instant.ofEpochMilli(time += random.nextInt(5) - 1),
        delivered::addAll,
        Address::text);
  }

  private Fate fate(Append append) {
    int dice = faulty ? random.nextInt(10) : 9;
    return switch (dice) {
      case 0 -> new Fate.Held();
      case 1 -> new Fate.AnswerHeld();
      case 2 -> new Fate.AnswerLost();
      case 3 -> new Fate.NeverArrived();
      case 4 -> append.entries().size() > 1 ? new Fate.PrefixSticks(1) : new Fate.Passes();
      default -> new Fate.Passes();
    };
  }

  private ChangeCommand change(String clientId) {
    var who = Log.address(pick(PEOPLE));
    return switch (random.nextInt(10)) {
      case 0 -> new AddParticipants(id, List.of(who), Optional.of(history()), clientId);
      case 1 -> new RemoveParticipant(id, who, clientId);
      case 2 -> new AppointModerator(id, who, clientId);
      case 3 -> new DismissModerator(id, who, clientId);
      case 4 -> new Leave(id, clientId);
      case 5 -> new Rename(id, "title " + clientId, clientId);
      default -> new SendMessage(id, clientId, "text " + clientId);
    };
  }

  private History history() {
    return random.nextBoolean() ? History.ALL : History.FROM_NOW;
  }

  private void ask(Address by, ChangeCommand change, int node) {
    open.merge(change.clientId(), 1, Integer::sum);
    nodes.get(node).perform(by, change).onComplete(r -> answered(by, change, node, r));
  }

  private void answered(
      Address by, ChangeCommand change, int node, io.vertx.core.AsyncResult<Outcome> result) {
    if (result.failed() || isBusy(result.result())) {
      ask(by, change, 1 - node);
    } else {
      open.remove(change.clientId());
      answered.add(new Asked(by, change, result.result()));
    }
  }

  private static boolean isBusy(Outcome outcome) {
    return outcome instanceof Outcome.Refused refused && refused.refusal() == Refusal.UNAVAILABLE;
  }

  private boolean step() {
    var held = store.held();
    if (!held.isEmpty() && random.nextInt(4) == 0) {
      store.release(held.get(random.nextInt(held.size())), lateFate());
      return true;
    }
    int first = random.nextInt(2);
    return loops.get(first).step() || loops.get(1 - first).step();
  }

  private Fate lateFate() {
    return faulty && random.nextInt(3) == 0 ? new Fate.AnswerLost() : new Fate.Passes();
  }

  private void settle() {
    int steps = 0;
    for (int idle = 0; idle < 50; ) {
      if (++steps > MOST_STEPS) {
        throw new AssertionError("does not come to rest, open are " + open);
      }
      idle = step() ? 0 : idle + 1;
      if (idle > 0) {
        store.releaseAll();
      }
    }
  }

  private <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /// Every line of the log, decoded.
  List<Entry> log() {
    Future<List<Line>> lines = new ConversationLogs(stored).linesAfter(id, 0);
    return lines.result().stream().map(Line::entry).toList();
  }
}
