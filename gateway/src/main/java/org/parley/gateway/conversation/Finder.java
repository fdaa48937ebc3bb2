package org.parley.gateway.conversation;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Finds messages in one conversation. Asks the store about nothing but what the reader may see, so
/// that neither the answer nor how long it takes tells of the rest.
final class Finder {

  private final ConversationLogs logs;

  Finder(ConversationLogs logs) {
    this.logs = logs;
  }

  /// Where `reader` sees what is `wanted`, in order, as far as it is not before `oldest`.
  Future<List<Spot>> find(
      Conversation conversation, Participant reader, Wanted wanted, Instant oldest) {
    return below(conversation, reader, wanted, conversation.lastSequence() + 1)
        .compose(first ->
            mayBeBeforePage(first, conversation.id(), wanted)
                ? start(conversation.id(), first.getFirst(), wanted.after().orElseThrow())
                    .compose(start ->
                        start > first.getFirst()
                            ? Future.succeededFuture(first)
                            : below(conversation, reader, wanted, start))
                : Future.succeededFuture(first))
        .compose(found -> spots(conversation.id(), found, oldest, new ArrayList<>()));
  }

  private static boolean mayBeBeforePage(List<Long> found, ConversationId id, Wanted wanted) {
    return !found.isEmpty() && wanted.after().filter(after -> !after.id().equals(id)).isPresent();
  }

  /// The highest sequences below `before`, or below where the page begins if that is here.
  private Future<List<Long>> below(
      Conversation conversation, Participant reader, Wanted wanted, long before) {
    var id = conversation.id();
    long begin =
        wanted.after().filter(after -> after.id().equals(id)).map(Spot::sequence).orElse(before);
    var stretches =
        reader
            .visibility()
            .pageBefore(Math.min(begin, before), conversation.lastSequence(), Integer.MAX_VALUE);
    return search(id, wanted, stretches.reversed());
  }

  private Future<List<Long>> search(ConversationId id, Wanted wanted, List<Stretch> stretches) {
    return Steps.from(
            new Looked(0, List.of()),
            looked ->
                looked.stretches() == stretches.size() || looked.found().size() == wanted.count(),
            looked -> search(id, wanted, stretches.get(looked.stretches()), looked))
        .map(Looked::found);
  }

  private Future<Looked> search(ConversationId id, Wanted wanted, Stretch stretch, Looked before) {
    int missing = wanted.count() - before.found().size();
    return logs.search(id, wanted.words(), stretch, missing)
        .map(more ->
            new Looked(
                before.stretches() + 1,
                Stream.concat(before.found().stream(), more.stream()).toList()));
  }

  /// What was found in the first of the stretches.
  private record Looked(int stretches, List<Long> found) {}

  /// The lowest sequence up to `high` that is not behind `after`, or `high + 1`: times never go
  /// back within a conversation.
  private Future<Long> start(ConversationId id, long high, Spot after) {
    return logs.at(id, high)
        .compose(at ->
            new Spot(at, id, high).isAfter(after)
                ? Future.succeededFuture(high + 1)
                : start(id, 1, high - 1, after));
  }

  private Future<Long> start(ConversationId id, long low, long high, Spot after) {
    if (low > high) {
      return Future.succeededFuture(low);
    }
    long middle = low + (high - low) / 2;
    return logs.at(id, middle)
        .compose(at ->
            new Spot(at, id, middle).isAfter(after)
                ? start(id, middle + 1, high, after)
                : start(id, low, middle - 1, after));
  }

  private Future<List<Spot>> spots(
      ConversationId id, List<Long> sequences, Instant oldest, List<Spot> spots) {
    if (spots.size() == sequences.size()) {
      return Future.succeededFuture(spots);
    }
    long next = sequences.get(spots.size());
    return logs.at(id, next)
        .compose(at -> {
          if (at.isBefore(oldest)) {
            return Future.succeededFuture(spots);
          }
          spots.add(new Spot(at, id, next));
          return spots(id, sequences, oldest, spots);
        });
  }
}
