package org.parley.it.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.it.client.Administrator.ok;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parley.gateway.access.Area;
import org.parley.gateway.access.Reach;
import org.parley.gateway.contract.Admission;
import org.parley.gateway.contract.Contract;
import org.parley.gateway.contract.Operation;
import org.parley.it.client.Administrator;
import org.parley.it.client.Commands;
import org.parley.it.client.Device;
import org.parley.it.client.Eventually;
import org.parley.it.client.Json;
import org.parley.it.client.Person;
import org.parley.it.client.Rest;
import org.parley.it.node.Company;
import org.parley.it.node.Launch;
import org.parley.it.node.NodeHome;
import org.parley.it.node.NodeProcess;
import tools.jackson.databind.JsonNode;

class AdministrationIT {

  private static final String API = "/api/v1/";
  private static final String PEOPLE = API + "people/";
  private static final String GLOBAL = API + "policies/global";
  private static final String FULL = "{\"ADMINISTRATORS\":\"WRITE\"}";
  private static final Pattern OFFER = Pattern.compile("Sign in once as (\\S+), password (\\S+),");

  private static Company company;
  private static Person chiefPerson;
  private static Administrator chief;

  @BeforeAll
  static void theOneTimeAdministratorAppointsTheChief() {
    var home = NodeHome.fresh("administration");
    home.people(Company.csv(60));
    company = Company.start(Launch.of(home).importing().with("--administrator"), 60);
    var first = offered(company.node());
    chiefPerson = company.absent();
    first.adds(API + "administrators", role(chiefPerson, FULL));
    chief = signsIn(chiefPerson);
  }

  @AfterAll
  static void close() {
    company.node().hasPrintedNoStackTrace();
    company.close();
  }

  @Test
  void theOneTimePasswordWorksOnce() {
    var offer = OFFER.matcher(company.node().output()).results().findFirst().orElseThrow();
    assertEquals(
        401, company.rest().signInAsAdministrator(offer.group(1), offer.group(2)).status());
  }

  @Test
  void thePersonAndTheAdministratorHaveTokensOfTheirOwn() {
    Person anna = company.person();
    String token = anna.token();
    assertEquals(403, company.rest().ask("GET", API + "people", token, "").status());
    assertEquals(
        401, company.rest().signInAsAdministrator(anna.address(), anna.password()).status());
    try (var device = Device.connect(company.http(), company.node().uri())) {
      device.ask(Commands.signIn(chief.token())).ok();
      device
          .ask(Commands.startConversation(List.of(anna), Commands.newClientId()))
          .isRefusedAs("NOT_ALLOWED");
    }
  }

  /// Every operation of the contract for every role that has or lacks its area.
  @Test
  void everyOperationAsksForItsAreaAndNothingElse() {
    for (var operation : Contract.load().operations()) {
      if (operation.admission() instanceof Admission.Administrator(Area area, Reach reach)) {
        assertEquals(401, asks(operation, ""), operation::id);
        assertEquals(401, asks(operation, "made-up"), operation::id);
      }
    }
    for (var held : Area.values()) {
      for (var reach : Reach.values()) {
        var role = appoint("{\"%s\":\"%s\"}".formatted(held, reach));
        for (var operation : Contract.load().operations()) {
          if (operation.admission() instanceof Admission.Administrator needed) {
            boolean full = held == Area.ADMINISTRATORS && reach == Reach.WRITE;
            boolean may =
                full
                    || (needed.area() == held
                        && (reach == Reach.WRITE || needed.reach() == Reach.READ));
            var what = held + " " + reach + ": " + operation.id();
            assertEquals(may, asks(operation, role.token()) != 403, what);
          }
        }
      }
    }
  }

  /// Of something that is not there, so nothing is changed.
  private static int asks(Operation operation, String token) {
    var path = operation.path().replaceAll("\\{[a-z]+}", "nobody@nowhere.example");
    return company.rest().ask(operation.method(), path, token, "", "If-Match", "\"1\"").status();
  }

