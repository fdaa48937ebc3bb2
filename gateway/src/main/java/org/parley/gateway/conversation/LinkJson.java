package org.parley.gateway.conversation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.gateway.hyperlink.Link;
import org.parley.gateway.hyperlink.LinkKind;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/// Writes the links of a message into its entry, and reads them back: `links`, left out where there
/// are none.
final class LinkJson {

  private LinkJson() {}

  static void write(List<Link> links, JsonGenerator json) {
    if (links.isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("links");
    links.forEach(link -> write(link, json));
    json.writeEndArray();
  }

  static List<Link> read(JsonNode entry) {
    return Optional.ofNullable(entry.get("links")).stream()
        .flatMap(JsonNode::valueStream)
        .flatMap(LinkJson::link)
        .toList();
  }

  private static void write(Link link, JsonGenerator json) {
    json.writeStartObject();
    json.writeNumberProperty("start", link.start());
    json.writeNumberProperty("end", link.end());
    json.writeStringProperty("kind", link.kind().name());
    json.writeStringProperty("target", link.target());
    link.location().ifPresent(name -> json.writeStringProperty("location", name));
    if (link.lookAlike()) {
      json.writeBooleanProperty("lookAlike", true);
    }
    json.writeEndObject();
  }

  /// A kind that a newer version wrote is passed over.
  private static Stream<Link> link(JsonNode json) {
    var written = json.required("kind").stringValue();
    return Stream.of(LinkKind.values())
        .filter(kind -> kind.name().equals(written))
        .map(kind ->
            new Link(
                json.required("start").intValue(),
                json.required("end").intValue(),
                kind,
                json.required("target").stringValue(),
                Optional.ofNullable(json.get("location")).map(JsonNode::stringValue),
                json.has("lookAlike") && json.get("lookAlike").booleanValue()));
  }
}
