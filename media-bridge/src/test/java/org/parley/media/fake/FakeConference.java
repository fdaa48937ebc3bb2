package org.parley.media.fake;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One conference of the fake bridge.
final class FakeConference {

  final String meeting;
  final Instant created;
  final Map<String, FakeEndpoint> endpoints = new LinkedHashMap<>();
  private final int number;

  FakeConference(String meeting, Instant created, int number) {
    this.meeting = meeting;
    this.created = created;
    this.number = number;
  }

  JsonArray feedback() {
    return JsonArray.of(
        source("audio", "jvb-a0", 1_000_000L + number),
        source("video", "jvb-v0", 2_000_000L + number));
  }

  private static JsonObject source(String kind, String name, long ssrc) {
    return new JsonObject()
        .put("type", kind)
        .put("id", name)
        .put("sources", JsonArray.of(new JsonObject().put("ssrc", ssrc).put("name", name)));
  }

  /// The sources that reach `receiver`.
  List<String> received(FakeEndpoint receiver) {
    var others =
        receiver.isUsable()
            ? endpoints.values().stream().filter(it -> it != receiver).toList()
            : List.<FakeEndpoint>of();
    var received = new ArrayList<String>();
    others.forEach(it -> received.addAll(it.sent("audio")));
    received.addAll(
        receiver.watched(others.stream().flatMap(it -> it.sent("video").stream()).toList()));
    return received;
  }

  Optional<FakeEndpoint> find(String id) {
    return Optional.ofNullable(endpoints.get(id));
  }

  void remove(String id) {
    Optional.ofNullable(endpoints.remove(id)).ifPresent(FakeEndpoint::expire);
  }

  void expire() {
    List.copyOf(endpoints.keySet()).forEach(this::remove);
  }
}