  @Test
  void aPersonIsAddedChangedDisabledAndListed() {
    var path = PEOPLE + "new@berlin.example";
    chief.adds(API + "people", "{\"address\":\"New@Berlin.example\",\"displayName\":\"Neu\"}");
    ok(
        409,
        chief.posts(API + "people", "{\"address\":\"new@berlin.example\",\"displayName\":\"N\"}"));
    chief.changes(path, "{\"jobTitle\":\"Buyer\",\"mobile\":\"+49 171 1\",\"rights\":[\"SMS\"]}");
    chief.sets("new@berlin.example", "staple battery 9 horse");
    assertEquals(
        200, company.rest().signIn("new@berlin.example", "staple battery 9 horse").status());
    chief.changes(path, "{\"enabled\":false,\"mobile\":null}");
    assertFalse(chief.sees(path).has("mobile"));
    assertEquals(
        401, company.rest().signIn("new@berlin.example", "staple battery 9 horse").status());
    var off = chief.sees(API + "people?enabled=false&text=neu");
    assertEquals(List.of("new@berlin.example"), addresses(off));
    ok(404, chief.reads(PEOPLE + "nobody@berlin.example"));
    ok(400, chief.reads(PEOPLE + "nobody"));
    ok(404, chief.tries(PEOPLE + "nobody@berlin.example", "{\"office\":\"1\"}", "\"1\""));
  }

  @Test
  void pagesGiveEverybodyOnce() {
    var seen = new ArrayList<String>();
    var next = "";
    do {
      var page = chief.sees(API + "people?limit=7&text=person" + next);
      assertTrue(addresses(page).size() <= 7);
      seen.addAll(addresses(page));
      next = page.has("next") ? "&after=" + page.path("next").asString() : "";
    } while (!next.isEmpty());
    assertEquals(60, seen.size());
    assertEquals(seen.stream().distinct().sorted().toList(), seen);
    ok(400, chief.reads(API + "people?after=%21"));
  }

  @Test
  void ofTwoChangesOfOneStateOneIsRefused() {
    var path = PEOPLE + company.absent().address();
    ok(
        428,
        company
            .rest()
            .ask(
                "PATCH",
                path,
                chief.token(),
                "{\"office\":\"1\"}",
                "Content-Type",
                "application/merge-patch+json"));
    var etag = chief.etag(path);
    ok(200, chief.tries(path, "{\"office\":\"1\"}", etag));
    var stale = ok(412, chief.tries(path, "{\"jobTitle\":\"Buyer\"}", etag));
    assertTrue(stale.json().path("detail").asString().contains(chief.etag(path)));
    assertFalse(chief.sees(path).has("jobTitle"));
    ok(400, chief.tries(path, "{\"office\":\"1\"}", "no tag"));
  }

  @Test
  void aProblemNamesTheField() {
    var path = PEOPLE + company.absent().address();
    var etag = chief.etag(path);
    assertEquals(
        List.of("/groups/0"),
        Administrator.fields(ok(422, chief.tries(path, "{\"groups\":[\"none\"]}", etag))));
    assertEquals(
        List.of("/enabled"),
        Administrator.fields(ok(400, chief.tries(path, "{\"enabled\":\"no\"}", etag))));
    assertEquals(
        List.of("/salary"),
        Administrator.fields(ok(400, chief.tries(path, "{\"salary\":1}", etag))));
    assertEquals(
        List.of("/head"),
        Administrator.fields(
            ok(422, chief.posts(API + "groups", "{\"name\":\"H\",\"head\":\"nobody\"}"))));
    assertEquals(
        List.of("/address"),
        Administrator.fields(
            ok(
                422,
                chief.posts(
                    API + "people", "{\"address\":\"x@localhost\",\"displayName\":\"X\"}"))));
    assertEquals(
        List.of("/level"),
        Administrator.fields(
            ok(400, chief.posts(API + "groups", "{\"name\":\"L\",\"level\":\"FRIEND\"}"))));
    assertEquals(
        List.of("/changes/0/patch/level"),
        Administrator.fields(
            ok(
                400,
                chief.posts(
                    API + "policies/preview", change("global", "{\"level\":\"FRIEND\"}")))));
  }

