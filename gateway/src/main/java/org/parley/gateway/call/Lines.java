package org.parley.gateway.call;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.parley.gateway.conversation.ConversationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The lines that this node knows. Of the executor of the calls, on which it runs what comes from
/// elsewhere.
final class Lines {

  private static final Logger LOG = LoggerFactory.getLogger(Lines.class);

  private final CallRows rows;
  private final Terms terms;
  private final Follower follower;
  private final Executor serial;
  private final Map<ConversationId, Line> lines = new HashMap<>();

  Lines(CallRows rows, Terms terms, Follower follower, Executor serial) {
    this.rows = rows;
    this.terms = terms;
    this.follower = follower;
    this.serial = serial;
  }

  Line of(ConversationId conversation) {
    return lines.computeIfAbsent(conversation, id -> new Line(id, rows, terms, follower, serial));
  }

  List<Line> all() {
    return List.copyOf(lines.values());
  }

  /// Nobody uses it: what it knows is in the store.
  void forget(Line line) {
    lines.remove(line.conversation(), line);
  }

  /// Another node takes care of it.
  void leave(Line line) {
    line.state().ifPresent(follower::leave);
    forget(line);
  }

  /// The end of a call is noted. May be called on any thread.
  void noted(Line line, Ended ended) {
    serial.execute(() ->
        line.run(() -> line.over(ended))
            .onFailure(e ->
                LOG.warn("A call of {} is noted again: {}", line.conversation(), e.toString())));
  }

  /// Takes care of these, as far as that is not done. May be called on any thread.
  void load(List<ConversationId> conversations) {
    serial.execute(() ->
        conversations.stream()
            .filter(id -> !lines.containsKey(id))
            .map(this::of)
            .forEach(Line::adopt));
  }
}
