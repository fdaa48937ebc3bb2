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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Scope;
import org.parley.gateway.contract.Contract;
import org.parley.gateway.contract.Place;
import org.parley.gateway.hyperlink.DemoLocations;
import org.parley.gateway.hyperlink.Location;
import org.parley.gateway.hyperlink.Locations;
import org.parley.gateway.hyperlink.Recogniser;
import org.parley.gateway.hyperlink.Schemes;
import org.parley.gateway.signin.ManualClock;
import org.parley.gateway.signin.Tokens;
import org.parley.gateway.store.MemoryStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LocationRoutesTest {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient http = HttpClient.newHttpClient();
  private final MemoryStore store = new MemoryStore();
  private final Tokens tokens =
      new Tokens(store, new ManualClock(), new SecureRandom(), Duration.ofHours(1));
  private final Locations locations = new Locations(DemoLocations.all(), "");
  private int port;

  @BeforeEach
  void listen() {
    var router = Router.router(vertx);
    var administrators = new Administrators(tokens::check, (_, _, _) -> true);
    new LocationRoutes(locations, new Recogniser(Schemes.standard()))
        .mount(new Operations(Contract.load(), administrators, router));
    port =
        vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1").await().actualPort();
  }

  @AfterEach
  void close() {
    http.shutdownNow();
    vertx.close().await();
  }

  @Test
  void onlyAnAdministratorMayAsk() {
    assertEquals(401, send("GET", "", "none", "").statusCode());
    assertEquals(403, send("GET", "", token(Scope.PERSON), "").statusCode());
    assertEquals(403, send("POST", "/test", token(Scope.PERSON), "{'text':'102'}").statusCode());
    assertEquals(200, send("GET", "", token(Scope.ADMINISTRATOR), "").statusCode());
  }

  @Test
  void theLocationsAreListed() {
    var answer = json(send("GET", "", token(Scope.ADMINISTRATOR), ""));
    assertIsA("Locations", answer);
    assertEquals(
        tree(
            "{'locations':["
                + "{'name':'Berlin','country':'DE','areaCode':'30','trunkNumber':'+493023125',"
                + "'internalLength':'3','rules':[]},"
                + "{'name':'Lisbon','country':'PT','internalLength':'3','rules':"
                + "[{'pattern':'8([0-9]{3})','replacement':'+493023125$1'}]}],"
                + "'standard':'Berlin'}"),
        answer);
  }

  @Test
  void aTrialTellsTheLinksAndWhyEachNumberIsOneOrNot() {
    var answer = tries("{'location':'Lisbon','text':'8102 or 102, at 12:30'}");
    assertEquals("Lisbon", answer.get("location").asString());
    assertEquals(
        tree(
            "[{'start':0,'end':4,'kind':'PHONE','target':'+493023125102'},"
                + "{'start':8,'end':11,'kind':'PHONE','target':'102','location':'Lisbon'}]"),
        answer.get("links"));
    assertEquals(
        tree(
            "{'start':0,'end':4,'number':'8102','way':'RULE','rule':1,'target':'+493023125102',"
                + "'steps':['Rule 1, 8([0-9]{3}): matches.',"
                + "'8102: a rule of the location decides.','Calls +493023125102.']}"),
        answer.at("/numbers/0"));
    assertEquals(
        tree(
            "['Rule 1, 8([0-9]{3}): does not match.',"
                + "'102: as long as the location\\u0027s internal numbers are.',"
                + "'Calls 102, for this location only.']"),
        answer.at("/numbers/1/steps"));
    assertEquals("PART", answer.at("/numbers/2/way").asString());
    assertTrue(answer.at("/numbers/2/target").isMissingNode());
  }

  @Test
  void theStandardLocationHoldsWhereNoneIsNamed() {
    assertEquals("+493023125102", tries("{'text':'102'}").at("/links/0/target").asString());
  }

  @Test
  void aLocationCanBeTriedBeforeItIsConfigured() {
    var inline =
        "{'country':'AT','areaCode':'1','trunkNumber':'+43158800','internalLength':'2-4',"
            + "'rules':[{'pattern':'0(.*)','replacement':'+43$1'},{'pattern':'99'}]}";
    var answer = tries("{'inline':" + inline + ",'text':'12, 0512, 99 raypal \\ud800'}");
    assertEquals(
        List.of("+4315880012", "+43512"), answer.get("links").findValuesAsString("target"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'location':'Paris','text':'1'}                     | none is called 'Paris'
          {'location':'Berlin'}                               | /text
          {'text':'1','colour':'red'}                         | /colour
          {'text':1}                                          | /text
          {'text':'1','inline':{'country':'Germany'}}         | two capital letters
          {'text':'1','inline':{'country':'DE','rules':[{'pattern':'('}]}}| a pattern of RE2
          {'text':'1','inline':{'country':'DE','rules':[{'pattern':'((1{100}){100}){100}'}]}}| repeats less
          {'text':'1','inline':{'country':'DE','internalLength':'x'}}| 1 to 8 digits
          {'text':'1','inline':{'country':'DE'},'location':'Berlin'}| not both
          no JSON                                             | not JSON
          """)
  void whatIsWrongIsSaid(String body, String why) {
    var answer = send("POST", "/test", token(Scope.ADMINISTRATOR), body);
    assertEquals(400, answer.statusCode());
    assertEquals("application/problem+json", answer.headers().firstValue("Content-Type").get());
    assertTrue(answer.body().contains(why), answer.body());
  }

  @Test
  void rulesAreCountedBeforeTheyAreCompiled() {
    var rules = "{'pattern':'('},".repeat(Location.MOST_RULES) + "{'pattern':'('}";
    whatIsWrongIsSaid(
        "{'text':'1','inline':{'country':'DE','rules':[" + rules + "]}}", "at most 50 elements");
  }

  private JsonNode tries(String body) {
    var answer = send("POST", "/test", token(Scope.ADMINISTRATOR), body);
    assertEquals(200, answer.statusCode(), answer.body());
    assertIsA("TrialResult", json(answer));
    return json(answer);
  }

  private static void assertIsA(String schema, JsonNode answer) {
    assertEquals(List.of(), Contract.load().shape(schema).check(Place.BODY, answer));
  }

  private String token(Scope scope) {
    return tokens
        .issue(Address.of("somebody@berlin.example"), scope, new ManualClock().instant())
        .await()
        .token();
  }

  private HttpResponse<String> send(String method, String path, String token, String body) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/locations" + path))
            .timeout(Duration.ofSeconds(20))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')));
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return MAPPER.readTree(answer.body());
  }

  private static JsonNode tree(String json) {
    return MAPPER.readTree(json.replace('\'', '"'));
  }
}