  @Test
  void aGroupLivesAndActsAtOnceAndAsThePreviewSaid() {
    Person anna = company.person();
    Person ben = company.person();
    anna.does(Commands.watch(ben));
    var id =
        chief
            .adds(API + "groups", "{\"name\":\"Fußball\",\"level\":\"PERSONAL\"}")
            .path("id")
            .asString();
    var path = API + "groups/" + id;
    var members = "{\"add\":[\"%s\",\"%s\"]}".formatted(anna.address(), ben.address());
    ok(200, chief.posts(path + "/members", members));
    assertEquals(
        List.of(anna.address(), ben.address()),
        Json.elements(chief.sees(path + "/members"), "items").stream()
            .map(JsonNode::asString)
            .toList());
    seesLevel(anna, ben, "PERSONAL");
    var preview =
        chief.posts(API + "policies/preview", change("group/" + id, "{\"level\":\"TEAM\"}"));
    var shift = preview.json().at("/levels/0");
    assertEquals("PERSONAL", shift.path("before").asString());
    assertEquals("TEAM", shift.path("after").asString());
    assertEquals(2, shift.path("pairs").asInt());
    chief.changes(path, "{\"level\":\"TEAM\"}");
    seesLevel(anna, ben, "TEAM");
    var why = chief.posts(API + "policies/explain", question(anna, "SEE_MOBILE", ben)).json();
    assertTrue(why.path("allowed").asBoolean());
    assertTrue(why.path("because").toString().contains("\"group\":\"" + id + "\""), why::toString);
    ok(204, chief.removes(path));
    seesLevel(anna, ben, "BUSINESS");
    ok(404, chief.reads(path));
    assertFalse(chief.sees(PEOPLE + anna.address()).path("groups").toString().contains(id));
  }

  @Test
  void killSwitchesActAtOnceAndAreTakenBack() {
    try (var other =
        Company.start(
            Launch.of(home("kill-switches", 10)).importing().with("--administrator"), 10)) {
      var first = offered(other.node());
      Person anna = other.person();
      Person ben = other.person();
      var chat = anna.startsConversationWith(ben);
      anna.says(chat, "before");
      anna.does(Commands.watch(ben));
      first.changes(GLOBAL, "{\"chat\":false,\"presence\":false}");
      var told = anna.device().waitsFor("what one may do", AdministrationIT::isRights);
      assertFalse(told.at("/may/chat").asBoolean(), told::toString);
      anna.tries(Commands.say(chat, "meanwhile")).isRefusedAs("NOT_ALLOWED");
      Eventually.holds(
          "presence vanishes",
          () ->
              anna.device().events().stream()
                  .anyMatch(event -> isPresence(event, ben) && !event.has("presence")),
          anna.device()::saw);
      assertEquals(List.of("before"), ben.texts(chat));
      first.changes(GLOBAL, "{\"chat\":true,\"presence\":true}");
      anna.says(chat, "after");
      ben.hears(chat, "after");
      first.changes(GLOBAL, "{\"rights\":[]}");
      anna.tries(Commands.say(chat, "without the right")).isRefusedAs("NOT_ALLOWED");
      first.changes(PEOPLE + anna.address(), "{\"rights\":[\"CHAT\"]}");
      anna.says(chat, "with it");
    }
  }

  @Test
  void whoIsDisabledIsOutWithinASecondAndTheirTokensForGood() {
    Person anna = company.person();
    String token = anna.token();
    var devices = Stream.generate(() -> anna.signsInWith(token)).limit(3).toList();
    assertEquals(200, company.rest().renew(anna.token()).status());
    var start = Instant.now();
    chief.changes(PEOPLE + anna.address(), "{\"enabled\":false}");
    assertEquals(401, company.rest().renew(token).status());
    devices.forEach(device -> device.isClosedWith(4002));
    var took = Duration.between(start, Instant.now());
    assertTrue(took.compareTo(Duration.ofMillis(1_500)) < 0, "with two requests: " + took);
    chief.changes(PEOPLE + anna.address(), "{\"enabled\":true}");
    assertEquals(401, company.rest().renew(token).status(), "what ended stays ended");
    anna.goesOffline();
    anna.signsIn();
  }

