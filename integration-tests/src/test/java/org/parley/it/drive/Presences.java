package org.parley.it.drive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.it.client.Commands;
import org.parley.it.client.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The presence that one person chooses, and that of others as this person is told it.
final class Presences {

  /// What stands for somebody of whom nothing was told.
  static final String UNKNOWN = "unknown";

  private static final long AGAIN_MILLIS = 250;

  private final Loop loop;
  private final Map<String, String> shown = new HashMap<>();
  private List<String> watched = List.of();
  private Optional<String> wanted = Optional.empty();
  private boolean isChosen = true;
  private Optional<Line> line = Optional.empty();

  Presences(Loop loop) {
    this.loop = loop;
  }

  /// Watches `people` from now on, over every connection.
  void watches(List<String> people) {
    watched = List.copyOf(people);
    watchesAgain();
  }

  List<String> watched() {
    return watched;
  }

  /// The state of `person` as it was last told.
  String shown(String person) {
    return shown.getOrDefault(person, UNKNOWN);
  }

  /// Chooses `state`, again and again until that is acknowledged.
  void chooses(String state) {
    wanted = Optional.of(state);
    isChosen = false;
    choosesAgain();
  }

  /// The state that was chosen last, or that of whoever never chose.
  String actual() {
    return wanted.orElse("AVAILABLE");
  }

  /// Whether the choice is acknowledged.
  boolean isChosen() {
    return isChosen;
  }

  void comesBack(Line fresh) {
    line = Optional.of(fresh);
    watchesAgain();
    if (!isChosen) {
      choosesAgain();
    }
  }

  void pauses() {
    line = Optional.empty();
  }

  void watchesAgain() {
    if (!watched.isEmpty()) {
      line.ifPresent(over -> watch(over, command()));
    }
  }

  private ObjectNode command() {
    var command = Commands.command("Watch").put("quiet", true);
    var people = command.putArray("people");
    watched.forEach(people::add);
    return command;
  }

  private void watch(Line over, ObjectNode command) {
    over.ask(command)
        .onSuccess(reply -> {
          if (reply.isOk()) {
            Json.elements(reply.ok(), "people").forEach(this::tells);
          } else if (isCurrent(over)) {
            loop.later(AGAIN_MILLIS, () -> watch(over, command));
          }
        });
  }

  /// Takes what an event or a reply tells of somebody.
  void tells(JsonNode told) {
    shown.put(told.path("person").asString(""), told.at("/presence/state").asString(UNKNOWN));
  }

  private void choosesAgain() {
    line.ifPresent(over -> wanted.ifPresent(state -> choose(over, state)));
  }

  private void choose(Line over, String state) {
    over.ask(Commands.setPresence(state))
        .onSuccess(reply -> {
          boolean isWanted = wanted.filter(state::equals).isPresent();
          if (reply.isOk()) {
            isChosen = isChosen || isWanted;
          } else if (isCurrent(over) && isWanted) {
            loop.later(AGAIN_MILLIS, () -> choose(over, state));
          }
        });
  }

  private boolean isCurrent(Line over) {
    return line.filter(now -> now == over).isPresent();
  }
}
