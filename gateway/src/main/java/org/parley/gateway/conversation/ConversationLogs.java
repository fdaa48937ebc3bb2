package org.parley.gateway.conversation;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parley.gateway.access.Address;
import org.parley.gateway.search.Words;
import org.parley.gateway.store.Append;
import org.parley.gateway.store.Appended;
import org.parley.gateway.store.LogEntry;
import org.parley.gateway.store.NewEntry;
import org.parley.gateway.store.Row;
import org.parley.gateway.store.Store;

/// The logs and rows of conversations in the store.
final class ConversationLogs {

  private static final int PAGE = 1_000;

  private final Store store;
  private final EntryJson json = new EntryJson();
  private final Rows rows = new Rows();

  ConversationLogs(Store store) {
    this.store = store;
  }

  Rows rows() {
    return rows;
  }

  /// Whether other nodes may append too.
  boolean isShared() {
    return store.isShared();
  }

  Line line(Entry entry) {
    return new Line(entry, json.encode(entry));
  }

  /// Appends lines that follow each other, and puts rows with them.
  Future<Appended> append(ConversationId id, long after, List<Line> lines, List<Row> with) {
    var entries =
        lines.stream()
            .map(line -> new NewEntry(fence(line.entry()), line.body(), words(line.entry())))
            .toList();
    return store.append(new Append(id.text(), after, entries, with));
  }

  /// The sequences in `stretch` of messages with all of `words`, the highest first, up to `limit`.
  Future<List<Long>> search(ConversationId id, List<String> words, Stretch stretch, int limit) {
    return store.search(id.text(), words, stretch.from(), stretch.to(), limit);
  }

  /// The entry of this sequence.
  Future<LogEntry> entry(ConversationId id, long sequence) {
    return store.read(id.text(), sequence, sequence).map(List::getFirst);
  }

  /// When the entry of this sequence was appended.
  Future<Instant> at(ConversationId id, long sequence) {
    return entry(id, sequence).map(found -> json.decode(found).at());
  }

  Future<Void> put(List<Row> some) {
    return some.isEmpty() ? Future.succeededFuture() : store.put(some);
  }

  /// The entry that `by` asked for under `clientId`.
  Future<Optional<Line>> find(ConversationId id, Address by, String clientId) {
    return store
        .find(id.text(), by.text() + " " + clientId)
        .map(found -> found.map(entry -> new Line(json.decode(entry), entry.body())));
  }

  /// Folds the conversation from its snapshot on.
  Future<Loaded> load(ConversationId id) {
    return store
        .rows(List.of(rows.snapshotKey(id)))
        .map(found -> found.stream().findFirst().map(rows::conversation))
        .map(snapshot -> snapshot.orElse(Conversation.unstarted(id)))
        .compose(
            snapshot -> fold(snapshot).compose(now -> withMarks(now, snapshot.lastSequence())));
  }

  /// How far each has read and was reached, as it is stored.
  record StoredMarks(Map<Address, Mark> read, Map<Address, Long> delivered) {}

  /// The marks of the conversation's people.
  Future<StoredMarks> marks(ConversationId conversation) {
    var id = conversation.text();
    return byPerson(Rows.READ, id, rows::mark)
        .compose(read ->
            byPerson(Rows.DELIVERED, id, Row::version)
                .map(reached -> new StoredMarks(read, reached)));
  }

  /// Every line after `sequence`.
  Future<List<Line>> linesAfter(ConversationId id, long sequence) {
    return store
        .read(id.text(), sequence + 1, sequence + PAGE)
        .compose(stored -> {
          var lines =
              stored.stream().map(entry -> new Line(json.decode(entry), entry.body())).toList();
          return stored.size() < PAGE
              ? Future.succeededFuture(lines)
              : linesAfter(id, sequence + PAGE).map(more -> joined(lines, more));
        });
  }

  /// What is stored in `stretches`, each at most 1,000 long.
  Future<List<LogEntry>> read(ConversationId id, List<Stretch> stretches) {
    Future<List<LogEntry>> all = Future.succeededFuture(List.of());
    for (var s : stretches) {
      all =
          all.compose(
              before -> store.read(id.text(), s.from(), s.to()).map(next -> joined(before, next)));
    }
    return all;
  }

  /// How many messages not by `reader` there are in what `visibility` shows of `(after, to]`.
  Future<Long> heard(
      ConversationId id, Address reader, Visibility visibility, long after, long to) {
    var page = visibility.pageAfter(after, to, PAGE);
    if (page.isEmpty()) {
      return Future.succeededFuture(0L);
    }
    return read(id, page)
        .compose(stored -> {
          long here = stored.stream().map(json::decode).filter(e -> heardBy(reader, e)).count();
          return heard(id, reader, visibility, page.getLast().to(), to).map(n -> n + here);
        });
  }

  private static boolean heardBy(Address reader, Entry entry) {
    return entry.content() instanceof Content.Said && !entry.by().equals(reader);
  }

  private Future<Conversation> fold(Conversation from) {
    return linesAfter(from.id(), from.lastSequence())
        .map(lines -> {
          var conversation = from;
          for (var line : lines) {
            conversation = conversation.then(line.entry());
          }
          return conversation;
        });
  }

  private Future<Loaded> withMarks(Conversation conversation, long snapshotAt) {
    return conversation.exists()
        ? marks(conversation.id())
            .map(marks -> new Loaded(conversation, marks.read(), marks.delivered(), snapshotAt))
        : Future.succeededFuture(
            new Loaded(conversation, new HashMap<>(), new HashMap<>(), snapshotAt));
  }

  private <T> Future<Map<Address, T>> byPerson(String table, String id, Function<Row, T> value) {
    var values = new HashMap<Address, T>();
    return scan(table, id, "", row -> values.put(new Address(row.key().key()), value.apply(row)))
        .map(values);
  }

  private Future<Void> scan(String table, String id, String after, Consumer<Row> each) {
    return store
        .scan(table, id, after, PAGE)
        .compose(found -> {
          found.forEach(each);
          return found.size() < PAGE
              ? Future.succeededFuture()
              : scan(table, id, found.getLast().key().key(), each);
        });
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    var all = new ArrayList<T>(first.size() + second.size());
    all.addAll(first);
    all.addAll(second);
    return all;
  }

  private static Set<String> words(Entry entry) {
    return entry.content() instanceof Content.Said said ? Words.toFind(said.text()) : Set.of();
  }

  private static String fence(Entry entry) {
    return entry.by().text() + " " + entry.clientId();
  }

  /// `entries` as a JSON array, each entry with its sequence.
  static String jsonArray(List<LogEntry> entries) {
    return entries.stream()
        .map(ConversationLogs::withSequence)
        .collect(Collectors.joining(",", "[", "]"));
  }

  /// `entry` as a JSON object that begins with its sequence.
  static String withSequence(LogEntry entry) {
    return "{\"sequence\":" + entry.sequence() + ',' + textOf(entry.body()).substring(1);
  }

  /// `entry` as a JSON object that begins with its conversation and its sequence.
  static String withPlace(ConversationId id, LogEntry entry) {
    return "{\"conversation\":\"" + id + "\"," + withSequence(entry).substring(1);
  }

  static String textOf(Buffer body) {
    return body.toString(StandardCharsets.UTF_8);
  }
}