  @Test
  void aNewPasswordEndsEverySessionButTheOneThatChangedIt() {
    Person anna = company.person();
    String token = anna.token();
    Device there = anna.device();
    ok(422, changes(token, "not it", "staple battery 9 horse"));
    ok(422, changes(token, anna.password(), "password1"));
    assertEquals(
        List.of("/new"), Administrator.fields(changes(token, anna.password(), "person 9 zk plum")));
    ok(401, changes("made-up", anna.password(), "staple battery 9 horse"));
    var answer = ok(200, changes(token, anna.password(), "staple battery 9 horse"));
    there.isClosedWith(4002);
    ok(401, company.rest().renew(token));
    ok(200, company.rest().renew(answer.json().path("token").asString()));
    ok(401, company.rest().signIn(anna.address(), anna.password()));
    ok(200, company.rest().signIn(anna.address(), "staple battery 9 horse"));
  }

  @Test
  void guessingTheOldPasswordIsSlowedDown() {
    Person anna = company.person();
    String token = anna.token();
    int status = 0;
    for (int i = 0; i < 6 && status != 429; i++) {
      status = changes(token, "not it", "staple battery 9 horse").status();
    }
    assertEquals(429, status);
  }

  @Test
  void whoWritesPeopleTakesNoAdministratorOver() {
    var clerk = appoint("{\"PEOPLE\":\"WRITE\"}");
    var path = PEOPLE + chiefPerson.address();
    ok(403, clerk.tries(path, "{\"enabled\":false}", clerk.etag(path)));
    ok(403, clerk.posts(path + "/sign-out", ""));
    ok(
        403,
        company
            .rest()
            .ask(
                "PUT",
                path + "/password",
                clerk.token(),
                "{\"password\":\"staple battery 9 horse\"}",
                "Content-Type",
                "application/json"));
    var header = "address,displayName,password,mobile,phone,group\n";
    ok(422, clerk.imports(header + chiefPerson.address() + ",X,staple battery 9,,,\n", false));
    ok(200, chief.reads(API + "status"));
    signsIn(chiefPerson);
  }

  @Test
  void administratorsComeAndGoAndTheLastOfEverythingStays() {
    Person ben = company.absent();
    chief.adds(API + "administrators", role(ben, "{\"AUDIT\":\"READ\"}"));
    ok(409, chief.posts(API + "administrators", role(ben, FULL)));
    var reader = signsIn(ben);
    ok(200, reader.reads(API + "audit"));
    ok(403, reader.reads(API + "people"));
    var path = API + "administrators/" + ben.address();
    chief.changes(path, "{\"areas\":{\"AUDIT\":null,\"PEOPLE\":\"READ\"}}");
    ok(403, reader.reads(API + "audit"));
    ok(200, reader.reads(API + "people"));
    ok(204, chief.removes(path));
    ok(401, reader.reads(API + "people"));
    for (var other : addresses(chief.sees(API + "administrators?limit=200"))) {
      if (!other.equals(chiefPerson.address())) {
        ok(204, chief.removes(API + "administrators/" + other));
      }
    }
    var last = API + "administrators/" + chiefPerson.address();
    ok(422, chief.removes(last));
    ok(422, chief.tries(last, "{\"areas\":{\"ADMINISTRATORS\":\"READ\"}}", chief.etag(last)));
  }

  @Test
  void whoDidWhatStaysToBeRead() {
    Person anna = company.absent();
    var path = PEOPLE + anna.address();
    var before = Instant.now().minusSeconds(1);
    chief.changes(path, "{\"office\":\"1\"}");
    chief.changes(path, "{\"office\":\"2\"}");
    var audit = API + "audit?object=person/" + anna.address();
    var acts = Json.elements(chief.sees(audit + "&by=" + chiefPerson.address()), "items");
    assertEquals(2, acts.size());
    var last = acts.getFirst();
    assertEquals(chiefPerson.address(), last.at("/author/by").asString());
    assertEquals("ADMINISTRATOR", last.at("/author/as").asString());
    assertEquals("127.0.0.1", last.at("/author/from").asString());
    assertEquals("1", last.at("/changes/0/before/office").asString());
    assertEquals("2", last.at("/changes/0/after/office").asString());
    assertTrue(Instant.parse(last.path("at").asString()).isAfter(before));
    assertEquals(
        0,
        Json.elements(chief.sees(audit + "&to=" + before), "items").size() - 1,
        "the import of the start is all that was before");
    ok(400, chief.reads(API + "audit?object=nonsense/x"));
    ok(400, chief.reads(API + "audit?from=yesterday"));
  }

