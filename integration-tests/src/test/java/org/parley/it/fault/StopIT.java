package org.parley.it.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.it.client.Commands;
import org.parley.it.client.Eventually;
import org.parley.it.client.Person;
import org.parley.it.client.Rest;
import org.parley.it.node.Company;
import org.parley.it.node.Launch;
import org.parley.it.node.NodeHome;
import org.parley.it.node.NodeProcess;

class StopIT {

  @Test
  void sigtermDrainsAndWhatWasAcknowledgedIsThere() {
    try (var company = Company.of("sigterm", 2)) {
      Person anna = company.person();
      Person ben = company.person();
      String chat = anna.startsConversationWith(ben);
      var sent =
          IntStream.range(0, 500)
              .mapToObj(n -> anna.device().send(Commands.say(chat, "number " + n)))
              .toList();
      sent.getFirst().join();
      assertEquals(0, company.node().terminate());
      anna.device().isClosedWith(1001);
      List<Long> acknowledged =
          sent.stream()
              .filter(one -> !one.isCompletedExceptionally() && one.join().isOk())
              .map(one -> one.join().ok().get("sequence").asLong())
              .toList();
      company.node().hasPrintedNoStackTrace();
      try (var _ = company.node().startAgain()) {
        long stored = ben.texts(chat).size();
        System.out.printf(
            "SIGTERM with %d messages under way: %d acknowledged, %d stored%n",
            sent.size(), acknowledged.size(), stored);
        assertTrue(stored >= acknowledged.size());
        assertEquals(acknowledged.size(), acknowledged.stream().distinct().count());
        ben.goesOffline();
      }
    }
  }

  @Test
  void aNodeIsReadySoonAndSaysSo() {
    var home = NodeHome.fresh("ready");
    home.people(Company.csv(50));
    Launch launch = Launch.of(home);
    try (var first = NodeProcess.start(launch.importing())) {
      System.out.printf("First start with 50 people ready after %d ms%n", first.age().toMillis());
      first.terminate();
    }
    try (var node = NodeProcess.start(launch)) {
      Duration age = node.age();
      System.out.printf("Later start ready after %d ms%n", age.toMillis());
      assertTrue(age.toSeconds() < 20, age::toString);
      String line = "Parley is ready at " + node.uri();
      Eventually.holds("the line", () -> node.output().contains(line), node::output);
      var rest = new Rest(HttpClient.newHttpClient(), node.uri());
      for (String path : List.of("/health/live", "/health/ready")) {
        assertEquals(200, rest.get(path).status());
        assertEquals("UP", rest.get(path).json().get("status").asString());
      }
    }
  }

  @Test
  void aDemonstrationSaysHowToSignIn() {
    try (var node = NodeProcess.start(Launch.of(NodeHome.fresh("demo")).with("--demo"))) {
      Eventually.holds(
          "how to sign in",
          () -> node.output().contains("@") && node.output().contains("password"),
          node::output);
      assertEquals(200, new Rest(HttpClient.newHttpClient(), node.uri()).get("/").status());
    }
  }

  @Test
  void withoutPeopleAnAdministratorCanSignInOnce() {
    try (var node = NodeProcess.start(Launch.of(NodeHome.fresh("nobody")))) {
      Eventually.holds(
          "a sign-in for the administrator",
          () -> node.output().toLowerCase(java.util.Locale.ROOT).contains("administrator"),
          node::output);
    }
  }
}
