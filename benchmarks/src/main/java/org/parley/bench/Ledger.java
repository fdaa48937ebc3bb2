package org.parley.bench;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What one conversation's senders were told is stored, held against what reading it gives.
final class Ledger {

  private static final int PAGE = 50;

  private final String conversation;
  private final Map<String, Long> acknowledged = new HashMap<>();

  Ledger(String conversation) {
    this.conversation = conversation;
  }

  String conversation() {
    return conversation;
  }

  int acknowledged() {
    return acknowledged.size();
  }

  void acknowledged(String clientId, long sequence) {
    if (acknowledged.put(clientId, sequence) != null) {
      throw new IllegalStateException("the generator used a clientId twice: " + clientId);
    }
  }

  /// Reads the whole conversation and compares.
  Future<Audit> audit(Client reader) {
    return audit(reader, 0, new Reading(new HashMap<>(acknowledged), new HashSet<>(), 0, 0, 0));
  }

  private Future<Audit> audit(Client reader, long after, Reading so) {
    var range = new JsonObject().put("conversation", conversation);
    return reader
        .command("ReadEntries", range.put("after", after).put("limit", PAGE))
        .compose(ok -> {
          JsonArray entries = ok.getJsonArray("entries");
          if (entries.isEmpty()) {
            return Future.succeededFuture(so.audit(acknowledged.size()));
          }
          long last = after;
          Reading now = so;
          for (int i = 0; i < entries.size(); i++) {
            JsonObject entry = entries.getJsonObject(i);
            now = now.with(entry, last);
            last = entry.getLong("sequence");
          }
          return audit(reader, last, now);
        });
  }

  /// `left` is what was acknowledged and not met yet.
  private record Reading(
      Map<String, Long> left, Set<String> seen, long stored, long doubled, long gaps) {

    Reading with(JsonObject entry, long before) {
      long sequence = entry.getLong("sequence");
      long newGaps = gaps + (sequence == before + 1 ? 0 : 1);
      if (!"Said".equals(entry.getString("kind"))) {
        return new Reading(left, seen, stored, doubled, newGaps);
      }
      String clientId = entry.getString("clientId");
      left.remove(clientId, sequence);
      return new Reading(left, seen, stored + 1, doubled + (seen.add(clientId) ? 0 : 1), newGaps);
    }

    Audit audit(long acknowledged) {
      return new Audit(acknowledged, stored, left.size(), doubled, gaps);
    }
  }
}
