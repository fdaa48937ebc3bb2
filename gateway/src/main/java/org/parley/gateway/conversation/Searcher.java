package org.parley.gateway.conversation;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.access.Refusal;
import org.parley.gateway.search.Words;

/// Searches somebody's conversations, those first that moved last: once a page is full, what has
/// not moved since its last message cannot add to it. Each is folded before it is searched.
final class Searcher {

  private static final int DEFAULT_LIMIT = 20;
  private static final int LONGEST_TEXT = 200;
  private static final int MAX_PAGE_BYTES = 128 * 1024;
  private static final int TOGETHER = 8;

  private final ConversationLogs logs;
  private final Finder finder;
  private final Places places;
  private final Turns turns;

  /// Folds a conversation at least up to a sequence, as far as there is one.
  private final BiFunction<ConversationId, Long, Future<Loaded>> load;

  Searcher(
      ConversationLogs logs,
      Places places,
      InstantSource clock,
      BiFunction<ConversationId, Long, Future<Loaded>> load) {
    this.logs = logs;
    this.finder = new Finder(logs);
    this.places = places;
    this.turns = new Turns(clock);
    this.load = load;
  }

  Future<Outcome> search(Address reader, SearchMessages command) {
    int limit = command.limit().orElse(DEFAULT_LIMIT);
    var after = command.after().flatMap(Spot::of);
    if (limit < 1 || limit > SearchMessages.MAX_LIMIT) {
      return refused(Refusal.MALFORMED, "limit is 1 to " + SearchMessages.MAX_LIMIT + ".");
    }
    if (command.after().isPresent() && after.isEmpty()) {
      return refused(Refusal.MALFORMED, "after is what a page before gave as its after.");
    }
    var words = command.text().length() > LONGEST_TEXT ? List.<String>of() : asked(command);
    if (words.isEmpty()) {
      return refused(
          Refusal.BAD_TEXT,
          "text is 1 to " + LONGEST_TEXT + " characters, with a letter or a digit.");
    }
    var wanted = new Wanted(words, after, limit + 1);
    return turns.take(
        reader,
        patience ->
            command
                .conversation()
                .map(id -> inOne(reader, id, wanted))
                .orElseGet(() -> inAll(reader, wanted, patience)));
  }

  /// To be called every second: answers those whose searches take too long.
  void tick() {
    turns.tick();
  }

  private static List<String> asked(SearchMessages command) {
    return Words.asked(command.text());
  }

  private Future<Outcome> inOne(Address reader, ConversationId id, Wanted wanted) {
    return load.apply(id, Long.MAX_VALUE)
        .compose(loaded ->
            loaded
                .conversation()
                .known(reader)
                .map(who ->
                    finder
                        .find(loaded.conversation(), who, wanted, Instant.MIN)
                        .compose(found -> page(found, wanted)))
                .orElseGet(() -> refused(Refusal.NOT_A_PARTICIPANT, Verdict.NOT_A_PARTICIPANT)));
  }

  private Future<Outcome> inAll(Address reader, Wanted wanted, Patience patience) {
    return places
        .of(reader)
        .map(all -> all.stream().sorted(Comparator.comparing(Place::newest).reversed()).toList())
        .compose(all ->
            Steps.from(
                    new Collected(0, List.of()),
                    collected -> patience.isOver() || next(all, collected, wanted).isEmpty(),
                    collected -> collect(reader, next(all, collected, wanted), wanted, collected))
                .compose(collected ->
                    next(all, collected, wanted).isEmpty()
                        ? page(collected.best(), wanted)
                        : Future.succeededFuture(patience.refusal())));
  }

  /// Those of `all` that are to be searched next; none if nothing in the rest can be better.
  private static List<Place> next(List<Place> all, Collected collected, Wanted wanted) {
    var oldest = collected.oldest(wanted);
    return all.stream()
        .skip(collected.places())
        .limit(TOGETHER)
        .takeWhile(place -> !place.newest().isBefore(oldest))
        .toList();
  }

  private Future<Collected> collect(
      Address reader, List<Place> next, Wanted wanted, Collected before) {
    var oldest = before.oldest(wanted);
    var searches = next.stream().map(p -> find(reader, p, wanted, oldest)).toList();
    return Future.all(searches)
        .map(_ -> {
          var found = searches.stream().flatMap(search -> search.result().stream());
          var best =
              Stream.concat(before.best().stream(), found).sorted().limit(wanted.count()).toList();
          return new Collected(before.places() + next.size(), best);
        });
  }

  /// The best of what was found in the first of the places.
  private record Collected(int places, List<Spot> best) {
    Instant oldest(Wanted wanted) {
      return best.size() < wanted.count() ? Instant.MIN : best.getLast().at();
    }
  }

  private Future<List<Spot>> find(Address reader, Place place, Wanted wanted, Instant oldest) {
    return load.apply(place.cursor().id(), place.lastSequence())
        .compose(loaded ->
            loaded
                .conversation()
                .known(reader)
                .map(who -> finder.find(loaded.conversation(), who, wanted, oldest))
                .orElseGet(() -> Future.succeededFuture(List.of())));
  }

  private Future<Outcome> page(List<Spot> found, Wanted wanted) {
    int limit = wanted.count() - 1;
    return read(found.stream().limit(limit).toList(), 0, new ArrayList<>())
        .map(messages -> {
          boolean more = messages.size() < found.size();
          var after =
              more ? Optional.of(found.get(messages.size() - 1).text()) : Optional.<String>empty();
          return new Outcome.Done(
              new SearchMessages.Found("[" + String.join(",", messages) + "]", after));
        });
  }

  /// Reads on until a page has enough bytes.
  private Future<List<String>> read(List<Spot> spots, long bytes, List<String> messages) {
    if (messages.size() == spots.size()) {
      return Future.succeededFuture(messages);
    }
    var spot = spots.get(messages.size());
    return logs.entry(spot.id(), spot.sequence())
        .compose(entry -> {
          long now = bytes + entry.body().length();
          if (now > MAX_PAGE_BYTES && !messages.isEmpty()) {
            return Future.succeededFuture(messages);
          }
          messages.add(ConversationLogs.withPlace(spot.id(), entry));
          return read(spots, now, messages);
        });
  }

  private static Future<Outcome> refused(Refusal refusal, String message) {
    return Future.succeededFuture(new Outcome.Refused(refusal, message));
  }
}
