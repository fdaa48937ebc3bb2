package org.parley.gateway.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.parley.gateway.Golden;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.AuthorizationLevel;
import org.parley.gateway.access.GlobalPolicy;
import org.parley.gateway.access.Group;
import org.parley.gateway.access.Right;
import org.parley.gateway.directory.Person;
import org.parley.gateway.directory.Persons;
import org.parley.gateway.directory.Profile;

/// Plays the examples in one go: each reply and each event is what the node really says.
class GoldenStoryTest {

  private static final List<Person> PEOPLE =
      List.of(
          Persons.named("anna@berlin.example", "Anna Bergmann"),
          new Person(
              new Address("joerg@berlin.example"),
              "Jörg Krämer",
              new Profile(
                  "Head of sales",
                  "Parley",
                  "+493023125102",
                  "B 2.14",
                  "",
                  "",
                  "",
                  "+4917604069011",
                  "",
                  ""),
              List.of("management", "sales"),
              Optional.empty(),
              true,
              Set.of(),
              Optional.empty(),
              Optional.empty()),
          Persons.named("sabine@berlin.example", "Sabine Groß"),
          Persons.named("thomas@berlin.example", "Thomas Lehmann"));

  /// Not said by the desk but by the socket, see GoldenFramesTest.
  private static final Set<String> BY_THE_SOCKET = Set.of("SignIn", "SignIn-password");

  private static final String SECOND_MESSAGE =
      """
      {"do":"SendMessage","ref":98,"conversation":"%s","clientId":"j-3","text":"A good one, Anna"}
      """
          .formatted(Golden.tree("commands/SendMessage").get("conversation").stringValue());

  private static final Set<Right> RIGHTS = GlobalPolicy.standard().rights();
  private static final Set<Right> FEWER =
      Set.of(Right.CHAT, Right.AUDIO, Right.VIDEO, Right.SHARE_SCREEN);

  private static final String LITTLE_FOR_THOMAS =
      """
      {"do":"GrantLevel","ref":96,"people":["thomas@berlin.example"],"level":"PUBLIC"}
      """;

  private static final String LONG_MESSAGE =
      """
      {"do":"SendMessage","ref":97,"conversation":"%s","clientId":"j-5","text":"%s"}
      """
          .formatted(
              Golden.tree("commands/SendMessage").get("conversation").stringValue(),
              "What happened at the fair, from the beginning. "
                  + "We came, we stood, we talked, and we went on. ".repeat(8));

  private final Stage stage =
      new Stage(PEOPLE).sets(group("management", "Management")).sets(group("sales", "Sales"));
  private final Set<String> played = new TreeSet<>(BY_THE_SOCKET);

  @Test
  void theExamplesAreOneTrueStory() {
    asks("anna", "StartConversation");
    tells("joerg", "EntryAdded-Started");
    asks("anna", "SendMessage");
    tells("joerg", "EntryAdded-Said");
    asks("joerg", "ReadEntries");
    tells("anna", "Delivered");
    asks("joerg", "ReadEntries-before");
    asks("joerg", "MarkRead");
    tells("anna", "Read");
    asks("joerg", "ListConversations");
    asks("joerg", "Typing");
    tells("anna", "Typing");
    asks("anna", "SearchPeople");
    asks("anna", "StartConversation-group");
    tells("joerg", "EntryAdded-Started-group");
    asks("anna", "AddParticipants");
    tells("thomas", "EntryAdded-Added");
    asks("anna", "AppointModerator");
    tells("joerg", "EntryAdded-ModeratorAppointed");
    asks("anna", "DismissModerator");
    tells("joerg", "EntryAdded-ModeratorDismissed");
    asks("anna", "Rename");
    tells("thomas", "EntryAdded-Renamed");
    asks("anna", "RemoveParticipant");
    tells("thomas", "EntryAdded-Removed");
    asks("joerg", "Leave");
    tells("anna", "EntryAdded-Left");
    asks("anna", "AddParticipants-pair");
    tells("sabine", "EntryAdded-Started-continues");
    asks("anna", "ListConversations-page");
    asks("joerg", "SearchMessages");
    stage.asks("joerg", SECOND_MESSAGE);
    stage.tells("anna");
    asks("anna", "SearchMessages-page");
    asks("joerg", "SendMessage-links");
    tells("anna", "EntryAdded-Said-links");
    stage.asks("joerg", LONG_MESSAGE);
    asks("anna", "ListConversations-cut");
    playsTheLevels();
    presencesToo();
    played.addAll(GoldenCallsTest.examples());
    assertEquals(Set.copyOf(Golden.names("commands")), played);
  }

  private void playsTheLevels() {
    stage.tells("joerg");
    stage.asks("anna", LITTLE_FOR_THOMAS);
    asks("joerg", "GrantLevel");
    tells("joerg", "GrantChanged");
    asks("anna", "DescribePeople");
    asks("joerg", "EditProfile");
    asks("joerg", "GrantLevel-block");
    stage.tells("joerg");
    stage.requests("sabine", "joerg");
    stage.sets(new GlobalPolicy(AuthorizationLevel.BLOCKED, RIGHTS, true, true, true));
    stage.tells("joerg");
    stage.requests("sabine", "joerg");
    stage.requests("thomas", "joerg");
    tells("joerg", "GrantChanged-requested");
    asks("joerg", "ListGrants");
    asks("joerg", "WithdrawGrant");
    tells("joerg", "GrantChanged-withdrawn");
    stage.sets(new GlobalPolicy(AuthorizationLevel.BUSINESS, FEWER, true, false, true));
    tells("anna", "RightsChanged");
    stage.sets(GlobalPolicy.standard());
  }

  /// One that gives its members nothing.
  private static Group group(String id, String name) {
    return new Group(
        id,
        name,
        true,
        AuthorizationLevel.BLOCKED,
        Optional.empty(),
        Optional.empty(),
        AuthorizationLevel.BLOCKED,
        Set.of());
  }

  private void presencesToo() {
    stage.tells("anna");
    stage.comes("anna");
    stage.comes("joerg");
    tells("joerg", "PresenceChanged-own");
    asks("anna", "Watch");
    asks("joerg", "SetPresence");
    tells("anna", "PresenceChanged");
    asks("anna", "SetPresence-other");
    asks("anna", "ResetPresence-other");
    asks("joerg", "ReportActivity");
    tells("anna", "PresenceChanged-idle");
    asks("joerg", "ResetPresence");
    asks("anna", "Unwatch");
  }

  private void asks(String person, String command) {
    assertEquals(
        Golden.tree("replies/" + command),
        stage.asks(person, Golden.text("commands/" + command)),
        command);
    played.add(command);
  }

  private void tells(String person, String... events) {
    var expected = Arrays.stream(events).map(event -> Golden.tree("events/" + event)).toList();
    assertEquals(expected, new ArrayList<>(stage.tells(person)));
  }
}
