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

  /// What must stay together may be as much as this, far below what a store takes as one.
  private static final int WHOLE = 2 * 1024 * 1024;

  private record Decided<T>(List<List<Change>> parts, List<Row> rows, T answer) {}

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
    Decided<T> decided;
    try {
      decided = decide(work);
    } catch (RuntimeException broken) {
      work.answer().fail(broken);
      return;
    }
    int before = entries.size();
    for (var part : decided.parts) {
      append(work, part, entries.size() - before);
    }
    rows.addAll(decided.rows);
    boolean none = entries.size() == before;
    settled.add(
        new Settled(
            work,
            entries.size(),
            none ? "" : entries.getLast().fence(),
            () -> work.answer().complete(decided.answer)));
  }

  private <T> Decided<T> decide(Work<T> work) {
    var ruling = work.decide(state);
    var changes = state.changes(ruling.edits());
    if (ruling.tooMuch().isEmpty()) {
      return new Decided<>(parts(changes, ENTRY), ruling.rows(), ruling.answer());
    }
    var parts = parts(changes, WHOLE);
    return parts.size() > 1
        ? new Decided<>(List.of(), List.of(), ruling.tooMuch().get())
        : new Decided<>(parts, ruling.rows(), ruling.answer());
  }

  private void append(Work<?> work, List<Change> changes, int part) {
    var act = new Act(state.sequence() + 1, now, work.author(), changes);
    acts.add(act);
    entries.add(new NewEntry(work.fence(part), json.body(act)));
    state = state.then(List.of(act));
  }

  private List<List<Change>> parts(List<Change> changes, int most) {
    var parts = new ArrayList<List<Change>>();
    int room = 0;
    for (var change : changes) {
      int size = json.size(change);
      if (parts.isEmpty() || size > room) {
        parts.add(new ArrayList<>());
        room = most;
      }
      parts.getLast().add(change);
      room -= size;
    }
    return parts;
  }
}
