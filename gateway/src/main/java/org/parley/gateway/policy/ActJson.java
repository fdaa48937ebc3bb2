package org.parley.gateway.policy;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.List;
import org.parley.gateway.json.Json;
import org.parley.gateway.store.LogEntry;
import tools.jackson.databind.json.JsonMapper;

/// The body of an act's entry.
final class ActJson {

  private record Body(Instant at, Author author, List<Change> changes) {}

  private final JsonMapper mapper = Json.mapper();

  Buffer body(Act act) {
    return Buffer.buffer(mapper.writeValueAsBytes(new Body(act.at(), act.author(), act.changes())));
  }

  Act act(LogEntry entry) {
    var body = mapper.readValue(entry.body().getBytes(), Body.class);
    return new Act(entry.sequence(), body.at(), body.author(), body.changes());
  }

  /// About how many bytes a change takes.
  int size(Change change) {
    return mapper.writeValueAsBytes(change).length;
  }
}
