package org.parley.gateway.command;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Caller;
import org.parley.gateway.access.Command;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.access.Refusal;
import org.parley.gateway.access.Scope;
import org.parley.gateway.json.Json;
import tools.jackson.databind.json.JsonMapper;

/// Commands and outcomes as nodes send them to each other: a byte for the version, the length of a
/// head (32 bits), the head in JSON, and the JSON of the command or of what is done, which is not
/// read before it is wanted.
final class CommandBytes {

  /// A command and who asks for it.
  record Asked(Caller caller, Command command) {}

  /// What another node replied, to be passed on as it is.
  record Relayed(@JsonValue @JsonRawValue String json) {}

  private record Question(Address by, Scope as, String from, String name) {}

  /// What is done follows behind it.
  private record Reply(
      boolean done,
      Optional<Refusal> refused,
      Optional<String> message,
      Optional<List<Address>> people,
      Optional<String> failed) {}

  private static final byte VERSION = 1;
  private static final int HEAD = 5;
  private static final byte[] NOTHING = {};

  private final Catalog catalog;
  private final JsonMapper mapper = Json.mapper();

  CommandBytes(Catalog catalog) {
    this.catalog = catalog;
  }

  Buffer of(Caller caller, Command command) {
    var question =
        new Question(
            caller.address(), caller.scope(), caller.from(), command.getClass().getSimpleName());
    return bytes(question, mapper.writeValueAsBytes(command));
  }

  /// Reads a command.
  ///
  /// @throws IllegalArgumentException if this node does not know it
  Asked asked(Buffer message) {
    var question = head(message, Question.class);
    var type =
        catalog
            .find(question.name())
            .orElseThrow(() -> new IllegalArgumentException("no command " + question.name()));
    return new Asked(
        new Caller(question.by(), question.as(), question.from()),
        mapper.readValue(rest(message), type));
  }

  Buffer of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done done ->
          bytes(reply(true, Optional.empty()), mapper.writeValueAsBytes(done.ok()));
      case Outcome.Refused refused ->
          bytes(
              new Reply(
                  false,
                  Optional.of(refused.refusal()),
                  Optional.of(refused.message()),
                  Optional.of(refused.people()),
                  Optional.empty()),
              NOTHING);
      case Outcome.Failed failed -> bytes(reply(false, Optional.of(failed.incident())), NOTHING);
    };
  }

  Outcome outcome(Buffer message) {
    var reply = head(message, Reply.class);
    if (reply.done()) {
      return new Outcome.Done(new Relayed(new String(rest(message), StandardCharsets.UTF_8)));
    }
    return reply
        .refused()
        .<Outcome>map(refusal -> refused(refusal, reply))
        .orElseGet(() -> new Outcome.Failed(reply.failed().orElse("unknown")));
  }

  private Buffer bytes(Object head, byte[] rest) {
    var json = mapper.writeValueAsBytes(head);
    return Buffer.buffer(HEAD + json.length + rest.length)
        .appendByte(VERSION)
        .appendInt(json.length)
        .appendBytes(json)
        .appendBytes(rest);
  }

  private <T> T head(Buffer message, Class<T> type) {
    if (message.length() < HEAD || message.getByte(0) != VERSION) {
      throw new IllegalArgumentException("a message of a version that this node does not know");
    }
    return mapper.readValue(message.getBytes(HEAD, end(message)), type);
  }

  private static byte[] rest(Buffer message) {
    return message.getBytes(end(message), message.length());
  }

  private static int end(Buffer message) {
    return HEAD + message.getInt(1);
  }

  private static Outcome refused(Refusal refusal, Reply reply) {
    return new Outcome.Refused(
        refusal, reply.message().orElse(""), reply.people().orElse(List.of()));
  }

  private static Reply reply(boolean done, Optional<String> failed) {
    return new Reply(done, Optional.empty(), Optional.empty(), Optional.empty(), failed);
  }
}
