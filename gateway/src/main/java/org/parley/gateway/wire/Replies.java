package org.parley.gateway.wire;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.access.Refusal;
import org.parley.gateway.delivery.Frame;
import org.parley.gateway.json.Json;
import tools.jackson.databind.json.JsonMapper;

/// Writes replies: `re` is the command's `ref`, then one of `ok`, `refused` or `failed`.
final class Replies {

  private final JsonMapper mapper = Json.mapper();

  Frame frame(long ref, Outcome outcome) {
    return frame(Long.toString(ref), outcome);
  }

  /// The refusal of a frame whose ref may be unknown.
  Frame malformed(Optional<Long> ref, String message) {
    return frame(
        ref.map(String::valueOf).orElse("null"), new Outcome.Refused(Refusal.MALFORMED, message));
  }

  private Frame frame(String re, Outcome outcome) {
    var json =
        switch (outcome) {
          case Outcome.Done done -> property("ok", mapper.writeValueAsString(done.ok()));
          case Outcome.Refused refused ->
              property("refused", text(refused.refusal().name()))
                  + ','
                  + property("message", text(refused.message()))
                  + people(refused);
          case Outcome.Failed failed -> property("failed", text(failed.incident()));
        };
    return Frame.text(
        ("{" + property("re", re) + ',' + json + '}').getBytes(StandardCharsets.UTF_8));
  }

  private String people(Outcome.Refused refused) {
    return refused.people().isEmpty()
        ? ""
        : ',' + property("people", mapper.writeValueAsString(refused.people()));
  }

  private String text(String value) {
    return mapper.writeValueAsString(value);
  }

  private static String property(String name, String json) {
    return '"' + name + "\":" + json;
  }

  /// A JSON object for an HTTP answer.
  String object(Map<String, ?> properties) {
    return mapper.writeValueAsString(properties);
  }
}
