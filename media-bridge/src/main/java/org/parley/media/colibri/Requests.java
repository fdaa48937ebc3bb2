package org.parley.media.colibri;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.parley.media.rtp.MediaKind;
import org.parley.media.rtp.Source;
import org.parley.media.rtp.SsrcGroup;
import org.parley.media.rtp.Transport;

/// Writes what a bridge is asked: one endpoint a request, as it takes no more.
final class Requests {

  private Requests() {}

  static JsonObject conference(String meeting) {
    return new JsonObject().put("meeting-id", meeting);
  }

  static JsonObject create(NewEndpoint endpoint) {
    return new JsonObject()
        .put("id", endpoint.id())
        .put("create", true)
        .put("capabilities", JsonArray.of("source-names"))
        .put("medias", array(Stream.of(MediaKind.values()).map(Medias::of)))
        .put("transport", new JsonObject().put("ice-controlling", true))
        .put("initial-last-n", new JsonObject().put("value", endpoint.lastN()))
        .put("force-mute", mute(endpoint.mute()));
  }

  static JsonObject change(Change change) {
    var json = new JsonObject().put("id", change.endpoint());
    change.transport().ifPresent(it -> json.put("transport", transport(it)));
    change.sources().ifPresent(it -> json.put("sources", sources(it)));
    change.mute().ifPresent(it -> json.put("force-mute", mute(it)));
    change.lastN().ifPresent(it -> json.put("initial-last-n", new JsonObject().put("value", it)));
    return json;
  }

  static JsonObject expire(String endpoint) {
    return new JsonObject().put("id", endpoint).put("expire", true);
  }

  /// Without the name space the bridge ignores it, and says so to nobody.
  private static JsonObject transport(Transport transport) {
    var fingerprint =
        new JsonObject()
            .put("hash", transport.fingerprint().hash())
            .put("setup", transport.setup().word())
            .put("fingerprint", transport.fingerprint().value());
    var inner =
        new JsonObject()
            .put("xmlns", "urn:xmpp:jingle:transports:ice-udp:1")
            .put("ufrag", transport.ufrag())
            .put("pwd", transport.pwd())
            .put("rtcp-mux", true)
            .put("fingerprints", JsonArray.of(fingerprint));
    return new JsonObject().put("transport", inner);
  }

  private static JsonArray sources(List<Source> sources) {
    return array(sources.stream().map(Requests::source));
  }

  private static JsonObject source(Source source) {
    var json =
        new JsonObject()
            .put("type", source.kind().word())
            .put("id", source.name())
            .put(
                "sources",
                array(
                    source.ssrcs().stream()
                        .map(ssrc ->
                            new JsonObject().put("ssrc", ssrc).put("name", source.name()))));
    if (!source.groups().isEmpty()) {
      json.put("ssrc-groups", array(source.groups().stream().map(Requests::group)));
    }
    return json;
  }

  private static JsonObject group(SsrcGroup group) {
    return new JsonObject()
        .put("semantics", group.semantics())
        .put("sources", array(group.ssrcs().stream()));
  }

  private static JsonObject mute(Mute mute) {
    return new JsonObject().put("audio", mute.audio()).put("video", mute.video());
  }

  static JsonArray array(Stream<?> items) {
    return new JsonArray(items.toList());
  }
}
