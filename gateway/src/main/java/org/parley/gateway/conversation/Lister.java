package org.parley.gateway.conversation;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.access.Refusal;
import org.parley.gateway.json.Json;
import org.parley.gateway.store.Store;
import tools.jackson.databind.json.JsonMapper;

/// Lists somebody's conversations: the rows tell which and in what order, the folds confirm them.
final class Lister {

  private static final int DEFAULT_LIMIT = 50;
  private static final int MAX_PAGE_BYTES = 128 * 1024;

  private final JsonMapper mapper = Json.mapper();
  private final Places places;
  private final BiFunction<Address, Place, Future<Optional<Overview.Item>>> describe;

  Lister(Store store, BiFunction<Address, Place, Future<Optional<Overview.Item>>> describe) {
    this.places = new Places(store);
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
    return places.of(reader).compose(all -> overview(reader, page(all, after, limit + 1), limit));
  }

  /// `page` holds one more than `limit` if more follow.
  private Future<Outcome> overview(Address reader, List<Place> page, int limit) {
    var items = new ArrayList<Overview.Item>();
    return describe(reader, page.stream().limit(limit).toList(), 0, 0, items)
        .map(described -> {
          boolean more = described < page.size();
          var after =
              more
                  ? Optional.of(page.get(described - 1).cursor().text())
                  : Optional.<String>empty();
          return new Outcome.Done(new Overview(items, after));
        });
  }

  /// Describes one after the other, as a list is one reader of the store, not fifty, until a page
  /// has enough bytes. Gives how many of `places` are described.
  private Future<Integer> describe(
      Address reader, List<Place> places, int next, long bytes, List<Overview.Item> items) {
    if (next == places.size()) {
      return Future.succeededFuture(next);
    }
    var place = places.get(next);
    return describe
        .apply(reader, place)
        .compose(item -> {
          var shown = item.filter(it -> it.lastSequence() > place.hiddenUpTo());
          long now = bytes + shown.map(it -> mapper.writeValueAsBytes(it).length).orElse(0);
          if (now > MAX_PAGE_BYTES && !items.isEmpty()) {
            return Future.succeededFuture(next);
          }
          shown.ifPresent(items::add);
          return describe(reader, places, next + 1, now, items);
        });
  }

  private static List<Place> page(List<Place> all, Optional<Cursor> after, int limit) {
    return all.stream()
        .filter(place -> !place.isHidden())
        .sorted(Comparator.comparing(Place::cursor))
        .filter(place -> after.isEmpty() || place.cursor().compareTo(after.get()) > 0)
        .limit(limit)
        .toList();
  }

  private static Future<Outcome> refused(String message) {
    return Future.succeededFuture(new Outcome.Refused(Refusal.MALFORMED, message));
  }
}
