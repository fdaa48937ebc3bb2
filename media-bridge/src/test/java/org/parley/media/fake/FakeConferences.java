package org.parley.media.fake;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// All that the fake bridge knows, and what it does with a request. Not atomic, as a real one is
/// not. One thread at a time may be in it.
final class FakeConferences {

  private static final Duration EMPTY = Duration.ofSeconds(20);
  private static final Duration INACTIVE = Duration.ofMinutes(1);

  private final Map<String, FakeConference> conferences = new LinkedHashMap<>();
  private final BiFunction<String, FakeEndpoint, String> socket;
  private Instant now = Instant.EPOCH;
  private int numbers;

  /// Knows nothing yet.
  ///
  /// @param socket the URL of the channel of an endpoint in a conference
  FakeConferences(BiFunction<String, FakeEndpoint, String> socket) {
    this.socket = socket;
  }

  synchronized JsonObject modify(JsonObject request) {
    Shape.check(request);
    var conference = conference(request);
    if (request.getBoolean("expire", false)) {
      expire(conference);
      return new JsonObject();
    }
    var endpoints = Shape.objects(request, "endpoints").toList();
    FakeRefusal.unless(
        endpoints.size() <= 1 || endpoints.stream().noneMatch(FakeConferences::isLarge),
        "Creating or updating media, sources or transport for more than one endpoint in a request.");
    var answer = new JsonObject();
    var answers = new JsonArray();
    endpoints.forEach(it -> answers.add(endpoint(conference, it, endpoints)));
    if (!answers.isEmpty()) {
      answer.put("endpoints", answers);
    }
    boolean create = request.getBoolean("create", false);
    if (create || endpoints.stream().anyMatch(it -> it.getBoolean("create", false))) {
      answer.put("sources", conference.feedback());
    }
    if (!create && conference.endpoints.isEmpty()) {
      expire(conference);
    }
    return answer;
  }

  private FakeConference conference(JsonObject request) {
    var meeting = request.getString("meeting-id", "");
    var found = Optional.ofNullable(conferences.get(meeting));
    if (request.getBoolean("create", false)) {
      FakeRefusal.unless(found.isEmpty(), "Conference already exists for ID: " + meeting);
      var made = new FakeConference(meeting, now, ++numbers);
      conferences.put(meeting, made);
      return made;
    }
    return found.orElseThrow(() -> FakeRefusal.failed("Conference not found for ID: " + meeting));
  }

  private static boolean isLarge(JsonObject endpoint) {
    return Stream.of("create", "medias", "transport", "sources").anyMatch(endpoint::containsKey);
  }

  private JsonObject endpoint(FakeConference conference, JsonObject request, List<JsonObject> all) {
    var id = request.getString("id");
    var answer = new JsonObject().put("id", id);
    if (request.getBoolean("expire", false)) {
      conference.remove(id);
      return answer.put("expire", true);
    }
    if (request.getBoolean("create", false)) {
      var endpoint = create(conference, request);
      endpoint.apply(request);
      return answer.put("transport", transport(conference, endpoint));
    }
    var endpoint = conference.find(id);
    FakeRefusal.unless(
        endpoint.isPresent() || all.stream().noneMatch(FakeConferences::isLarge),
        "Endpoint not found for ID: " + id);
    endpoint.ifPresent(it -> it.apply(request));
    return answer;
  }

  private FakeEndpoint create(FakeConference conference, JsonObject request) {
    var id = request.getString("id");
    FakeRefusal.unless(conference.find(id).isEmpty(), "Endpoint with ID " + id + " already exists");
    FakeRefusal.unless(
        request.containsKey("transport"),
        "Attempt to create endpoint " + id + " with no <transport>");
    FakeRefusal.unless(
        request.getJsonArray("capabilities", new JsonArray()).contains("source-names"),
        "Source name support is mandatory.");
    var endpoint = new FakeEndpoint(id, "pwd" + ++numbers, now);
    conference.endpoints.put(id, endpoint);
    FakeRefusal.unless(
        !request.getJsonObject("transport").containsKey("sctp"), "SCTP support is not configured");
    return endpoint;
  }

  private JsonObject transport(FakeConference conference, FakeEndpoint endpoint) {
    var fingerprint =
        new JsonObject()
            .put("hash", "sha-256")
            .put("setup", "actpass")
            .put("fingerprint", "AB" + ":CD".repeat(31));
    var candidate =
        new JsonObject(
            """
            {"component":"1","foundation":"1","generation":"0","id":"c1","network":"0",
             "priority":"2130706431","protocol":"udp","type":"host","ip":"192.0.2.2","port":"10000"}
            """);
    return new JsonObject()
        .put(
            "transport",
            new JsonObject()
                .put("xmlns", "urn:xmpp:jingle:transports:ice-udp:1")
                .put("ufrag", "u" + endpoint.id)
                .put("pwd", "fakeicepasswordof" + endpoint.id)
                .put("rtcp-mux", true)
                .put("fingerprints", JsonArray.of(fingerprint))
                .put("candidates", JsonArray.of(candidate))
                .put("web-sockets", JsonArray.of(socket.apply(conference.meeting, endpoint))));
  }

  private void expire(FakeConference conference) {
    conference.expire();
    conferences.remove(conference.meeting);
  }

  synchronized void advance(Duration time) {
    now = now.plus(time);
    for (var conference : List.copyOf(conferences.values())) {
      boolean wasEmpty = conference.endpoints.isEmpty();
      conference.endpoints.values().stream()
          .filter(it -> !it.isActive() && isOlder(it.created, INACTIVE))
          .map(it -> it.id)
          .toList()
          .forEach(conference::remove);
      boolean emptied = !wasEmpty && conference.endpoints.isEmpty();
      if (emptied || (wasEmpty && isOlder(conference.created, EMPTY))) {
        expire(conference);
      }
    }
  }

  private boolean isOlder(Instant created, Duration age) {
    return Duration.between(created, now).compareTo(age) >= 0;
  }

  synchronized boolean knows(String meeting) {
    return conferences.containsKey(meeting);
  }

  synchronized List<FakeConference> all() {
    return List.copyOf(conferences.values());
  }

  synchronized Optional<FakeEndpoint> find(String meeting, String endpoint) {
    return Optional.ofNullable(conferences.get(meeting)).flatMap(it -> it.find(endpoint));
  }

  synchronized void forget() {
    conferences.clear();
  }
}
