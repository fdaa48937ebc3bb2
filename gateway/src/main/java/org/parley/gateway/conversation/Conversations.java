package org.parley.gateway.conversation;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.parley.clustering.Key;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.access.Refusal;
import org.parley.gateway.delivery.Envelope;
import org.parley.gateway.store.Store;
import org.parley.gateway.store.StoreUnavailable;

/// Runs the commands of conversations: each conversation that is in use has one lane here, on one
/// of the loops.
public final class Conversations {

  private static final String SHUTTING_DOWN = "This node is shutting down: ask another.";

  private final List<LaneGroup> groups;
  private final Reading reading;
  private final Lister lister;
  private final Searcher searcher;
  private final Items items;
  private final Consumer<List<Envelope>> delivery;
  private final Rules rules;
  private volatile boolean draining;

  /// @param loops each runs one thing at a time, in order
  /// @param displayName what to call somebody
  public Conversations(
      Store store,
      List<Executor> loops,
      Rules rules,
      InstantSource clock,
      Consumer<List<Envelope>> delivery,
      Function<Address, String> displayName) {
    var logs = new ConversationLogs(store);
    this.groups =
        loops.stream()
            .map(loop -> new Surroundings(loop, logs, rules, clock, delivery, this::change))
            .map(LaneGroup::new)
            .toList();
    this.reading = new Reading(logs);
    this.items = new Items(logs, displayName);
    this.lister = new Lister(store, this::describe);
    this.searcher =
        new Searcher(
            logs,
            new Places(store),
            clock,
            (id, head) -> group(id).with(id, lane -> lane.upTo(head)));
    this.delivery = delivery;
    this.rules = rules;
  }

  /// Does what `by` asks. Completes on any thread; fails only if something is broken, in which case
  /// what was asked may have happened, as it may where the store does not answer.
  public Future<Outcome> perform(Address by, ConversationCommand command) {
    return attempt(by, command).recover(this::refused);
  }

  private Future<Outcome> refused(Throwable cause) {
    return cause instanceof StoreUnavailable
        ? unavailable("The store does not answer: ask again.")
        : Future.failedFuture(cause);
  }

  private Future<Outcome> attempt(Address by, ConversationCommand command) {
    return switch (command) {
      case ChangeCommand _ when draining -> unavailable(SHUTTING_DOWN);
      case ChangeCommand change -> change(by, change);
      case MarkRead _ when draining -> unavailable(SHUTTING_DOWN);
      case MarkRead mark ->
          group(mark.conversation())
              .with(mark.conversation(), lane -> reading.mark(lane, by, mark));
      case ReadEntries read ->
          group(read.conversation())
              .with(read.conversation(), lane -> reading.page(lane, by, read));
      case ListConversations list -> lister.list(by, list);
      case SearchMessages search -> searcher.search(by, search);
      case Typing typing ->
          group(typing.conversation())
              .with(typing.conversation(), lane -> lane.fresh().map(now -> typing(by, now)));
    };
  }

  /// Appends what `call` says; the reply is [Recorded].
  public Future<Outcome> note(Address by, NoteCall call) {
    return draining ? unavailable(SHUTTING_DOWN) : change(by, call).recover(this::refused);
  }

  /// The conversation as it is now; one without entries where there is none.
  public Future<Conversation> look(ConversationId id) {
    return group(id).with(id, lane -> lane.fresh().map(Loaded::conversation));
  }

  /// Messages have reached devices: per conversation, who has them up to which sequence.
  public void delivered(Map<String, Map<Address, Long>> marks) {
    marks.forEach((text, reached) -> {
      var id = new ConversationId(text);
      group(id).ifActive(id, lane -> reached.forEach(lane::reached));
    });
  }

  /// To be called every second: tells which marks moved, forgets lanes that nobody uses, and
  /// answers those whose searches take too long.
  public void tick() {
    groups.forEach(LaneGroup::tick);
    searcher.tick();
  }

  /// The keys of the conversations that are in use here, whoever takes care of them.
  public Future<List<Key>> inUse() {
    var all = groups.stream().map(LaneGroup::inUse).toList();
    return Future.all(all)
        .map(_ ->
            all.stream().flatMap(some -> some.result().stream()).map(ConversationId::key).toList());
  }

  /// The nodes are others than before, so what is known here is confirmed before it is told.
  public void doubt() {
    groups.forEach(LaneGroup::doubt);
  }

  /// From now on refuses changes.
  public void refuseChanges() {
    draining = true;
  }

  /// Whether nothing is under way.
  public Future<Boolean> isIdle() {
    var idle = groups.stream().map(LaneGroup::isIdle).toList();
    return Future.all(idle).map(_ -> idle.stream().allMatch(Future::result));
  }

  /// Stores what was kept lazily: snapshots and delivered marks.
  public Future<Void> keep() {
    return Future.all(groups.stream().map(LaneGroup::keep).toList()).mapEmpty();
  }

  private Future<Outcome> change(Address by, Change change) {
    var id = change.conversation(by);
    return group(id).with(id, lane -> lane.change(by, change));
  }

  private Future<Optional<Overview.Item>> describe(Address reader, Place place) {
    var id = place.cursor().id();
    return group(id)
        .with(
            id,
            lane ->
                lane.fresh(place.lastSequence()).compose(loaded -> items.describe(reader, loaded)));
  }

  private Outcome typing(Address by, Loaded now) {
    var conversation = now.conversation();
    var verdict = conversation.forWriter(rules.circumstances(by), Verdict.Nothing::new);
    if (verdict instanceof Verdict.Refuse refuse) {
      return refuse.how();
    }
    var others =
        conversation.participants().stream()
            .map(Participant::address)
            .filter(address -> !address.equals(by))
            .toList();
    var event = new ConversationEvent.Typing(conversation.id(), by);
    delivery.accept(List.of(Letters.event(conversation.id(), event, others)));
    return new Outcome.Done(new Typing.Told());
  }

  private LaneGroup group(ConversationId id) {
    return groups.get(Math.floorMod(id.hashCode(), groups.size()));
  }

  private static Future<Outcome> unavailable(String message) {
    return Future.succeededFuture(new Outcome.Refused(Refusal.UNAVAILABLE, message));
  }
}
