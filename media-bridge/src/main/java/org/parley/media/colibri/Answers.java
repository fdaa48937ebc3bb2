package org.parley.media.colibri;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.media.rtp.Candidate;
import org.parley.media.rtp.Fingerprint;
import org.parley.media.rtp.MediaKind;
import org.parley.media.rtp.Setup;
import org.parley.media.rtp.Source;
import org.parley.media.rtp.Transport;

/// Reads what a bridge answers. What is missing or of another type ends in an exception of the JSON
/// or of [#required], which the caller takes for an odd answer.
final class Answers {

  private static final String BRIDGE = "jvb";

  private Answers() {}

  static Created created(JsonObject answer) {
    var endpoint = objects(answer, "endpoints").findFirst().orElseThrow(() -> odd("endpoints"));
    var transport = object(object(endpoint, "transport"), "transport");
    return new Created(transport(transport), socket(transport), feedback(answer));
  }

  static Load load(JsonObject stats) {
    return new Load(
        stats.getDouble("stress_level", 0.0),
        stats.getInteger("conferences", 0),
        stats.getInteger("endpoints", 0),
        Stream.of("drain", "graceful_shutdown", "shutting_down")
            .anyMatch(key -> stats.getBoolean(key, false)));
  }

  private static Transport transport(JsonObject json) {
    var fingerprint =
        objects(json, "fingerprints")
            .filter(it -> required(it, "hash").equals("sha-256"))
            .findFirst()
            .orElseThrow(() -> odd("fingerprints"));
    var candidates = objects(json, "candidates").map(Answers::candidate).toList();
    if (candidates.isEmpty()) {
      throw odd("candidates: it has no address but loopback");
    }
    return new Transport(
        required(json, "ufrag"),
        required(json, "pwd"),
        new Fingerprint("sha-256", required(fingerprint, "fingerprint")),
        Setup.ACTPASS,
        candidates);
  }

  private static Candidate candidate(JsonObject json) {
    return new Candidate(
        required(json, "foundation"),
        Integer.parseInt(required(json, "component")),
        required(json, "protocol"),
        Long.parseLong(required(json, "priority")),
        new Candidate.Address(required(json, "ip"), Integer.parseInt(required(json, "port"))),
        required(json, "type"));
  }

  private static Optional<URI> socket(JsonObject transport) {
    return Optional.ofNullable(transport.getJsonArray("web-sockets"))
        .filter(urls -> !urls.isEmpty())
        .map(urls -> webSocket(URI.create(urls.getString(0))));
  }

  private static URI webSocket(URI uri) {
    if (!String.valueOf(uri.getScheme()).matches("wss?") || uri.getHost() == null) {
      throw odd("web-sockets: the first is none");
    }
    return uri;
  }

  private static List<Source> feedback(JsonObject answer) {
    return objects(answer, "sources").map(Answers::source).toList();
  }

  private static Source source(JsonObject json) {
    return new Source(
        BRIDGE,
        required(json, "id"),
        MediaKind.valueOf(required(json, "type").toUpperCase(Locale.ROOT)),
        objects(json, "sources").map(it -> Long.valueOf(required(it, "ssrc"))).toList(),
        List.of());
  }

  private static Stream<JsonObject> objects(JsonObject in, String key) {
    var array = in.getJsonArray(key, new JsonArray());
    return IntStream.range(0, array.size()).mapToObj(array::getJsonObject);
  }

  private static JsonObject object(JsonObject in, String key) {
    return Optional.ofNullable(in.getJsonObject(key)).orElseThrow(() -> odd(key));
  }

  /// A text, or a number that is written as one.
  private static String required(JsonObject in, String key) {
    return Optional.ofNullable(in.getValue(key)).map(Object::toString).orElseThrow(() -> odd(key));
  }

  private static IllegalArgumentException odd(String what) {
    return new IllegalArgumentException("it lacks " + what);
  }
}
