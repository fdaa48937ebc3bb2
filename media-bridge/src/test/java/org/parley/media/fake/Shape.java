package org.parley.media.fake;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a bridge's parser refuses before anything is done. Unknown properties pass.
final class Shape {

  private static final String CANNOT = "Failed to parse ConferenceModify JSON:";

  private Shape() {}

  static void check(JsonObject request) {
    objects(request, "endpoints").forEach(Shape::endpoint);
  }

  static Stream<JsonObject> objects(JsonObject in, String key) {
    var array = in.getJsonArray(key, new JsonArray());
    return IntStream.range(0, array.size()).mapToObj(array::getJsonObject);
  }

  private static void endpoint(JsonObject endpoint) {
    unless(endpoint.getValue("id") instanceof String, "endpoint without id");
    objects(endpoint, "medias").forEach(Shape::media);
    objects(endpoint, "sources").forEach(Shape::source);
  }

  private static void media(JsonObject media) {
    objects(media, "rtp-hdrexts")
        .forEach(it -> unless(it.getValue("id") instanceof Number, "id of a header extension"));
    objects(media, "payload-types")
        .forEach(it ->
            unless(it.getValue("id", "").toString().matches("[0-9]+"), "id of a payload type"));
  }

  private static void source(JsonObject source) {
    unless(source.getValue("id") instanceof String, "media source without id");
    unless(List.of("audio", "video").contains(source.getString("type", "")), "media type");
  }

  private static void unless(boolean fine, String what) {
    if (!fine) {
      throw FakeRefusal.bad(CANNOT + what);
    }
  }
}
