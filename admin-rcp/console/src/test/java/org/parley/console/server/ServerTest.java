package org.parley.console.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServerTest {

  private static final String SIGN_IN = "POST /api/v1/sign-in";
  private static final String EVA = "/api/v1/people/eva%40berlin.example";
  private static final String CLUSTER = "GET /api/v1/cluster";

  private final FakeServer fake = new FakeServer().letsIn();

  @AfterEach
  void stop() {
    fake.close();
  }

  @Test
  void signsInAsAnAdministrator() throws ServerException {
    Connection connection = signIn();
    assertEquals("anna@berlin.example", connection.administrator());
    String body = fake.asked().getFirst().body();
    assertTrue(body.contains("\"as\":\"ADMINISTRATOR\""), body);
    assertTrue(connection.role().mayWrite(Area.PEOPLE));
  }

  @Test
  void theTokenGoesWithEachRequest() throws ServerException {
    fake.answers(CLUSTER, "{\"nodes\":[]}");
    signIn().cluster();
    assertEquals("Bearer t1", fake.asked().getLast().authorization());
  }

  @Test
  void theRoleIsWhatTheServerSays() throws ServerException {
    Role role = signIn("\"STATUS\":\"READ\",\"PEOPLE\":\"WRITE\"");
    assertTrue(role.mayRead(Area.STATUS));
    assertFalse(role.mayWrite(Area.STATUS));
    assertTrue(role.mayWrite(Area.PEOPLE));
    assertFalse(role.mayRead(Area.AUDIT));
  }

  private Role signIn(String areas) throws ServerException {
    fake.letsIn(areas);
    return signIn().role();
  }

  @Test
  void readsTheClusterWithAnodeThatDoesNotAnswer() throws ServerException {
    fake.answers(
        CLUSTER,
        """
        {"nodes":[
          {"node":"n1","site":"main","startedAt":"2026-11-23T10:00:00.000Z","alive":true,"news":1,
           "status":{"node":"n1","site":"main","startedAt":"2026-11-23T10:00:00.000Z","people":44,
             "connected":3,"sessions":4,"conversations":2,"messagesPerSecond":0.5,"revision":17,
             "ready":true,"faults":[{"at":"2026-11-23T10:05:00.000Z","what":"n2 is silent"}]}},
          {"node":"n2","site":"west","startedAt":"2026-11-23T10:00:04.000Z","alive":false}]}
        """);
    ClusterStatus status = signIn().cluster();
    assertEquals(1, status.ready());
    assertEquals(1, status.sites());
    assertEquals(4, status.sum(NodeStatus::sessions));
    assertEquals("n2 is silent", status.faults().getFirst().what());
    assertEquals(Optional.empty(), status.nodes().getLast().status());
    assertEquals(Optional.empty(), status.nodes().getFirst().status().orElseThrow().url());
  }

  @Test
  void peopleAreAskedForPageByPage() throws ServerException {
    fake.answers(
        "GET /api/v1/people?limit=100&text=a%26b&after=x%2Fy",
        "{\"items\":[{\"address\":\"a@b.example\",\"displayName\":\"A\",\"enabled\":true,\"revision\":1}],\"next\":\"z\"}");
    People people = signIn().people(new PeopleSearch(" a&b "), Optional.of("x/y"));
    assertEquals("A", people.items().getFirst().displayName());
    assertEquals(Optional.of("z"), people.next());
  }

  @Test
  void eachRefusalIsTheFaultThatItMeans() throws ServerException {
    Connection connection = signIn();
    assertEquals(new Fault.NotSignedIn(), faultOf(connection, 401));
    assertEquals(new Fault.NotAllowed("Because."), faultOf(connection, 403));
    assertEquals(new Fault.Missing("Because."), faultOf(connection, 404));
    assertEquals(new Fault.Conflict("Because.", List.of()), faultOf(connection, 412));
    assertEquals(new Fault.Busy(Duration.ofSeconds(7)), faultOf(connection, 503));
    assertEquals(
        new Fault.Refused("Because.", List.of("/text is missing")), faultOf(connection, 422));
    assertEquals(new Fault.Broken(500, "Because."), faultOf(connection, 500));
  }

  @Test
  void tooManyWrongPasswordsHaveOneWait() {
    fake.refuses(SIGN_IN, 429, Map.of("Retry-After", "7"));
    assertEquals(
        new Fault.Busy(Duration.ofSeconds(7)),
        assertThrows(ServerException.class, this::signIn).fault());
  }

  @Test
  void aWrongPasswordIsNotSignedIn() {
    fake.refuses(SIGN_IN, 401, Map.of());
    assertEquals(
        new Fault.NotSignedIn(), assertThrows(ServerException.class, this::signIn).fault());
  }

  @Test
  void nobodyThereIsUnreachable() {
    URI gone = fake.address();
    fake.close();
    ServerException wrong =
        assertThrows(ServerException.class, () -> new Server(gone).signIn("a@b.example", "p"));
    assertInstanceOf(Fault.Unreachable.class, wrong.fault());
  }

  @Test
  void aChangeWithoutAnAnswerMayHaveHappened() throws ServerException {
    Connection connection = signIn();
    fake.hangsUp("PATCH " + EVA).hangsUp("GET " + EVA);
    ServerException change =
        assertThrows(
            ServerException.class,
            () -> connection.patch(EVA, 4, Map.of("enabled", true), Person.class));
    ServerException reading =
        assertThrows(ServerException.class, () -> connection.get(EVA, Person.class));
    assertInstanceOf(Fault.Unanswered.class, change.fault());
    assertInstanceOf(Fault.Unreachable.class, reading.fault());
  }

  @Test
  void anAnswerThatStallsIsNotWaitedForAllDay() throws ServerException {
    Connection connection = signIn();
    fake.stalls("GET " + EVA);
    ServerException wrong =
        assertThrows(ServerException.class, () -> connection.get(EVA, Person.class));
    assertInstanceOf(Fault.Unreachable.class, wrong.fault());
  }

  @Test
  void whatNoHeaderMayHoldIsNoToken() {
    fake.babbles(
        SIGN_IN,
        "{\"token\":\"SECRET\u2603\",\"expiresAt\":\"2026-11-23T22:00:00Z\",\"address\":\"a@b.example\",\"displayName\":\"A\"}");
    ServerException wrong = assertThrows(ServerException.class, this::signIn);
    assertInstanceOf(Fault.NotParley.class, wrong.fault());
    assertFalse(wrong.toString().contains("SECRET"), wrong::toString);
  }

  @Test
  void aServerThatMovedIsSaidWithItsAddressButWithoutTheQuery() {
    fake.redirects(SIGN_IN, "https://chat.b.example/x?token=1");
    assertEquals(
        new Fault.Moved("https://chat.b.example/x"),
        assertThrows(ServerException.class, this::signIn).fault());
  }

  @Test
  void aRoleOfANewerServerHasWhatThisConsoleKnows() throws ServerException {
    fake.babbles(
        SIGN_IN,
        "{\"token\":\"t\",\"expiresAt\":\"2026-11-23T22:00:00Z\",\"address\":\"a@b.example\",\"displayName\":\"A\",\"areas\":{\"PEOPLE\":\"MANAGE\",\"AUDIT\":\"READ\",\"GROUPS\":null}}");
    assertEquals(new Role(Set.of(Area.AUDIT), Set.of()), signIn().role());
  }

  @Test
  void neitherPasswordsNorTokensAreSaidByARequest() {
    Sent sent =
        Sent.post("/api/v1/x", Optional.of("token"), Sent.Body.json(Map.of("password", "secret")));
    assertEquals("POST /api/v1/x", sent.toString());
    assertEquals("application/json", sent.body().orElseThrow().toString());
  }

  @Test
  void whatTalksOfSomethingElseIsNoParley() {
    fake.babbles(SIGN_IN, "<html>");
    assertInstanceOf(
        Fault.NotParley.class, assertThrows(ServerException.class, this::signIn).fault());
  }

  @Test
  void interruptingCancelsTheRequest() throws ServerException {
    Connection connection = signIn();
    Thread.currentThread().interrupt();
    ServerException wrong = assertThrows(ServerException.class, connection::cluster);
    assertEquals(new Fault.Cancelled(), wrong.fault());
  }

  private Connection signIn() throws ServerException {
    return new Server(fake.address()).signIn("anna@berlin.example", "secret");
  }

  private Fault faultOf(Connection connection, int status) {
    fake.refuses("PATCH " + EVA, status, Map.of("Retry-After", "7"));
    Map<String, ?> patch = Map.of("enabled", true);
    return assertThrows(ServerException.class, () -> connection.patch(EVA, 4, patch, Person.class))
        .fault();
  }
}