  @Test
  void whatIsExportedIsImportedWithoutAChange() {
    var csv = ok(200, chief.reads(API + "people.csv")).body();
    assertTrue(csv.startsWith("address,displayName,password,"));
    var dry = ok(200, chief.imports(csv, true)).json();
    assertEquals(0, dry.path("added").asInt());
    assertEquals(0, dry.path("changed").asInt());
    var wrong = ok(422, chief.imports(csv + "nobody\n", true));
    assertNotEquals(0, wrong.json().at("/faults/0/line").asInt());
  }

  @Test
  void aRestartKeepsEverything() {
    try (var other =
        Company.start(
            Launch.of(home("administration-restart", 5)).importing().with("--administrator"), 5)) {
      var first = offered(other.node());
      Person anna = other.absent();
      first.adds(API + "administrators", role(anna, FULL));
      first.adds(API + "groups", "{\"name\":\"Sales\",\"level\":\"TEAM\"}");
      ok(
          200,
          first.posts(
              API + "groups/sales/members", "{\"add\":[\"%s\"]}".formatted(anna.address())));
      first.changes(GLOBAL, "{\"level\":\"PUBLIC\"}");
      var chiefThere = Administrator.signsIn(other.rest(), anna.address(), anna.password());
      var paths =
          List.of(GLOBAL, API + "groups", API + "people", API + "administrators", API + "audit");
      var before = paths.stream().map(chiefThere::sees).toList();
      assertEquals(0, other.node().terminate());
      try (var _ = other.node().startAgain()) {
        assertEquals(before, paths.stream().map(chiefThere::sees).toList());
        first.reads(GLOBAL);
      }
    }
  }

  private static NodeHome home(String name, int size) {
    var home = NodeHome.fresh(name);
    home.people(Company.csv(size));
    return home;
  }

  private static Administrator offered(NodeProcess node) {
    var offer =
        Eventually.find(
            "the offer", () -> OFFER.matcher(node.output()).results().findFirst(), node::output);
    var rest = new Rest(HttpClient.newHttpClient(), node.uri());
    return Administrator.signsIn(rest, offer.group(1), offer.group(2));
  }

  /// Somebody else with such a role, signed in.
  private static Administrator appoint(String areas) {
    Person person = company.absent();
    chief.adds(API + "administrators", role(person, areas));
    return signsIn(person);
  }

  private static Administrator signsIn(Person person) {
    return Administrator.signsIn(company.rest(), person.address(), person.password());
  }

  private static Rest.Answer changes(String token, String old, String fresh) {
    var body = Json.object().put("old", old).put("new", fresh).toString();
    return company
        .rest()
        .ask("POST", API + "password", token, body, "Content-Type", "application/json");
  }

  private static String role(Person person, String areas) {
    return "{\"address\":\"%s\",\"areas\":%s}".formatted(person.address(), areas);
  }

  private static String change(String object, String patch) {
    return "{\"changes\":[{\"object\":\"%s\",\"patch\":%s}]}".formatted(object, patch);
  }

  private static String question(Person person, String action, Person other) {
    return "{\"person\":\"%s\",\"action\":\"%s\",\"other\":\"%s\"}"
        .formatted(person.address(), action, other.address());
  }

  private static List<String> addresses(JsonNode page) {
    return Json.elements(page, "items").stream()
        .map(item -> item.path("address").asString())
        .toList();
  }

  private static void seesLevel(Person person, Person other, String level) {
    Eventually.holds(
        level + " toward " + other,
        () -> person.does(Commands.watch(other)).at("/people/0/level").asString().equals(level),
        person.device()::saw);
  }

  private static boolean isRights(JsonNode event) {
    return event.path("event").asString("").equals("RightsChanged");
  }

  private static boolean isPresence(JsonNode event, Person person) {
    return event.path("event").asString("").equals("PresenceChanged")
        && event.path("person").asString("").equals(person.address());
  }
}
