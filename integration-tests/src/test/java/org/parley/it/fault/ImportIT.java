package org.parley.it.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpClient;
import org.junit.jupiter.api.Test;
import org.parley.it.client.Rest;
import org.parley.it.node.Launch;
import org.parley.it.node.NodeHome;
import org.parley.it.node.NodeProcess;

class ImportIT {

  private static final String HEADER = "address,displayName,password,mobile,phone,group\n";

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void aBadLineIsNamedAndNothingIsHalfImported() {
    var home = NodeHome.fresh("bad-import");
    home.people(
        HEADER
            + "anna@berlin.example,Anna,secret word,,,Sales\n"
            + "ben@berlin.example,Ben,secret word,,,Sales\n"
            + "not an address,Carla,secret word,,,Sales\n"
            + "dave@berlin.example,Dave,secret word,,,Sales,too many\n");
    String output = StartFaultsIT.failsToStart(Launch.of(home).importing(), "line 4");
    assertEquals(true, output.contains("line 5"), output);
    try (var node = NodeProcess.start(Launch.of(home))) {
      var rest = new Rest(http, node.uri());
      assertEquals(401, rest.signIn("anna@berlin.example", "secret word").status());
    }
  }

  @Test
  void anImportMayBeRunAgain() {
    var home = NodeHome.fresh("import-again");
    home.people(HEADER + "anna@berlin.example,Anna,first word,,,Sales\n");
    Launch launch = Launch.of(home);
    try (var node = NodeProcess.start(launch.importing())) {
      assertEquals("Anna", displayName(node, "first word"));
    }
    home.people(
        HEADER
            + "anna@berlin.example,\"Anna \"\"A\"\" Müller, Dr.\",,,,Sales\n"
            + "ben@berlin.example,Ben,second word,+49 170 1234567,,Sales\n");
    try (var node = NodeProcess.start(launch.importing())) {
      assertEquals("Anna \"A\" Müller, Dr.", displayName(node, "first word"));
    }
  }

  private String displayName(NodeProcess node, String password) {
    Rest.Answer answer = new Rest(http, node.uri()).signIn("anna@berlin.example", password);
    assertEquals(200, answer.status(), answer::body);
    return answer.json().get("displayName").asString();
  }
}
