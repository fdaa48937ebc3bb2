package org.parley.gateway.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.store.Row;

/// What a lane appends in one go: each piece of work is decided against the conversation as the
/// pieces before it would leave it.
final class Batch {

  /// A decided piece of work: once the first `needs` lines are stored its outcome is `outcome`,
  /// unless an earlier attempt succeeded, if that `mayBeOld`.
  record Settled(Work work, int needs, Outcome outcome, boolean mayBeOld) {}

  /// A change to be made in another conversation instead.
  record Diverted(Work.ToChange work, StartConversation start) {}

  private final ConversationLogs logs;
  private final Rules rules;
  private final Instant now;
  private final long after;
  private Conversation state;
  private final List<Line> lines = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<Settled> settled = new ArrayList<>();
  private final List<Diverted> diverted = new ArrayList<>();
  private final List<Work> unsure = new ArrayList<>();
  private final Map<String, Work.ToChange> first = new HashMap<>();

  Batch(ConversationLogs logs, Rules rules, Instant now, Conversation state) {
    this.logs = logs;
    this.rules = rules;
    this.now = now;
    this.after = state.lastSequence();
    this.state = state;
  }

  boolean storesNothing() {
    return lines.isEmpty() && rows.isEmpty();
  }

  long after() {
    return after;
  }

  List<Line> lines() {
    return lines;
  }

  /// The rows to put, the head of the conversation among them.
  List<Row> rows() {
    if (lines.isEmpty()) {
      return rows;
    }
    var all = new ArrayList<>(rows);
    all.add(logs.rows().head(state.id(), lines.getLast().entry()));
    return all;
  }

  List<Settled> settled() {
    return settled;
  }

  List<Diverted> diverted() {
    return diverted;
  }

  /// What takes several lines, of which the last has the client's id: its first line must not be
  /// appended if that id was used before, so the log is asked first.
  List<Work> unsure() {
    return unsure;
  }

  void add(Row row) {
    rows.add(row);
  }

  void take(Work work) {
    switch (work) {
      case Work.ToMark mark -> {
        rows.add(logs.rows().read(state.id(), mark.by(), mark.mark()));
        settle(mark, new Outcome.Done(new MarkRead.Marked(mark.mark().sequence())), false);
      }
      case Work.ToChange change -> {
        var same = first.putIfAbsent(change.by() + " " + change.change().clientId(), change);
        if (same == null) {
          decide(change);
        } else {
          same.answer().future().onComplete(change.answer());
        }
      }
    }
  }

  private void decide(Work.ToChange work) {
    switch (work.change().decide(state, rules.circumstances(work.by()))) {
      case Verdict.Append append when append.contents().size() > 1 && work.attempts() == 0 ->
          unsure.add(work);
      case Verdict.Append append -> {
        append(work, append.contents());
        settle(work, recorded(), false);
      }
      case Verdict.Nothing _ -> {
        unchanged(work);
        settle(work, recorded(), true);
      }
      case Verdict.Instead instead -> diverted.add(new Diverted(work, instead.start()));
      case Verdict.Refuse refuse -> settle(work, refuse.how(), true);
    }
  }

  private void append(Work.ToChange work, List<Content> contents) {
    for (int i = 0; i < contents.size(); i++) {
      boolean asked = i == contents.size() - 1;
      // The sequence makes the id of a line that nobody asked for one that no other line ever has.
      var aside = "\n" + (state.lastSequence() + 1);
      var clientId = work.change().clientId() + (asked ? "" : aside);
      var at = now.isBefore(state.lastAt()) ? state.lastAt() : now;
      var entry = new Entry(state.lastSequence() + 1, work.by(), at, clientId, contents.get(i));
      lines.add(logs.line(entry));
      state = state.then(entry);
      participations(entry);
    }
  }

  private void participations(Entry entry) {
    switch (entry.content()) {
      case Content.Started started -> started.participants().forEach(this::shown);
      case Content.Added added -> added.participants().forEach(this::shown);
      case Content.Removed removed -> gone(removed.participant(), entry);
      case Content.Left _ -> gone(entry.by(), entry);
      case Content.Said _,
          Content.ModeratorAppointed _,
          Content.ModeratorDismissed _,
          Content.Renamed _,
          Content.CallStarted _,
          Content.CallEnded _ -> {}
    }
  }

  /// Leaving a pair hides it, starting it again shows it.
  private void unchanged(Work.ToChange work) {
    if (!state.id().isPair()) {
      return;
    }
    switch (work.change()) {
      case Leave _ ->
          participation(work.by(), new Participation(state.lastSequence(), Optional.empty()));
      case StartConversation _ -> shown(work.by());
      case SendMessage _,
          AddParticipants _,
          RemoveParticipant _,
          AppointModerator _,
          DismissModerator _,
          Rename _,
          NoteCall _ -> {}
    }
  }

  private void shown(Address person) {
    participation(person, Participation.SHOWN);
  }

  private void gone(Address person, Entry entry) {
    participation(person, new Participation(0, Optional.of(entry.at())));
  }

  private void participation(Address person, Participation how) {
    rows.add(logs.rows().participation(person, state.id(), state.lastSequence(), how));
  }

  private Outcome recorded() {
    return new Outcome.Done(new Recorded(state.id(), state.lastSequence(), state.lastAt()));
  }

  private void settle(Work work, Outcome outcome, boolean mayBeOld) {
    settled.add(new Settled(work, lines.size(), outcome, mayBeOld));
  }
}
