package org.parley.gateway.conversation;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.access.Refusal;
import org.parley.gateway.store.Row;
import org.parley.gateway.store.RowKey;
import org.parley.gateway.store.Store;

/// Lists somebody's conversations: the rows tell which and in what order, the folds confirm them.
final class Lister {

  /// Where a conversation stands in the list, as far as rows know. Heads may run ahead of the log.
  private record Place(Cursor cursor, long hiddenUpTo) {

    boolean isShown(Overview.Item item) {
      return item.lastSequence() > hiddenUpTo;
    }
  }

  private static final int ROWS = 1_000;
  private static final int DEFAULT_LIMIT = 50;

  private final Store store;
  private final Rows rows = new Rows();
  private final BiFunction<Address, ConversationId, Future<Optional<Overview.Item>>> describe;

  Lister(
      Store store, BiFunction<Address, ConversationId, Future<Optional<Overview.Item>>> describe) {
    this.store = store;
    this.describe = describe;
  }

  Future<Outcome> list(Address reader, ListConversations command) {
    int limit = command.limit().orElse(DEFAULT_LIMIT);
    var after = command.after().flatMap(Cursor::of);
    if (limit < 1 || limit > ListConversations.MAX_LIMIT) {
      return refused("limit is 1 to " + ListConversations.MAX_LIMIT + ".");
    }
    if (command.after().isPresent() && after.isEmpty()) {
      return refused("after is what a page before gave as its after.");
    }
    return shown(reader, "").compose(all -> overview(reader, page(all, after, limit + 1), limit));
  }

  /// `page` holds one more than `limit` if more follow.
  private Future<Outcome> overview(Address reader, List<Place> page, int limit) {
    boolean more = page.size() > limit;
    var here = more ? page.subList(0, limit) : page;
    return describe(reader, here, 0, new ArrayList<>())
        .map(items ->
            new Outcome.Done(
                new Overview(
                    items, more ? Optional.of(here.getLast().cursor().text()) : Optional.empty())));
  }

  /// Describes one after the other: a list is one reader of the store, not fifty.
  private Future<List<Overview.Item>> describe(
      Address reader, List<Place> places, int next, List<Overview.Item> items) {
    if (next == places.size()) {
      return Future.succeededFuture(items);
    }
    var place = places.get(next);
    return describe
        .apply(reader, place.cursor().id())
        .compose(item -> {
          item.filter(place::isShown).ifPresent(items::add);
          return describe(reader, places, next + 1, items);
        });
  }

  private static List<Place> page(List<Place> all, Optional<Cursor> after, int limit) {
    return all.stream()
        .sorted(Comparator.comparing(Place::cursor))
        .filter(place -> after.isEmpty() || place.cursor().compareTo(after.get()) > 0)
        .limit(limit)
        .toList();
  }

  /// The conversations of `reader` that are not hidden, those with ids above `after`.
  private Future<List<Place>> shown(Address reader, String after) {
    return store
        .scan(Rows.PARTICIPATION, reader.text(), after, ROWS)
        .compose(found ->
            withHeads(found)
                .compose(here ->
                    found.size() < ROWS
                        ? Future.succeededFuture(here)
                        : shown(reader, found.getLast().key().key())
                            .map(more -> concat(here, more))));
  }

  private Future<List<Place>> withHeads(List<Row> participations) {
    var keys = participations.stream().map(row -> rows.headKey(idOf(row))).toList();
    return store
        .rows(keys)
        .map(found -> {
          var heads = new HashMap<RowKey, Row>();
          found.forEach(head -> heads.put(head.key(), head));
          return participations.stream().flatMap(p -> place(p, heads).stream()).toList();
        });
  }

  private Optional<Place> place(Row row, Map<RowKey, Row> heads) {
    var id = idOf(row);
    var participation = rows.participation(row);
    return Optional.ofNullable(heads.get(rows.headKey(id)))
        .filter(head -> head.version() > participation.hiddenUpTo())
        .map(head ->
            new Place(
                new Cursor(participation.gone().orElse(rows.headAt(head)), id),
                participation.hiddenUpTo()));
  }

  private static ConversationId idOf(Row participation) {
    return new ConversationId(participation.key().key());
  }

  private static List<Place> concat(List<Place> first, List<Place> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private static Future<Outcome> refused(String message) {
    return Future.succeededFuture(new Outcome.Refused(Refusal.MALFORMED, message));
  }
}
