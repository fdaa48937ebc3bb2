package org.parley.it.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.it.client.Commands;
import org.parley.it.client.Eventually;
import org.parley.it.client.Person;
import org.parley.it.client.Reply;
import org.parley.it.client.Rest;
import org.parley.it.node.Company;
import org.parley.it.node.Launch;
import org.parley.it.node.NodeHome;
import org.parley.it.node.NodeProcess;
import org.parley.it.raw.Frame;
import org.parley.it.raw.RawSocket;

class StopIT {

  private static final Pattern SIGN_IN =
      Pattern.compile("Sign in .*?as ([^\\s,]+).*?, password ([^\\s,]+)");

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
      List<Long> acknowledged = sent.stream().flatMap(one -> acknowledged(one).stream()).toList();
      company.node().hasPrintedNoStackTrace();
      ben.goesOffline();
      try (var _ = company.node().startAgain()) {
        long stored = ben.texts(chat).size();
        System.out.printf(
            "SIGTERM with %d messages under way: %d acknowledged, %d stored%n",
            sent.size(), acknowledged.size(), stored);
        assertTrue(stored >= acknowledged.size());
        assertEquals(acknowledged.size(), acknowledged.stream().distinct().count());
      }
    }
  }

  @Test
  void aClientThatNeverReadsHoldsUpNoStop() throws IOException {
    try (var company = Company.of("deafstop", 2)) {
      Person anna = company.person();
      Person ben = company.person();
      String chat = anna.startsConversationWith(ben);
      for (int i = 0; i < 4; i++) {
        anna.device().send(Commands.say(chat, i + "x".repeat(60_000))).join();
      }
      try (var deaf =
          RawSocket.open(company.node().uri(), "", InetAddress.getLoopbackAddress(), 4 * 1024)) {
        deaf.signIn(ben);
        for (int i = 0; i < 60; i++) {
          deaf.send(
              Frame.text(
                  "{\"do\":\"ReadEntries\",\"ref\":%d,\"conversation\":\"%s\"}"
                      .formatted(100 + i, chat)));
        }
        assertEquals(0, company.node().terminate());
      }
    }
  }

  private static Optional<Long> acknowledged(CompletableFuture<Reply> sent) {
    return sent.handle((reply, _) -> Optional.ofNullable(reply))
        .join()
        .filter(Reply::isOk)
        .map(reply -> reply.ok().get("sequence").asLong());
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
      for (String path : List.of("/health/live", "/health/ready")) {
        assertEquals(200, rest(node).get(path).status());
        assertEquals("UP", rest(node).get(path).json().get("status").asString());
      }
    }
  }

  @Test
  void aDemonstrationSaysHowToSignInAndHowToAdminister() {
    try (var node = NodeProcess.start(Launch.of(NodeHome.fresh("demo")).with("--demo"))) {
      MatchResult offer = offered(node);
      assertTrue(offer.group(1).endsWith("@localhost"), node::output);
      assertEquals(200, rest(node).signIn(offer.group(1), offer.group(2)).status());
      Rest.Answer answer = rest(node).signIn("anna@berlin.example", "parley-demo");
      assertEquals(200, answer.status(), answer::body);
      assertTrue(node.output().contains("Sign in as anna@berlin.example or"), node::output);
      assertEquals(200, rest(node).get("/").status());
    }
  }

  @Test
  void aDemonstrationThatIsStartedAgainTakesNobodyIn() {
    var launch = Launch.of(NodeHome.fresh("demo-again")).with("--demo");
    try (var node = NodeProcess.start(launch)) {
      offered(node);
      assertTrue(node.output().contains("The demo company: 44 people added"), node::output);
    }
    try (var node = NodeProcess.start(launch)) {
      // What the home has printed is kept over starts.
      Eventually.holds("the second start", () -> times("Sign in as", node) == 2, node::output);
      assertEquals(1, times("The demo company:", node), node::output);
    }
  }

  private static int times(String words, NodeProcess node) {
    return node.output().split(Pattern.quote(words), -1).length - 1;
  }

  @Test
  void withoutPeopleAnAdministratorCanSignInOnce() {
    try (var node = NodeProcess.start(Launch.of(NodeHome.fresh("nobody")))) {
      MatchResult offer = offered(node);
      assertEquals(200, rest(node).signIn(offer.group(1), offer.group(2)).status());
      assertEquals(401, rest(node).signIn(offer.group(1), offer.group(2)).status());
    }
  }

  private static MatchResult offered(NodeProcess node) {
    return Eventually.find(
        "how to sign in", () -> SIGN_IN.matcher(node.output()).results().findFirst(), node::output);
  }

  private static Rest rest(NodeProcess node) {
    return new Rest(HttpClient.newHttpClient(), node.uri());
  }
}
