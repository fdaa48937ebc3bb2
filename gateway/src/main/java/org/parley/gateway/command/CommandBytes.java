package org.parley.gateway.command;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Optional;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Caller;
import org.parley.gateway.access.Command;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.access.Refusal;
import org.parley.gateway.access.Scope;
import org.parley.gateway.json.Json;
import org.parley.gateway.json.Versioned;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Commands and outcomes as nodes send them to each other: JSON behind a version.
final class CommandBytes {

  /// A command and who asks for it.
  record Asked(Caller caller, Command command) {}

  /// What another node replied, to be passed on as it is.
  record Relayed(@JsonValue @JsonRawValue String json) {}

  private record Question(Address by, Scope as, String from, String name, JsonNode command) {}

  private record Reply(
      Optional<JsonNode> ok,
      Optional<Refusal> refused,
      Optional<String> message,
      Optional<List<Address>> people,
      Optional<String> failed) {}

  private final Catalog catalog;
  private final JsonMapper mapper = Json.mapper();
  private final Versioned<Question> questions = new Versioned<>(mapper, Question.class);
  private final Versioned<Reply> replies = new Versioned<>(mapper, Reply.class);

  CommandBytes(Catalog catalog) {
    this.catalog = catalog;
  }

  Buffer of(Caller caller, Command command) {
    return questions.encode(
        new Question(
            caller.address(),
            caller.scope(),
            caller.from(),
            command.getClass().getSimpleName(),
            mapper.valueToTree(command)));
  }

  /// Reads a command.
  ///
  /// @throws IllegalArgumentException if this node does not know it
  Asked asked(Buffer message) {
    var question = questions.decode(message);
    var type =
        catalog
            .find(question.name())
            .orElseThrow(() -> new IllegalArgumentException("no command " + question.name()));
    return new Asked(
        new Caller(question.by(), question.as(), question.from()),
        mapper.treeToValue(question.command(), type));
  }

  Buffer of(Outcome outcome) {
    return replies.encode(
        switch (outcome) {
          case Outcome.Done done ->
              reply(Optional.of(mapper.valueToTree(done.ok())), Optional.empty());
          case Outcome.Refused refused ->
              new Reply(
                  Optional.empty(),
                  Optional.of(refused.refusal()),
                  Optional.of(refused.message()),
                  Optional.of(refused.people()),
                  Optional.empty());
          case Outcome.Failed failed -> reply(Optional.empty(), Optional.of(failed.incident()));
        });
  }

  Outcome outcome(Buffer message) {
    var reply = replies.decode(message);
    return reply
        .ok()
        .filter(ok -> !ok.isNull())
        .<Outcome>map(ok -> new Outcome.Done(new Relayed(mapper.writeValueAsString(ok))))
        .or(() -> reply.refused().map(refusal -> refused(refusal, reply)))
        .orElseGet(() -> new Outcome.Failed(reply.failed().orElse("unknown")));
  }

  private static Outcome refused(Refusal refusal, Reply reply) {
    return new Outcome.Refused(
        refusal, reply.message().orElse(""), reply.people().orElse(List.of()));
  }

  private static Reply reply(Optional<JsonNode> ok, Optional<String> failed) {
    return new Reply(ok, Optional.empty(), Optional.empty(), Optional.empty(), failed);
  }
}
