package org.parley.it.drive;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.it.audit.Stored;
import org.parley.it.audit.Transcript;
import org.parley.it.client.Commands;
import org.parley.it.client.Entry;
import org.parley.it.client.Json;
import org.parley.it.client.Listed;
import org.parley.it.client.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What one person has of their conversations: hears live, and reads on where something lacks.
final class Reading {

  private static final int PAGE = 200;
  private static final long AGAIN_MILLIS = 250;

  private final Loop loop;
  private final String client;
  private final Map<String, Transcript> transcripts = new HashMap<>();
  private final Set<String> past = new HashSet<>();
  private final Set<String> underWay = new HashSet<>();
  private Round round;
  private Optional<Line> line = Optional.empty();

  Reading(Loop loop, String client, Round round) {
    this.loop = loop;
    this.client = client;
    this.round = round;
  }

  /// Forgets what was read so far, and writes down into `next` from now on.
  void begins(Round next) {
    round = next;
    past.addAll(transcripts.keySet());
    transcripts.clear();
  }

  List<Stored> entries(String conversation) {
    return of(conversation).entries();
  }

  List<String> contradictions() {
    return transcripts.values().stream()
        .flatMap(one -> one.contradictions().stream())
        .map(one -> client + " " + one)
        .toList();
  }

  /// Looks over a new connection at what has moved meanwhile.
  void comesBack(Line fresh) {
    line = Optional.of(fresh);
    underWay.clear();
    list(fresh, Commands.listConversations());
  }

  void pauses() {
    line = Optional.empty();
  }

  private void list(Line over, ObjectNode command) {
    over.ask(command)
        .onSuccess(reply -> {
          if (reply.isOk()) {
            listed(over, reply.ok());
          } else if (isCurrent(over)) {
            loop.later(AGAIN_MILLIS, () -> list(over, command));
          }
        });
  }

  private void listed(Line over, JsonNode page) {
    List<Listed> rows =
        Json.elements(page, "conversations").stream()
            .map(Listed::new)
            .filter(row -> !past.contains(row.conversation()))
            .toList();
    rows.stream()
        .filter(row -> row.lastSequence() > of(row.conversation()).last())
        .forEach(row -> readsOn(row.conversation()));
    // The newest come first: behind a page of what is past, nothing else follows.
    if (page.has("after") && !rows.isEmpty()) {
      list(over, Commands.listConversations().set("after", page.get("after")));
    }
  }

  /// Takes an entry that came live.
  void hears(String conversation, JsonNode event) {
    if (past.contains(conversation)) {
      return;
    }
    Stored entry = round.kept(Stored.of(Entry.ofEvent(event)));
    round.had(client, entry);
    if (of(conversation).hears(entry) == Transcript.Step.READ_ON) {
      readsOn(conversation);
    }
  }

  /// Reads everything after what is there, page by page.
  void readsOn(String conversation) {
    if (line.isPresent() && !past.contains(conversation) && underWay.add(conversation)) {
      read(line.get(), conversation);
    }
  }

  private void read(Line over, String conversation) {
    over.ask(Commands.readAfter(conversation, of(conversation).last(), PAGE))
        .onSuccess(reply -> {
          if (isCurrent(over)) {
            hasRead(over, conversation, reply);
          }
        });
  }

  private void hasRead(Line over, String conversation, Reply reply) {
    if (!reply.isOk()) {
      loop.later(AGAIN_MILLIS, () -> read(over, conversation));
      return;
    }
    List<JsonNode> page = Json.elements(reply.ok(), "entries");
    for (JsonNode each : page) {
      Stored entry = round.kept(Stored.of(Entry.ofPage(each)));
      round.had(client, entry);
      of(conversation).reads(entry);
    }
    if (page.isEmpty()) {
      underWay.remove(conversation);
    } else {
      read(over, conversation);
    }
  }

  private boolean isCurrent(Line over) {
    return line.filter(now -> now == over).isPresent();
  }

  private Transcript of(String conversation) {
    return transcripts.computeIfAbsent(conversation, _ -> new Transcript());
  }
}
