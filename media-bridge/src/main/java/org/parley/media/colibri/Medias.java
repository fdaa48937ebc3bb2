package org.parley.media.colibri;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.parley.media.rtp.Feedback;
import org.parley.media.rtp.Formats;
import org.parley.media.rtp.HeaderExtension;
import org.parley.media.rtp.MediaKind;
import org.parley.media.rtp.PayloadType;

/// Writes the formats of an endpoint, the same that its offers have.
final class Medias {

  private Medias() {}

  static JsonObject of(MediaKind kind) {
    var formats = Formats.of(kind);
    return new JsonObject()
        .put("type", kind.word())
        .put("payload-types", Requests.array(formats.payloadTypes().stream().map(Medias::payload)))
        .put("rtp-hdrexts", Requests.array(formats.extensions().stream().map(Medias::extension)));
  }

  private static JsonObject payload(PayloadType type) {
    var json =
        new JsonObject()
            .put("id", "" + type.id())
            .put("name", type.codec())
            .put("clockrate", "" + type.clockRate());
    if (type.channels() > 1) {
      json.put("channels", "" + type.channels());
    }
    if (!type.parameters().isEmpty()) {
      var parameters = new JsonObject();
      type.parameters().forEach(parameters::put);
      json.put("parameters", parameters);
    }
    if (!type.feedback().isEmpty()) {
      json.put("rtcp-fbs", feedback(type));
    }
    return json;
  }

  private static JsonArray feedback(PayloadType type) {
    return Requests.array(type.feedback().stream().map(Medias::feedback));
  }

  private static JsonObject feedback(Feedback feedback) {
    var json = new JsonObject().put("type", feedback.type());
    feedback.subtype().ifPresent(it -> json.put("subtype", it));
    return json;
  }

  /// The bridge takes the number of an extension only as a number.
  private static JsonObject extension(HeaderExtension extension) {
    return new JsonObject().put("id", extension.id()).put("uri", extension.uri());
  }
}
