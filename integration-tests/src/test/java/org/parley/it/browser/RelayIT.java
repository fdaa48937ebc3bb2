package org.parley.it.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.client.Eventually;
import org.parley.it.client.Person;
import org.parley.it.node.Company;
import org.parley.it.node.Launch;
import org.parley.it.node.NodeHome;

/// Two browsers that may reach each other by a relay only.
@ExtendWith(Chromium.class)
class RelayIT {

  private static final String RELAY_ONLY = "globalThis.forced = { iceTransportPolicy: 'relay' };";

  private static final String REFUSALS = "() => [...connections.refusals].join()";

  /// The kinds of the two ends that the connection has chosen.
  private static final String WAY =
      """
      async () => {
        const stats = await connections.at(-1).getStats();
        const all = [...stats.values()];
        const pair = all.find((one) => one.type === 'candidate-pair' && one.nominated);
        if (!pair) return 'none';
        return [pair.localCandidateId, pair.remoteCandidateId]
          .map((id) => stats.get(id)?.candidateType).join(' ');
      }
      """;

  @BeforeEach
  void aRelayIsInstalled() {
    boolean installed = Files.isExecutable(Relay.PROGRAM);
    if (!installed) {
      System.out.println("Skipped: no call went by a relay, since there is no " + Relay.PROGRAM);
    }
    assumeTrue(installed, "there is no relay");
  }

  @Test
  void twoPeopleSeeAndHearEachOtherByARelay(Windows windows) {
    try (var relay = Relay.start();
        var company = company("relayed", relay, Relay.SECRET)) {
      var annas = call(company, windows);
      annas.hearsMore().seesMore();
      assertEquals("relay relay", annas.page().evaluate(WAY));
      annas.hangsUp();
      annas.isOver();
    }
  }

  @Test
  void aRelayThatDoesNotKnowTheSecretRefusesAndThePageSaysSo(Windows windows) {
    try (var relay = Relay.start();
        var company = company("unrelayed", relay, "what-the-relay-does-not-know")) {
      var annas = call(company, windows);
      annas.shows("Connecting…");
      Eventually.holds(
          "it refuses",
          () -> annas.page().evaluate(REFUSALS).equals("401"),
          () -> "refusals " + annas.page().evaluate(REFUSALS));
      assertEquals("none", annas.page().evaluate(WAY));
      annas.hangsUp();
      annas.isOver();
    }
  }

  private static Company company(String name, Relay relay, String secret) {
    var home = NodeHome.fresh(name);
    home.people(Company.csv(2));
    home.configure(
        """
        call:
          ice:
            turn: ['%s']
            secret: %s
        """
            .formatted(relay.uri(), secret));
    return Company.start(Launch.of(home).importing(), 2);
  }

  /// Anna's side of a call that Ben has answered.
  private static Telephone call(Company company, Windows windows) {
    windows.onEachComputer(RELAY_ONLY);
    windows.onEachComputer(Telephone.KEEPING_CONNECTIONS);
    Person anna = company.absent();
    Person ben = company.absent();
    Window annas = windows.of(anna, company);
    Window bens = windows.of(ben, company);
    annas.startsChatWith(ben);
    var phone = new Telephone(annas).callsWithVideo();
    new Telephone(bens).answers("Accept with camera");
    return phone;
  }
}
