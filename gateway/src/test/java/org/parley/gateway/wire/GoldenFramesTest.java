package org.parley.gateway.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parley.gateway.Golden;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.AuthorizationLevel;
import org.parley.gateway.access.Gate;
import org.parley.gateway.access.GlobalPolicy;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.access.PersonalPolicy;
import org.parley.gateway.access.Policies;
import org.parley.gateway.access.Scope;
import org.parley.gateway.call.CallEvent;
import org.parley.gateway.call.CallId;
import org.parley.gateway.call.OfferView;
import org.parley.gateway.contract.Contract;
import org.parley.gateway.contract.Place;
import org.parley.gateway.conversation.Content;
import org.parley.gateway.conversation.ConversationId;
import org.parley.gateway.delivery.Behind;
import org.parley.gateway.delivery.Event;
import org.parley.gateway.delivery.Frame;
import org.parley.gateway.delivery.Frames;
import org.parley.gateway.delivery.WatchAgain;
import org.parley.gateway.json.Json;
import org.parley.gateway.presence.PresenceChanged;
import org.parley.gateway.signin.Holder;
import org.parley.gateway.signin.SignedIn;
import org.parley.gateway.signin.TokenId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a node says without having been asked a command: events of the socket, signing in, HTTP.
class GoldenFramesTest {

  private static final Address ANNA = new Address("anna@berlin.example");
  private static final ConversationId PAIR =
      ConversationId.pair(ANNA, new Address("joerg@berlin.example"));
  private static final JsonMapper MAPPER = Json.mapper();
  private static final List<String> NODES =
      List.of("https://berlin1.chat.example", "https://berlin2.chat.example");

  private final Replies replies = new Replies();

  @Test
  void everyEventHasAnExample() {
    var events =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.parley.gateway")
                .stream()
                .filter(type -> type.isAssignableTo(Event.class) && !type.isInterface());
    assertEquals(
        events.map(JavaClass::getSimpleName).collect(Collectors.toSet()),
        Golden.names("events").stream().map(Golden::memberOf).collect(Collectors.toSet()));
  }

  @Test
  void everyKindOfEntryHasAnExample() {
    assertEquals(
        Arrays.stream(Content.class.getPermittedSubclasses())
            .map(Class::getSimpleName)
            .collect(Collectors.toSet()),
        Golden.namesOf("events", "EntryAdded").stream()
            .map(name -> Golden.tree("events/" + name).at("/entry/kind").stringValue())
            .collect(Collectors.toSet()));
  }

  @Test
  void everyReplyIsOfACommandThatHasAnExample() {
    var commands = Set.copyOf(Golden.names("commands"));
    var replies = Golden.names("replies").stream().filter(name -> !name.equals("failed"));
    assertEquals(List.of(), replies.filter(name -> !commands.contains(name)).toList());
  }

  @Test
  void theSocketTellsOfItself() {
    var group = ConversationId.group(ANNA, "a-3");
    assertEquals(
        Golden.tree("events/Behind"), event(new Behind(List.of(PAIR.text(), group.text()))));
    assertEquals(
        Golden.tree("events/PresenceChanged-hidden"),
        event(
            new PresenceChanged(
                new Address("joerg@berlin.example"),
                AuthorizationLevel.BLOCKED,
                Optional.empty())));
    assertEquals(Golden.tree("events/WatchAgain"), event(new WatchAgain()));
    assertEquals(
        Golden.tree("events/Expiring"), event(new Expiring(Instant.parse("2026-11-23T22:00:00Z"))));
  }

  @Test
  void aBridgeOffersAndTellsWhoSpeaks() {
    var joerg = new Address("joerg@berlin.example");
    var call = new CallId(PAIR, 2);
    var offer =
        new OfferView(
            3,
            true,
            "v=0\r\n",
            List.of(
                new OfferView.PlaceView(0, "MICROPHONE", Optional.empty()),
                new OfferView.PlaceView(1, "CAMERA", Optional.empty()),
                new OfferView.PlaceView(4, "MICROPHONE", Optional.of(joerg))));
    assertEquals(
        Golden.tree("events/Offered"), event(new CallEvent.Offered(call, "d-anna-1", offer)));
    assertEquals(Golden.tree("events/Speaking"), event(new CallEvent.Speaking(call, joerg)));
  }

  @Test
  void signingInAnswersAlikeOnTheSocketAndOverHttpButForWhatOneMay() {
    var golden = Golden.tree("http/sign-in.response");
    var welcome = Entrance.welcome(granted(golden), Optional.empty(), Optional.empty(), NODES);
    assertEquals(golden, MAPPER.readTree(MAPPER.writeValueAsString(welcome)));

    var may = new Gate(() -> policies(ANNA)).allowed(ANNA);
    assertEquals(
        Golden.tree("replies/SignIn"),
        reply(
            1,
            new Outcome.Done(
                Entrance.welcome(granted(golden), Optional.of(may), Optional.empty(), NODES))));

    var renewed = Golden.tree("http/renew.response");
    assertEquals(
        renewed,
        MAPPER.readTree(
            MAPPER.writeValueAsString(
                Entrance.welcome(granted(renewed), Optional.empty(), Optional.empty(), NODES))));
  }

  @Test
  void whatGoesOverHttpIsAsTheContractSays() {
    var contract = Contract.load();
    var credentials = contract.shape("Credentials");
    assertEquals(List.of(), credentials.check(Place.BODY, Golden.tree("http/sign-in.request")));
    for (var response : List.of("http/sign-in.response", "http/renew.response")) {
      assertEquals(List.of(), contract.shape("SignedIn").check(Place.BODY, Golden.tree(response)));
    }
    var wrong = MAPPER.readTree("{\"address\":\"a@b\",\"password\":\"secret\",\"remember\":true}");
    var refused = Problem.wrong(credentials.check(Place.BODY, wrong));
    assertEquals(Golden.tree("http/problem-400"), MAPPER.readTree(refused.json()));
  }

  @Test
  void problemsHaveTheFormOfRfc9457() {
    assertEquals(
        Golden.tree("http/problem-401"),
        json(401, "Unauthorized", "The address or the password is wrong."));
    assertEquals(
        Golden.tree("http/problem-429"), json(429, "Too Many Requests", "Try again in 5 seconds."));
  }

  @Test
  void whatBrokeIsAnIncident() {
    assertEquals(Golden.tree("replies/failed"), reply(20, new Outcome.Failed("9f3a51c07be2")));
  }

  private static SignedIn.Granted granted(JsonNode json) {
    return new SignedIn.Granted(
        json.get("token").stringValue(),
        new Holder(
            TokenId.of(json.get("token").stringValue()),
            ANNA,
            Scope.PERSON,
            Instant.EPOCH,
            Instant.parse(json.get("expiresAt").stringValue())),
        json.get("displayName").stringValue(),
        Optional.of(json.get("location").stringValue()));
  }

  /// As a server starts out.
  private static Policies policies(Address person) {
    return new Policies(
        GlobalPolicy.standard(),
        Map.of(),
        Map.of(person, new PersonalPolicy(true, Set.of(), Set.of())),
        Map.of());
  }

  private JsonNode reply(long ref, Outcome outcome) {
    return MAPPER.readTree(Frames.text(replies.frame(ref, outcome)));
  }

  private static JsonNode event(Event event) {
    return MAPPER.readTree(Frames.text(Frame.of(event, MAPPER)));
  }

  private static JsonNode json(int status, String title, String detail) {
    return MAPPER.readTree(new Problem(status, title, detail, Map.of()).json());
  }
}
