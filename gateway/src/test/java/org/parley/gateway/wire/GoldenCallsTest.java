package org.parley.gateway.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parley.gateway.Golden;
import org.parley.gateway.call.CallCommand;
import org.parley.gateway.command.Catalog;
import org.parley.gateway.directory.Persons;
import tools.jackson.databind.JsonNode;

/// The examples of calls are one true story.
class GoldenCallsTest {

  private static final String GROUP =
      """
      {"do":"StartConversation","ref":98,"clientId":"a-3","title":"Trade fair",
       "participants":["joerg@berlin.example","sabine@berlin.example"]}
      """;

  private final Stage stage =
      new Stage(
          List.of(
              Persons.named("anna@berlin.example", "Anna Bergmann"),
              Persons.named("joerg@berlin.example", "Jörg Krämer"),
              Persons.named("sabine@berlin.example", "Sabine Groß")));
  private final Set<String> played = new TreeSet<>();

  /// The examples that this plays.
  static Set<String> examples() {
    var catalog = new Catalog();
    return Golden.names("commands").stream()
        .filter(name ->
            name.equals("ReportDevice")
                || catalog
                    .find(Golden.memberOf(name))
                    .filter(CallCommand.class::isAssignableFrom)
                    .isPresent())
        .collect(Collectors.toSet());
  }

  @Test
  void theExamplesAreOneTrueStory() {
    comes("joerg");
    comes("sabine");
    stage.comes("anna");
    asks("anna", "ReportDevice");
    asks("anna", "Call");
    tells("joerg", "CallChanged");
    asks("joerg", "ListCalls");
    asks("joerg", "Accept");
    tells("joerg", "CallChanged-connected", "PresenceChanged-call");
    asks("anna", "Describe");
    tells("joerg", "Described");
    asks("joerg", "Describe-candidate");
    tells("anna", "Described-candidate");
    asks("joerg", "Mute");
    asks("joerg", "Hold");
    stage.asks("joerg", Golden.text("commands/Hold").replace("true", "false"));
    asks("anna", "RequestScreen");
    asks("joerg", "AnswerScreenRequest");
    asks("joerg", "ShareScreen");
    asks("anna", "ReadCall");
    asks("joerg", "StopSharing");
    asks("anna", "HangUp");
    tells("joerg", "CallChanged-ended");
    stage.minds();
    tells("joerg", "EntryAdded-CallEnded");
    stage.asks("anna", GROUP);
    asks("anna", "Call-group");
    tells("joerg", "EntryAdded-CallStarted");
    asks("joerg", "Reject");
    asks("anna", "RemoveFromCall");
    asks("anna", "Withdraw");
    assertEquals(examples(), played);
  }

  private void comes(String person) {
    stage.comes(person);
    stage.asks(
        person,
        """
        {"do":"ReportDevice","ref":97,"device":"d-%s-1","has":["AUDIO","SCREEN"]}
        """
            .formatted(person));
  }

  private void asks(String person, String command) {
    assertEquals(
        Golden.tree("replies/" + command),
        stage.asks(person, Golden.text("commands/" + command)),
        command);
    played.add(command);
  }

  /// The last ones of their kinds that `person` was told at once.
  private void tells(String person, String... events) {
    var told = stage.tells(person);
    for (var event : events) {
      assertEquals(Golden.tree("events/" + event), last(told, event), event);
    }
  }

  private static JsonNode last(List<JsonNode> told, String event) {
    var kind = Golden.tree("events/" + event).at("/entry/kind");
    return told.stream()
        .filter(each -> each.get("event").stringValue().equals(Golden.memberOf(event)))
        .filter(each -> each.at("/entry/kind").equals(kind))
        .reduce((_, later) -> later)
        .orElseThrow();
  }
}
