package org.parley.it.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.client.Commands;
import org.parley.it.client.Person;
import org.parley.it.client.Rest;
import org.parley.it.node.Company;
import org.parley.it.node.SharedCompany;
import org.parley.it.raw.RawSocket;

/// Guessing passwords is slowed down, and locks nobody out.
@ExtendWith(SharedCompany.class)
class GuessingIT {

  private static final int GUESSES = 1_000;

  @Test
  void aThousandGuessesAtOnePersonAreThrottledAndLockNobodyOut(Company company) throws IOException {
    Person victim = company.person();
    Person neighbour = company.person();
    try (HttpClient http = from("127.0.0.3")) {
      var guesser = new Rest(http, company.node().uri());
      int refused = guess(guesser, _ -> victim.address());
      System.out.printf("Of %d guesses at one person %d got 429%n", GUESSES, refused);
      assertTrue(refused > GUESSES - 50, () -> refused + " of the guesses were throttled");
      assertEquals(200, company.rest().signIn(victim.address(), victim.password()).status());
      assertEquals(200, guesser.signIn(neighbour.address(), neighbour.password()).status());
    }
    company.node().hasPrintedNoStackTrace();
  }

  @Test
  void aThousandGuessesAtManyPeopleAreThrottledToo(Company company) throws IOException {
    Person neighbour = company.person();
    try (HttpClient http = from("127.0.0.4")) {
      var guesser = new Rest(http, company.node().uri());
      int refused = guess(guesser, n -> "nobody" + n + "@berlin.example");
      System.out.printf("Of %d guesses at many people %d got 429%n", GUESSES, refused);
      assertTrue(refused > GUESSES - 200, () -> refused + " of the guesses were throttled");
      assertEquals(200, company.rest().signIn(neighbour.address(), neighbour.password()).status());
    }
  }

  private static int guess(Rest guesser, java.util.function.IntFunction<String> whom) {
    int refused = 0;
    for (int n = 0; n < GUESSES; n++) {
      Rest.Answer answer = guesser.signIn(whom.apply(n), "guess " + n);
      if (answer.status() == 429) {
        refused++;
        int seconds = Integer.parseInt(answer.retryAfter().orElseThrow());
        assertTrue(seconds >= 1 && seconds <= 60, () -> "Retry-After " + seconds);
      } else {
        assertEquals(401, answer.status());
      }
    }
    return refused;
  }

  @Test
  void guessingOverTheSocketIsThrottledAlike(Company company) throws IOException {
    Person victim = company.person();
    var source = InetAddress.ofLiteral("127.0.0.5");
    int throttled = 0;
    try (var raw = RawSocket.open(company.node().uri(), "", source, 0)) {
      for (int n = 0; n < 50; n++) {
        var guess = Commands.signIn(victim.address(), "guess " + n).put("ref", n);
        String refusal = raw.ask(guess.toString()).refusal();
        throttled += refusal.equals("TOO_MANY_REQUESTS") ? 1 : 0;
      }
    }
    assertTrue(throttled >= 40, "throttled " + throttled + " of 50");
    assertEquals(200, company.rest().signIn(victim.address(), victim.password()).status());
  }

  private static HttpClient from(String source) throws IOException {
    return HttpClient.newBuilder()
        .version(Version.HTTP_1_1)
        .localAddress(InetAddress.ofLiteral(source))
        .build();
  }
}
