package org.parley.gateway.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.parley.gateway.store.NewEntry;
import org.parley.gateway.store.Row;

/// What is appended in one go: each work is decided against the documents as the ones before it
/// would leave them.
final class Batch {

  /// So many bytes of changes make an entry; what does not fit goes on in the next.
  private static final int ENTRY = 64 * 1024;

  /// A decided work: `succeed` once the first `needs` entries are durable; `lastFence` is the fence
  /// of its last one, empty if it needs none of its own.
  record Settled(Work<?> work, int needs, String lastFence, Runnable succeed) {}

  private final ActJson json;
  private final Instant now;
  private Documents state;
  private final List<Act> acts = new ArrayList<>();
  private final List<NewEntry> entries = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<Settled> settled = new ArrayList<>();

  Batch(ActJson json, Instant now, Documents state) {
    this.json = json;
    this.now = now;
    this.state = state;
  }

  List<Act> acts() {
    return acts;
  }

  List<NewEntry> entries() {
    return entries;
  }

  List<Row> rows() {
    return rows;
  }

  List<Settled> settled() {
    return settled;
  }

  <T> void take(Work<T> work) {
    Ruling<T> ruling;
    List<List<Change>> parts;
    try {
      ruling = work.decide(state);
      parts = parts(state.changes(ruling.edits()));
    } catch (RuntimeException broken) {
      work.answer().fail(broken);
      return;
    }
    int before = entries.size();
    for (var part : parts) {
      append(work, part, entries.size() - before);
    }
    rows.addAll(ruling.rows());
    boolean none = entries.size() == before;
    settled.add(
        new Settled(
            work,
            entries.size(),
            none ? "" : entries.getLast().fence(),
            () -> work.answer().complete(ruling.answer())));
  }

  private void append(Work<?> work, List<Change> changes, int part) {
    var act = new Act(state.sequence() + 1, now, work.author(), changes);
    acts.add(act);
    entries.add(new NewEntry(work.fence(part), json.body(act)));
    state = state.then(List.of(act));
  }

  private List<List<Change>> parts(List<Change> changes) {
    var parts = new ArrayList<List<Change>>();
    int room = 0;
    for (var change : changes) {
      int size = json.size(change);
      if (parts.isEmpty() || size > room) {
        parts.add(new ArrayList<>());
        room = ENTRY;
      }
      parts.getLast().add(change);
      room -= size;
    }
    return parts;
  }
}
