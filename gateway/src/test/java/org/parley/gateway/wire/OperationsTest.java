package org.parley.gateway.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Area;
import org.parley.gateway.access.Reach;
import org.parley.gateway.access.Scope;
import org.parley.gateway.contract.Contract;
import org.parley.gateway.signin.ManualClock;
import org.parley.gateway.signin.Tokens;
import org.parley.gateway.store.MemoryStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OperationsTest {

  private static final Contract CONTRACT =
      Contract.of(
          """
          paths:
            /groups:
              get:
                operationId: listGroups
                x-area: groups
                x-access: read
                parameters:
                  - {$ref: '#/components/parameters/Limit'}
                  - {$ref: '#/components/parameters/After'}
                  - {name: active, in: query, schema: {type: boolean}}
                  - {name: of, in: query, schema: {type: array, maxItems: 2, items: {type: string, maxLength: 9}}}
            /groups/{group}:
              parameters:
                - {name: group, in: path, required: true, schema: {type: string, maxLength: 20}}
              put:
                operationId: putGroup
                x-area: groups
                x-access: write
                parameters:
                  - {name: If-Match, in: header, required: true, schema: {type: string}}
                requestBody:
                  required: true
                  x-limit: 2000000
                  content:
                    application/json:
                      schema: {$ref: '#/components/schemas/Group'}
              get: {operationId: getGroup, security: []}
            /groups/{group}/csv:
              get: {operationId: exportGroup, security: [], parameters: [{$ref: '#/components/parameters/Group'}]}
          components:
            parameters:
              Limit: {name: limit, in: query, schema: {type: integer, minimum: 1, maximum: 200, default: 50}}
              After: {name: after, in: query, schema: {type: string}}
              Group: {name: group, in: path, required: true, schema: {type: string}}
            schemas:
              Group:
                type: object
                additionalProperties: false
                required: [name]
                properties:
                  name: {type: string}
                  members: {type: array, maxItems: 100000, items: {type: string, minLength: 2}}
          """);

  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final List<String> NAMES = List.of("a", "b", "c", "d", "e");

  /// The body of a group.
  record Group(String name, Optional<List<String>> members) {
    Group {
      if (name.equals("everybody")) {
        throw new IllegalArgumentException("this name is taken");
      }
    }
  }

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Tokens tokens =
      new Tokens(new MemoryStore(), new ManualClock(), new SecureRandom(), Duration.ofHours(1));
  private final AtomicInteger performed = new AtomicInteger();
  private final Authority authority = (_, area, reach) -> area == Area.GROUPS && mayWrite(reach);
  private boolean onlyReading;
  private Operations operations = new Operations(CONTRACT, administrators(), Router.router(vertx));
  private int port;

  private boolean mayWrite(Reach reach) {
    return reach == Reach.READ || !onlyReading;
  }

  private Administrators administrators() {
    return new Administrators(tokens::check, authority);
  }

  @BeforeEach
  void listen() {
    var router = Router.router(vertx);
    operations =
        new Operations(CONTRACT, administrators(), router)
            .mount("listGroups", asked -> elsewhere(list(asked)))
            .mount("getGroup", asked -> elsewhere(Answer.json(asked.text("group")).tagged(7)))
            .mount("putGroup", this::put);
    port =
        vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1").await().actualPort();
  }

  @AfterEach
  void close() {
    http.shutdownNow();
    vertx.close().await();
  }

  private static Answer list(Asked asked) {
    if (asked.flag("active")) {
      return Answer.json(asked.texts("of"));
    }
    return Answer.json(asked.page().of(NAMES, name -> name));
  }

  private Future<Answer> put(Asked asked) {
    asked.ifMatch().require(17);
    performed.incrementAndGet();
    var members = asked.body(Group.class).members().map(List::size).orElse(0);
    return elsewhere(Answer.json(members).tagged(18));
  }

  /// Completed on a thread that is none of Vert.x.
  private static Future<Answer> elsewhere(Answer answer) {
    return Future.fromCompletionStage(CompletableFuture.supplyAsync(() -> answer));
  }

  @Test
  void whoMayNotIsToldSoBeforeTheBodyIsLookedAt() {
    var put = to("/groups/x").header("Content-Type", "text/plain").PUT(text("{"));
    var stranger = send(put);
    assertProblem(401, "administrator", stranger);
    assertEquals("Bearer", stranger.headers().firstValue("WWW-Authenticate").get());
    assertProblem(403, "Only an administrator", send(as(Scope.PERSON, put)));
    onlyReading = true;
    assertProblem(403, "write in the area groups", send(as(Scope.ADMINISTRATOR, put)));
    assertEquals(200, get("/groups").statusCode());
    assertEquals(0, performed.get());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /groups?limit=0            | query  | limit  | must be at least 1
          /groups?limit=201          | query  | limit  | must be at most 200
          /groups?limit=ten          | query  | limit  | must be a whole number
          /groups?limit=1.5          | query  | limit  | must be a whole number
          /groups?limit=99999999999999999999| query | limit | must be a whole number
          /groups?limit=1&limit=2    | query  | limit  | is given more than once
          /groups?limit=             | query  | limit  | must be a whole number
          /groups?active=yes         | query  | active | must be true or false
          /groups?colour=red         | query  | colour | is not known here
          /groups?after=%FF          | query  | after  | is not well-formed UTF-8
          /groups?after=%F0%9F%98    | query  | after  | is not well-formed UTF-8
          /groups?after=!            | query  | after  | must be the next of an earlier answer
          /groups?of=a&of=b&of=c     | query  | of     | must have at most 2 elements
          /groups?of=0123456789      | query  | of     | must have at most 9 characters
          /groups/%C3%28             | path   | group  | is not well-formed UTF-8
          /groups/012345678901234567890| path | group  | must have at most 20 characters
          """)
  void aWrongParameterIsNamed(String path, String in, String field, String message) {
    var error = json(assertProblem(400, field, get(path))).at("/errors/0");
    assertEquals(in, error.get("in").asString());
    assertEquals(field, error.get("field").asString());
    assertEquals(message, error.get("message").asString());
  }

  @Test
  void pathsAreDecodedOnceAndSlashesStayInside() {
    assertEquals("\"a/b c%41ü\"", get("/groups/a%2Fb%20c%2541%C3%BC").body());
    assertEquals("\"a+b\"", get("/groups/a+b").body());
    assertEquals("[\"a b\",\"c+d\"]", get("/groups?active=true&of=a+b&of=c%2Bd").body());
  }

  @Test
  void aLongListComesInPages() {
    var first = json(get("/groups?limit=2"));
    assertEquals("[\"a\",\"b\"]", first.get("items").toString());
    var second = json(get("/groups?limit=2&after=" + first.get("next").asString()));
    assertEquals("[\"c\",\"d\"]", second.get("items").toString());
    var last = json(get("/groups?limit=2&after=" + second.get("next").asString()));
    assertEquals("[\"e\"]", last.get("items").toString());
    assertFalse(last.has("next"));
    assertEquals(5, json(get("/groups")).get("items").size());
  }

  @Test
  void aChangeSaysWhichStateItIsFor() {
    assertProblem(428, "If-Match", send(as(Scope.ADMINISTRATOR, putting("{'name':'a'}"))));
    assertProblem(400, "If-Match", put("17", "{'name':'a'}"));
    assertProblem(400, "If-Match", put("\"17", "{'name':'a'}"));
    assertProblem(412, "\"17\"", put("\"16\"", "{'name':'a'}"));
    assertProblem(412, "\"17\"", put("W/\"17\"", "{'name':'a'}"));
    var done = put("\"17\"", "{'name':'a'}");
    assertEquals(200, done.statusCode(), done.body());
    assertEquals("\"18\"", done.headers().firstValue("ETag").get());
    assertEquals(200, put("\"16\", \"17\"", "{'name':'a'}").statusCode());
    assertEquals(200, put("*", "{'name':'a'}").statusCode());
  }

  @Test
  void whoHasItAlreadyIsOnlyToldSo() {
    var known = send(to("/groups/x").header("If-None-Match", "\"7\"").GET());
    assertEquals(304, known.statusCode());
    assertEquals("", known.body());
    var head = send(to("/groups/x").method("HEAD", BodyPublishers.noBody()));
    assertEquals("3", head.headers().firstValue("Content-Length").get());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                              | The body is missing.
          {                               | not JSON
          {'name':'a','name':'b'}         | a property twice
          {'name':'a'} {}                 | not JSON
          {'name':'a'                     | not JSON
          []                              | The body must be an object.
          null                            | The body must be an object.
          {'name':1}                      | /name must be text.
          {'name':1e999999999}            | /name must be text.
          {'name':111111111111111111111111} | too long
          {'name':'a','x':1}              | /x is not known here.
          {'name':'a','#x':1}             | /#x is not known here.
          {'name':'a','members':{}}       | /members must be a list.
          {'name':'a','members':['bb',1]} | /members/1 must be text.
          {'name':'everybody'}            | this name is taken
          """)
  void aWrongBodyIsRefusedWithAReason(String body, String why) {
    assertProblem(400, why, put("\"17\"", body));
  }

  @Test
  void deepNestingIsRefused() {
    assertProblem(400, "too deeply", put("\"17\"", "[".repeat(50_000)));
    assertProblem(400, "too deeply", put("\"17\"", "{'name':".repeat(50_000)));
  }

  @Test
  void aHundredThousandElementsAreReadAndWrongOnesCounted() {
    var fine = "{'name':'a','members':[" + "'bb',".repeat(99_999) + "'bb']}";
    assertEquals("100000", put("\"17\"", fine).body());
    var wrong = "{'name':'a','members':[" + "'b',".repeat(100_000) + "'b']}";
    var answer = json(assertProblem(400, "And 19 more", put("\"17\"", wrong)));
    assertEquals(20, answer.get("errors").size());
  }

  @Test
  void aBodyOfAnotherTypeOrEncodingOrSizeIsRefused() {
    assertProblem(415, "application/json", put("text/plain", "\"17\"", text("{'name':'a'}")));
    assertProblem(
        415, "application/json", put("application/json; charset=latin1", "\"17\"", text("{}")));
    var good = put("Application/JSON ; charset=UTF-8", "\"17\"", text("{'name':'a'}"));
    assertEquals(200, good.statusCode(), good.body());
    var latin =
        BodyPublishers.ofByteArray("{\"name\":\"ü\"}".getBytes(StandardCharsets.ISO_8859_1));
    assertProblem(400, "UTF-8", put("application/json", "\"17\"", latin));
    var large = "{'name':'" + "a".repeat(2_000_000) + "'}";
    assertEquals(413, put("\"17\"", large).statusCode());
  }

  @Test
  void aBrokenPathIsNoCrash() {
    assertEquals(400, raw("/groups/%zz"));
    assertEquals(400, raw("/groups/%"));
  }

  @Test
  void everyOperationIsMountedExactlyOnce() {
    var e = assertThrows(IllegalStateException.class, operations::requireAll);
    assertTrue(e.toString().contains("exportGroup"), e.toString());
    operations.mount("exportGroup", _ -> elsewhere(Answer.csv("group.csv", "a\r\n")));
    operations.requireAll();
    assertThrows(
        IllegalStateException.class,
        () -> operations.mount("getGroup", _ -> elsewhere(Answer.empty())));
    assertThrows(
        IllegalArgumentException.class,
        () -> operations.mount("dropGroup", _ -> elsewhere(Answer.empty())));
    var csv = get("/groups/x/csv");
    assertEquals("text/csv; charset=utf-8", csv.headers().firstValue("Content-Type").get());
    assertEquals(
        "attachment; filename=\"group.csv\"",
        csv.headers().firstValue("Content-Disposition").get());
    assertThrows(IllegalArgumentException.class, () -> Answer.csv("a\"b", ""));
  }

  private static String assertProblem(int status, String why, HttpResponse<String> answer) {
    assertEquals(status, answer.statusCode(), answer.body());
    assertEquals("application/problem+json", answer.headers().firstValue("Content-Type").get());
    var problem = MAPPER.readTree(answer.body());
    assertEquals(status, problem.get("status").asInt());
    assertTrue(problem.get("detail").asString().contains(why), answer.body());
    assertFalse(answer.body().matches("(?s).*(java|jackson|Exception|\\$ref|schema).*"));
    return answer.body();
  }

  private HttpResponse<String> put(String ifMatch, String body) {
    return put("application/json", ifMatch, text(body));
  }

  private HttpResponse<String> put(String type, String ifMatch, HttpRequest.BodyPublisher body) {
    var request = to("/groups/x").header("Content-Type", type).header("If-Match", ifMatch);
    return send(as(Scope.ADMINISTRATOR, request.PUT(body)));
  }

  private HttpRequest.Builder putting(String body) {
    return to("/groups/x").header("Content-Type", "application/json").PUT(text(body));
  }

  private HttpResponse<String> get(String path) {
    return send(as(Scope.ADMINISTRATOR, to(path).GET()));
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(Duration.ofSeconds(20));
  }

  private HttpRequest.Builder as(Scope scope, HttpRequest.Builder request) {
    var token =
        tokens
            .issue(Address.of("somebody@berlin.example"), scope, new ManualClock().instant())
            .await()
            .token();
    return request.setHeader("Authorization", "Bearer " + token);
  }

  private static HttpRequest.BodyPublisher text(String json) {
    return BodyPublishers.ofString(json.replace('\'', '"'));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /// The status of a path that the client of Java would not send.
  private int raw(String path) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      var request = "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return Integer.parseInt(answer.substring(9, 12));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return json(answer.body());
  }

  private static JsonNode json(String body) {
    return MAPPER.readTree(body);
  }
}
