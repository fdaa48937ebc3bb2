package org.parley.gateway.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.clustering.Node;
import org.parley.gateway.access.Address;

/// What the other nodes have told of their people: a table for each incarnation of each, which only
/// its node changes and only its silence ends.
final class Tables {

  private static final Duration SILENCE = Duration.ofSeconds(15);
  private static final Duration FRESH = Duration.ofSeconds(3);
  private static final Duration STALL = Duration.ofSeconds(5);

  private final Map<Node, Table> tables = new HashMap<>();
  private Optional<Instant> looked = Optional.empty();
  private Instant pardoned = Instant.EPOCH;

  /// Takes what `from` tells. An incarnation that is known to be gone says nothing any more; its
  /// people count on until it would have been silent for too long, so that they can come back.
  Table.News take(Node from, Telling telling, Instant now) {
    if (tables.entrySet().stream()
        .anyMatch(each -> each.getKey().replaces(from) && isHeard(each.getValue(), now))) {
      return new Table.News(
          new Telling.Receipt(telling.to(), telling.forgotten()), Set.of(), List.of(), false);
    }
    var changed = new HashSet<Address>();
    if (!tables.containsKey(from)) {
      tables.entrySet().stream()
          .filter(each -> from.replaces(each.getKey()))
          .forEach(each -> changed.addAll(each.getValue().close()));
    }
    var news = tables.computeIfAbsent(from, _ -> new Table(now)).take(telling, now);
    changed.addAll(news.changed());
    return new Table.News(news.known(), changed, news.choices(), news.replaced());
  }

  /// What the other nodes know of `person` together.
  Contribution of(Address person) {
    return Contribution.of(tables.values().stream().map(table -> table.of(person)).toList());
  }

  /// Whether `node` has told everything, and has spoken just now.
  boolean isFresh(Node node, Instant now) {
    return Optional.ofNullable(tables.get(node))
        .filter(Table::isComplete)
        .filter(table -> isHeard(table, now))
        .isPresent();
  }

  private static boolean isHeard(Table table, Instant now) {
    return !now.isAfter(table.heard().plus(FRESH));
  }

  /// Drops what comes from nodes that were silent for too long; whose presence that may change. To
  /// be called about every second: after a pause of this node itself, the others are given time to
  /// be heard.
  Set<Address> drop(Instant now) {
    if (looked.filter(last -> now.isAfter(last.plus(STALL))).isPresent()) {
      pardoned = now;
    }
    looked = Optional.of(now);
    if (now.isBefore(pardoned.plus(SILENCE))) {
      return Set.of();
    }
    var changed = new HashSet<Address>();
    tables
        .values()
        .removeIf(table -> {
          boolean silent = !now.isBefore(table.heard().plus(SILENCE));
          if (silent) {
            changed.addAll(table.people());
          }
          return silent;
        });
    return changed;
  }
}
