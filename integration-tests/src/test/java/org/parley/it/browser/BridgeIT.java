package org.parley.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.client.Person;
import org.parley.it.node.Company;
import org.parley.it.node.Launch;
import org.parley.it.node.NodeHome;

/// Three people in a call of a group, through the Jitsi Videobridge that `JVB_URL` names.
@ExtendWith(Chromium.class)
class BridgeIT {

  private static final Optional<String> BRIDGE = Optional.ofNullable(System.getenv("JVB_URL"));

  @Test
  void everybodySeesAndHearsEverybodyAndAScreen(Windows windows) {
    if (BRIDGE.isEmpty()) {
      System.out.println("Skipped: no call went through a bridge, since JVB_URL is not set");
    }
    assumeTrue(BRIDGE.isPresent(), "JVB_URL names no bridge");
    windows.onEachComputer(Telephone.KEEPING_CONNECTIONS);
    var home = NodeHome.fresh("bridge");
    home.people(Company.csv(3));
    home.configure("call:\n  bridges:\n    - {name: jvb, url: '" + BRIDGE.get() + "'}\n");
    try (var company = Company.start(Launch.of(home).importing(), 3)) {
      List<Person> people = company.absent(3);
      List<Window> opened = people.stream().map(who -> windows.of(who, company)).toList();
      List<Telephone> phones = opened.stream().map(Telephone::new).toList();
      opened.getFirst().startsChatWith(people.get(1), people.get(2));
      phones.getFirst().callsWithVideo();
      phones.stream().skip(1).forEach(phone -> phone.answers("Accept with camera"));
      phones.forEach(phone -> phone.hearsMore().seesFrom(2));
      phones.get(1).presses("Share screen");
      for (var phone : List.of(phones.get(0), phones.get(2))) {
        assertThat(phone.picture("Screen of " + Company.nameOf(people.get(1)))).isVisible();
        phone.seesFrom(3);
      }
      phones.getFirst().hangsUp();
      phones.getLast().hearsMore();
      phones.getLast().hangsUp();
      phones.get(1).isOver();
    }
  }
}
