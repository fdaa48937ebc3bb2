package org.parley.gateway.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Area;
import org.parley.gateway.access.Reach;
import org.parley.gateway.access.Scope;
import org.parley.gateway.administration.PolicyDesk;
import org.parley.gateway.contract.Contract;
import org.parley.gateway.contract.Place;
import org.parley.gateway.directory.Enterprise;
import org.parley.gateway.directory.Persons;
import org.parley.gateway.policy.Edit;
import org.parley.gateway.policy.ObjectName;
import org.parley.gateway.signin.ManualClock;
import org.parley.gateway.signin.Tokens;
import org.parley.gateway.store.MemoryStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ChangeRoutesTest {

  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final String CHANGES = "changes";

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient http = HttpClient.newHttpClient();
  private final MemoryStore store = new MemoryStore();
  private final Enterprise enterprise = Enterprise.on(store);
  private final Tokens tokens =
      new Tokens(store, new ManualClock(), new SecureRandom(), Duration.ofHours(1));
  private Set<Area> written = Set.of(Area.values());
  private int port;

  @BeforeEach
  void listen() {
    enterprise.put(Persons.named("anna@a.example", "Anna"));
    enterprise.edit(group("sales", "Sales"), group("old", "Old"));
    var contract = Contract.load();
    var desk =
        new PolicyDesk(
            enterprise.log(),
            new org.parley.gateway.administration.Administrators(enterprise.log()),
            List.of(),
            new ManualClock());
    Authority authority = (_, area, reach) -> reach == Reach.READ || written.contains(area);
    var router = Router.router(vertx);
    new ChangeRoutes(desk, new Patches(contract), authority)
        .mount(new Operations(contract, new Administrators(tokens::check, authority), router));
    port =
        vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1").await().actualPort();
  }

  @AfterEach
  void close() {
    http.shutdownNow();
    vertx.close().await();
  }

  @Test
  void allAreMadeAndTheAnswerTellsWhereTheyStand() {
    var answer =
        posts(
            CHANGES,
            "{'object':'global','revision':0,'patch':{'level':'TEAM'}},"
                + "{'object':'group/old','revision':2},"
                + "{'object':'person/Anna@A.example','revision':1,'patch':{'groups':['sales']}}");
    assertEquals(200, answer.statusCode(), answer.body());
    assertIsA("Applied", answer);
    assertEquals(3, json(answer).path("revision").asLong());
    assertEquals(3, enterprise.log().now().sequence());
  }

  @Test
  void allThatIsStaleIsNamed() {
    var answer =
        posts(
            CHANGES,
            "{'object':'group/sales','revision':1,'patch':{'level':'TEAM'}},"
                + "{'object':'person/anna@a.example','revision':1,'patch':{'office':'1'}},"
                + "{'object':'group/gone','revision':2}");
    assertEquals(412, answer.statusCode(), answer.body());
    assertIsA("StaleObjects", answer);
    assertEquals(
        MAPPER.readTree(
            "[{'object':'group/sales','revision':2},{'object':'group/gone'}]".replace('\'', '"')),
        json(answer).path("stale"));
    assertNothingIsDone();
  }

  @ParameterizedTest
  @CsvSource({
    "POLICIES, 'global'",
    "GROUPS, 'group/sales'",
    "PEOPLE, 'person/anna@a.example'",
    "ADMINISTRATORS, 'administrator/anna@a.example'"
  })
  void eachObjectTakesTheAreaThatAChangeOfItAloneTakes(Area area, String object) {
    var change = "{'object':'%s','revision':77}".formatted(object);
    written = Set.of(area);
    assertEquals(412, posts(CHANGES, change).statusCode());
    for (var other : List.of(Area.POLICIES, Area.GROUPS, Area.PEOPLE, Area.ADMINISTRATORS)) {
      written = Set.of(other);
      assertEquals(area == other ? 412 : 403, posts(CHANGES, change).statusCode());
    }
  }

  @Test
  void whoLacksOneOfTheAreasMakesNone() {
    written = Set.of(Area.PEOPLE);
    var answer =
        posts(
            CHANGES,
            "{'object':'person/anna@a.example','revision':1,'patch':{'office':'1'}},"
                + "{'object':'group/sales','revision':2,'patch':{'colour':'red'}}");
    assertEquals(403, answer.statusCode(), answer.body());
    assertTrue(json(answer).path("detail").asString().contains("the area groups"), answer.body());
    assertNothingIsDone();
  }

  @Test
  void whoWritesNoneOfTheAreasIsRefusedBeforeTheBodyIsLookedAt() {
    written = Set.of(Area.AUDIT, Area.SMS);
    assertEquals(403, send(CHANGES, "{").statusCode());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'object':'global'}                                                            | 400 | /changes/1/revision
          {'object':'global','revision':-1}                                              | 400 | /changes/1/revision
          {'object':'contacts/anna@a.example','revision':1}                              | 400 | /changes/1/object
          {'object':'person/nobody','revision':1,'patch':{'office':'1'}}                 | 400 | /changes/1/object
          {'object':'group/sales','revision':2,'patch':{'rights':['FLY']}}               | 400 | /changes/1/patch/rights/0
          {'object':'group/sales','revision':2,'patch':{'head':'nobody@a.example'}}      | 422 | /changes/1/patch/head
          {'object':'person/Anna@A.example','revision':1,'patch':{'office':'2'}}         | 422 | /changes/1/object
          {'object':'global','revision':0}                                               | 422 | /changes/1/patch
          """)
  void whatIsWrongIsNamedAndNothingIsDone(String change, int status, String field) {
    var answer =
        posts(
            CHANGES,
            "{'object':'person/anna@a.example','revision':1,'patch':{'office':'1'}}," + change);
    assertEquals(status, answer.statusCode(), answer.body());
    assertIsA("Problem", answer);
    assertEquals(field, json(answer).at("/errors/0/field").asString(), answer.body());
    assertNothingIsDone();
  }

  @ParameterizedTest
  @CsvSource({"1000, 200", "1001, 400"})
  void aPreviewShowsUpToAThousandChanges(int count, int status) {
    var changes =
        IntStream.range(0, count)
            .mapToObj(_ -> "{'object':'group/sales','patch':{'level':'TEAM','rights':['SMS']}}")
            .collect(Collectors.joining(","));
    assertEquals(status, posts("preview", changes).statusCode());
  }

  @Test
  void ofManyFaultsTheFirstTwentyAreNamed() {
    var changes =
        IntStream.range(0, 100)
            .mapToObj(_ -> "{'object':'group/sales','patch':{'level':'FRIEND'}}")
            .collect(Collectors.joining(","));
    assertEquals(20, json(posts("preview", changes)).path("errors").size());
  }

  private void assertNothingIsDone() {
    assertEquals(2, enterprise.log().now().sequence());
  }

  private static Edit group(String id, String name) {
    var json = "{\"name\":\"%s\",\"level\":\"PUBLIC\"}".formatted(name);
    return Edit.put(ObjectName.group(id), MAPPER.readValue(json, ObjectNode.class));
  }

  private static void assertIsA(String schema, HttpResponse<String> answer) {
    assertEquals(List.of(), Contract.load().shape(schema).check(Place.BODY, json(answer)));
  }

  private HttpResponse<String> posts(String operation, String changes) {
    return send(operation, "{'changes':[" + changes + "]}");
  }

  private HttpResponse<String> send(String operation, String body) {
    var token =
        tokens
            .issue(Address.of("chief@a.example"), Scope.ADMINISTRATOR, new ManualClock().instant())
            .await()
            .token();
    var request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port + "/api/v1/policies/" + operation))
            .timeout(Duration.ofSeconds(20))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')));
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return MAPPER.readTree(answer.body());
  }
}
