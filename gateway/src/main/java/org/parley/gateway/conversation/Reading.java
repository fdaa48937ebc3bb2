package org.parley.gateway.conversation;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.access.Refusal;
import org.parley.gateway.store.LogEntry;

/// Reads pages of a conversation, and marks how far somebody got.
final class Reading {

  private static final int MAX_PAGE_BYTES = 128 * 1024;
  private static final int DEFAULT_LIMIT = 50;

  private final ConversationLogs logs;

  Reading(ConversationLogs logs) {
    this.logs = logs;
  }

  /// The page that `command` asks for, out of what `by` may see of what is folded.
  Future<Outcome> page(Lane lane, Address by, ReadEntries command) {
    int limit = command.limit().orElse(DEFAULT_LIMIT);
    if (limit < 1 || limit > ReadEntries.MAX_LIMIT) {
      return refused(Refusal.MALFORMED, "limit is 1 to " + ReadEntries.MAX_LIMIT + ".");
    }
    return folded(lane, by, command, limit)
        .compose(loaded ->
            loaded
                .conversation()
                .known(by)
                .map(reader -> page(lane, loaded.conversation(), reader, command, limit))
                .orElseGet(Reading::unknown));
  }

  /// A page that reaches the end has everything that there is; one that does not, only what is
  /// certain to stay.
  private static Future<Loaded> folded(Lane lane, Address by, ReadEntries command, int limit) {
    return lane.fresh()
        .compose(now ->
            now.conversation().known(by).isPresent() && reachesEnd(now, command, limit)
                ? lane.latest()
                : lane.load());
  }

  private static boolean reachesEnd(Loaded now, ReadEntries command, int limit) {
    return command.after().isPresent()
        ? command.after().getAsLong() + limit > now.conversation().lastSequence()
        : command.before().isEmpty();
  }

  /// Moves the read mark of `by`.
  Future<Outcome> mark(Lane lane, Address by, MarkRead command) {
    return lane.fresh(command.sequence())
        .compose(loaded ->
            loaded
                .conversation()
                .known(by)
                .map(reader -> mark(lane, loaded, reader, command.sequence()))
                .orElseGet(Reading::unknown));
  }

  /// The read mark of `reader`, or where it starts.
  static Mark markOf(Loaded loaded, Participant reader) {
    var start = new Mark(reader.since() - 1, reader.heardBefore());
    var kept = loaded.read().getOrDefault(reader.address(), start);
    return kept.sequence() >= start.sequence() ? kept : start;
  }

  private Future<Outcome> page(
      Lane lane, Conversation conversation, Participant reader, ReadEntries command, int limit) {
    long head = conversation.lastSequence();
    var visible = reader.visibility();
    var stretches =
        command.after().isPresent()
            ? visible.pageAfter(Math.max(0, command.after().getAsLong()), head, limit)
            : visible.pageBefore(command.before().orElse(head + 1), head, limit);
    boolean oldestFirst = command.after().isPresent();
    return logs.read(conversation.id(), stretches)
        .map(entries -> {
          var page = cut(entries, oldestFirst);
          if (!page.isEmpty()) {
            lane.reached(reader.address(), page.getLast().sequence());
          }
          return new Outcome.Done(new ReadEntries.Page(ConversationLogs.jsonArray(page)));
        });
  }

  /// Keeps a page within bounds, giving up what is farthest from where the reader comes from.
  private static List<LogEntry> cut(List<LogEntry> entries, boolean oldestFirst) {
    var kept = new ArrayList<LogEntry>();
    long bytes = 0;
    for (var entry : oldestFirst ? entries : entries.reversed()) {
      bytes += entry.body().length();
      if (bytes > MAX_PAGE_BYTES && !kept.isEmpty()) {
        break;
      }
      kept.add(entry);
    }
    return oldestFirst ? kept : kept.reversed();
  }

  private Future<Outcome> mark(Lane lane, Loaded loaded, Participant reader, long sequence) {
    var conversation = loaded.conversation();
    long last = reader.visibility().last(conversation.lastSequence());
    var now = markOf(loaded, reader);
    if (sequence < 1 || sequence > last) {
      return refused(Refusal.NO_SUCH_ENTRY, "There is no entry " + sequence + " to be read.");
    }
    if (sequence <= now.sequence()) {
      return Future.succeededFuture(new Outcome.Done(new MarkRead.Marked(now.sequence())));
    }
    return sequence == last
        ? lane.mark(reader.address(), new Mark(sequence, conversation.heard(reader)))
        : lane.oneCount(reader.address(), () -> count(loaded, reader, now, sequence))
            .map(count -> count.compose(mark -> lane.mark(reader.address(), mark)))
            .orElseGet(() -> refused(Refusal.TOO_MANY_REQUESTS, "One mark at a time: ask again."));
  }

  /// The mark at `sequence`, counted from where the mark is now: each message is counted once.
  private Future<Mark> count(Loaded loaded, Participant reader, Mark now, long sequence) {
    return logs.heard(
            loaded.conversation().id(),
            reader.address(),
            reader.visibility(),
            now.sequence(),
            sequence)
        .map(more -> new Mark(sequence, now.heard() + more));
  }

  private static Future<Outcome> unknown() {
    return refused(Refusal.NOT_A_PARTICIPANT, Verdict.NOT_A_PARTICIPANT);
  }

  private static Future<Outcome> refused(Refusal refusal, String message) {
    return Future.succeededFuture(new Outcome.Refused(refusal, message));
  }
}
