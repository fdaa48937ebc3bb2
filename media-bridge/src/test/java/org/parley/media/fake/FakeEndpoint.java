package org.parley.media.fake;

import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One endpoint of the fake bridge.
final class FakeEndpoint {

  private static final String ICE_UDP = "urn:xmpp:jingle:transports:ice-udp:1";

  final String id;
  final String pwd;
  final Instant created;
  private boolean usable;
  private boolean silent;
  private List<JsonObject> sources = List.of();
  private JsonObject mute = new JsonObject();
  private int lastN = -1;
  private int defaultHeight;
  private JsonObject heights = new JsonObject();
  private Optional<ServerWebSocket> socket = Optional.empty();

  FakeEndpoint(String id, String pwd, Instant created) {
    this.id = id;
    this.pwd = pwd;
    this.created = created;
  }

  void apply(JsonObject change) {
    Optional.ofNullable(change.getJsonObject("initial-last-n"))
        .ifPresent(it -> lastN = it.getInteger("value"));
    Optional.ofNullable(change.getJsonObject("transport"))
        .flatMap(it -> Optional.ofNullable(it.getJsonObject("transport")))
        .filter(it -> it.getString("xmlns", "").equals(ICE_UDP))
        .ifPresent(it -> usable = Shape.objects(it, "fingerprints").anyMatch(FakeEndpoint::fits));
    Optional.ofNullable(change.getJsonArray("sources"))
        .ifPresent(_ -> sources = Shape.objects(change, "sources").toList());
    Optional.ofNullable(change.getJsonObject("force-mute")).ifPresent(mute::mergeIn);
  }

  private static boolean fits(JsonObject fingerprint) {
    return List.of("active", "passive").contains(fingerprint.getString("setup", ""));
  }

  void fallSilent() {
    silent = true;
  }

  boolean isActive() {
    return usable && !silent;
  }

  boolean isUsable() {
    return usable;
  }

  void hear(JsonObject message) {
    if (message.getString("colibriClass", "").equals("ReceiverVideoConstraints")) {
      lastN = message.getInteger("lastN", lastN);
      defaultHeight = height(message.getJsonObject("defaultConstraints"));
      heights = message.getJsonObject("constraints", new JsonObject());
    }
  }

  private static int height(@Nullable JsonObject constraints) {
    return constraints == null ? 0 : constraints.getInteger("maxHeight", 0);
  }

  /// The sources that the bridge hands on from this one.
  List<String> sent(String kind) {
    boolean muted = mute.getBoolean(kind, false);
    return !usable || muted
        ? List.of()
        : sources.stream()
            .filter(it -> it.getString("type").equals(kind))
            .map(it -> it.getString("id"))
            .toList();
  }

  /// What of `videos` the bridge sends to this one: nothing before it was asked for.
  List<String> watched(List<String> videos) {
    long most = lastN < 0 ? videos.size() : lastN;
    return videos.stream().filter(this::wants).limit(most).toList();
  }

  private boolean wants(String video) {
    var own = heights.getJsonObject(video);
    return (own == null ? defaultHeight : height(own)) > 0;
  }

  boolean hasSocket() {
    return socket.isPresent();
  }

  void connect(ServerWebSocket opened) {
    socket.ifPresent(it -> it.close((short) 1000, "replaced"));
    socket = Optional.of(opened);
    tell(new JsonObject().put("colibriClass", "ServerHello").put("version", "fake"));
  }

  void disconnect(ServerWebSocket closed) {
    socket = socket.filter(it -> !it.equals(closed));
  }

  void tell(JsonObject message) {
    socket.ifPresent(it -> it.writeTextMessage(message.encode()));
  }

  void expire() {
    socket.ifPresent(it -> it.close((short) 1001, "endpoint closed"));
    socket = Optional.empty();
  }

  /// Breaks the channel as a bad network does.
  void cut() {
    socket.ifPresent(it -> it.close((short) 1011, "cut"));
  }
}
