package org.parley.gateway.conversation;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.parley.gateway.access.Address;
import org.parley.gateway.json.Json;
import org.parley.gateway.store.LogEntry;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Writes an entry once, as the JSON that is stored, delivered and read back alike: an object of
/// `kind`, `by`, `at`, `clientId` and what the kind has. The sequence is not part of it.
final class EntryJson {

  private final JsonMapper mapper = Json.mapper();

  Buffer encode(Entry entry) {
    var bytes = new ByteArrayOutputStream(256);
    try (var json = mapper.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringProperty("kind", entry.content().getClass().getSimpleName());
      json.writeStringProperty("by", entry.by().text());
      json.writeStringProperty("at", Json.text(entry.at()));
      json.writeStringProperty("clientId", entry.clientId());
      write(entry.content(), json);
      json.writeEndObject();
    }
    return Buffer.buffer(bytes.toByteArray());
  }

  Entry decode(LogEntry stored) {
    var json = mapper.readTree(stored.body().getBytes());
    return new Entry(
        stored.sequence(),
        address(json, "by"),
        Instant.parse(text(json, "at")),
        text(json, "clientId"),
        content(json));
  }

  private static void write(Content content, JsonGenerator json) {
    switch (content) {
      case Content.Started started -> {
        addresses(json, started.participants());
        json.writeStringProperty("title", started.title());
        started.continues().ifPresent(id -> json.writeStringProperty("continues", id.text()));
      }
      case Content.Said said -> {
        json.writeStringProperty("text", said.text());
        LinkJson.write(said.links(), json);
      }
      case Content.Added added -> {
        addresses(json, added.participants());
        json.writeStringProperty("history", added.history().name());
      }
      case Content.Removed who -> participant(json, who.participant());
      case Content.Left _ -> {}
      case Content.ModeratorAppointed who -> participant(json, who.participant());
      case Content.ModeratorDismissed who -> participant(json, who.participant());
      case Content.Renamed renamed -> json.writeStringProperty("title", renamed.title());
      case Content.CallStarted call -> {
        json.writeArrayPropertyStart("media");
        call.media().forEach(json::writeString);
        json.writeEndArray();
      }
      case Content.CallEnded call -> {
        json.writeNumberProperty("call", call.call());
        json.writeStringProperty("reason", call.reason());
        json.writeNumberProperty("seconds", call.seconds());
        addresses(json, call.participants());
      }
    }
  }

  private static Content content(JsonNode json) {
    return switch (text(json, "kind")) {
      case "Started" ->
          new Content.Started(
              addresses(json),
              text(json, "title"),
              Optional.ofNullable(json.get("continues"))
                  .map(id -> new ConversationId(id.stringValue())));
      case "Said" -> new Content.Said(text(json, "text"), LinkJson.read(json));
      case "Added" -> new Content.Added(addresses(json), History.valueOf(text(json, "history")));
      case "Removed" -> new Content.Removed(address(json, "participant"));
      case "Left" -> new Content.Left();
      case "ModeratorAppointed" -> new Content.ModeratorAppointed(address(json, "participant"));
      case "ModeratorDismissed" -> new Content.ModeratorDismissed(address(json, "participant"));
      case "Renamed" -> new Content.Renamed(text(json, "title"));
      case "CallStarted" ->
          new Content.CallStarted(
              json.required("media").valueStream().map(JsonNode::stringValue).toList());
      case "CallEnded" ->
          new Content.CallEnded(
              json.required("call").longValue(),
              text(json, "reason"),
              json.required("seconds").longValue(),
              addresses(json));
      case String kind -> throw new IllegalStateException("an entry of unknown kind " + kind);
    };
  }

  private static void participant(JsonGenerator json, Address participant) {
    json.writeStringProperty("participant", participant.text());
  }

  private static void addresses(JsonGenerator json, List<Address> addresses) {
    json.writeArrayPropertyStart("participants");
    addresses.forEach(address -> json.writeString(address.text()));
    json.writeEndArray();
  }

  private static List<Address> addresses(JsonNode json) {
    return json.required("participants")
        .valueStream()
        .map(node -> new Address(node.stringValue()))
        .toList();
  }

  private static Address address(JsonNode json, String property) {
    return new Address(text(json, property));
  }

  private static String text(JsonNode json, String property) {
    return json.required(property).stringValue();
  }
}
