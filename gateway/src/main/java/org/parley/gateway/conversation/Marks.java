package org.parley.gateway.conversation;

import java.util.List;
import java.util.stream.Stream;
import org.parley.gateway.access.Address;
import org.parley.gateway.delivery.Envelope;
import org.parley.gateway.store.Row;

/// Moves the marks of a conversation, and remembers which ones its people have not been told of.
final class Marks {

  private final Rows rows;
  private final MovedMarks moved = new MovedMarks();

  Marks(Rows rows) {
    this.rows = rows;
  }

  /// Whether everything has been told.
  boolean areTold() {
    return moved.isEmpty();
  }

  /// A read mark that is durable now; answers with where the mark stands, which never goes back.
  Mark read(Loaded loaded, Address by, Mark mark) {
    var before = loaded.read().get(by);
    if (before != null && before.sequence() >= mark.sequence()) {
      return before;
    }
    loaded.read().put(by, mark);
    moved.read(by, mark.sequence());
    return mark;
  }

  /// Messages up to `sequence` have reached a device of `by`.
  void delivered(Loaded loaded, Address by, long sequence) {
    loaded
        .conversation()
        .present(by)
        .ifPresent(participant -> {
          long before = loaded.delivered().getOrDefault(by, participant.since() - 1);
          if (sequence > before) {
            loaded.delivered().put(by, sequence);
            moved.delivered(by, before, sequence);
          }
        });
  }

  /// What participants are to be told since the last time.
  List<Envelope> tell(Loaded loaded) {
    return moved.drain(loaded.conversation());
  }

  /// What may be kept lazily: a snapshot and the delivered marks.
  List<Row> lazyRows(Loaded loaded) {
    var conversation = loaded.conversation();
    var delivered =
        loaded.delivered().entrySet().stream()
            .map(mark -> rows.delivered(conversation.id(), mark.getKey(), mark.getValue()));
    return conversation.exists()
        ? Stream.concat(Stream.of(rows.snapshot(conversation)), delivered).toList()
        : List.of();
  }
}
