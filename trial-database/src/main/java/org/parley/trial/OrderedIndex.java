package org.parley.trial;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A unique index over one field that serves equality, `$in` and ranges of it, whatever else is
/// asked for: the server's own would read the whole collection. What it finds is looked through
/// again, so it may find too much.
final class OrderedIndex extends AbstractUniqueIndex<Integer> {
  private static final Comparator<KeyValue> ORDER =
      Comparator.comparing(key -> key.get(0), ValueComparator.asc());
  private static final Set<String> SERVED = Set.of("$eq", "$in", "$gt", "$gte", "$lt", "$lte");

  private final NavigableMap<KeyValue, Integer> positions = new TreeMap<>(ORDER);
  private final String field;

  OrderedIndex(String name, IndexKey key) {
    super(name, List.of(key), false);
    this.field = key.getKey();
  }

  @Override
  public synchronized boolean canHandle(Document query) {
    if (!query.containsKey(field)) {
      return false;
    }
    return switch (query.get(field)) {
      case null -> false;
      case Document asked -> !asked.isEmpty() && SERVED.containsAll(asked.keySet());
      case BsonRegularExpression _ -> false;
      case Collection<?> _ -> false;
      default -> true;
    };
  }

  @Override
  public synchronized Iterable<Integer> getPositions(Document query) {
    if (!(query.get(field) instanceof Document asked)) {
      return equal(query.get(field));
    }
    if (asked.containsKey("$eq")) {
      return equal(asked.get("$eq"));
    }
    return asked.get("$in") instanceof Collection<?> values ? any(values) : between(asked);
  }

  private List<Integer> equal(@Nullable Object value) {
    return any(Collections.singletonList(value));
  }

  private List<Integer> any(Collection<?> values) {
    var keys = new TreeSet<>(ORDER);
    values.forEach(value -> keys.add(key(value)));
    var found = new ArrayList<Integer>();
    for (var key : keys) {
      var position = positions.get(key);
      if (position != null) {
        found.add(position);
      }
    }
    return found;
  }

  private List<Integer> between(Document asked) {
    var range = positions;
    for (var bound : asked.entrySet()) {
      var key = key(bound.getValue());
      range =
          switch (bound.getKey()) {
            case "$gt" -> range.tailMap(key, false);
            case "$gte" -> range.tailMap(key, true);
            case "$lt" -> range.headMap(key, false);
            default -> range.headMap(key, true);
          };
    }
    return List.copyOf(range.values());
  }

  private static KeyValue key(@Nullable Object value) {
    return new KeyValue(Collections.singletonList(value));
  }

  @Override
  protected @Nullable Integer removeDocument(KeyValue key) {
    return positions.remove(key);
  }

  @Override
  protected boolean putKeyPosition(KeyValue key, Integer position) {
    return positions.putIfAbsent(key, position) == null;
  }

  @Override
  protected Iterable<Entry<KeyValue, Integer>> getIterable() {
    return positions.entrySet();
  }

  @Override
  protected @Nullable Integer getPosition(KeyValue key) {
    return positions.get(key);
  }

  @Override
  public long getCount() {
    return positions.size();
  }

  @Override
  public long getDataSize() {
    return getCount();
  }
}
