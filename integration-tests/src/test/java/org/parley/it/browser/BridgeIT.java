package org.parley.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.client.Person;
import org.parley.it.node.Company;
import org.parley.it.node.Launch;
import org.parley.it.node.NodeHome;

/// Calls through the Jitsi Videobridge that `JVB_URL` names, and that the command in `JVB_RESTART`
/// kills and starts anew.
@ExtendWith(Chromium.class)
class BridgeIT {

  private static final Optional<String> BRIDGE = Optional.ofNullable(System.getenv("JVB_URL"));
  private static final Optional<String> RESTART = Optional.ofNullable(System.getenv("JVB_RESTART"));

  @Test
  void everybodySeesAndHearsEverybodyAndAScreen(Windows windows) {
    try (var call = call(windows, "bridge", 3)) {
      call.begins();
      call.phones().get(1).presses("Share screen");
      for (var phone : List.of(call.phones().get(0), call.phones().get(2))) {
        assertThat(phone.picture("Screen of " + Company.nameOf(call.people().get(1)))).isVisible();
        phone.seesFrom(3);
      }
      call.phones().getFirst().hangsUp();
      call.phones().getLast().hearsMore();
      call.phones().getLast().hangsUp();
      call.phones().get(1).isOver();
    }
  }

  @Test
  void twoSeeAndHearEachOtherAndAScreen(Windows windows) {
    try (var call = call(windows, "bridge-two", 2)) {
      call.begins();
      call.phones().getLast().presses("Share screen");
      call.phones().getFirst().seesFrom(2);
      call.phones().getLast().hangsUp();
      call.phones().getFirst().isOver();
    }
  }

  @Test
  void mediaComeBackWhenTheBridgeIsStartedAnewInTheMiddleOfACall(Windows windows)
      throws IOException, InterruptedException {
    needs(RESTART, "JVB_RESTART");
    try (var call = call(windows, "bridge-anew", 3)) {
      call.begins();
      assertEquals(0, new ProcessBuilder(RESTART.get().split(" ")).start().waitFor());
      var since = Instant.now();
      call.phones().forEach(phone -> phone.hearsMore().seesMore().seesFrom(2));
      System.out.println(
          "Bridge started anew: media of all came again after "
              + Duration.between(since, Instant.now()).toMillis()
              + " ms, of which the bridge needs some to start");
    }
  }

  private record Call(
      Company company, List<Person> people, List<Window> opened, List<Telephone> phones)
      implements AutoCloseable {

    /// Everybody is in it, with cameras, and gets the media of all others.
    void begins() {
      opened.getFirst().startsChatWith(people.stream().skip(1).toArray(Person[]::new));
      phones.getFirst().callsWithVideo();
      phones.stream().skip(1).forEach(phone -> phone.answers("Accept with camera"));
      phones.forEach(phone -> phone.hearsMore().seesFrom(people.size() - 1));
    }

    @Override
    public void close() {
      company.close();
    }
  }

  /// A call that everybody of a company will be in.
  private static Call call(Windows windows, String name, int many) {
    needs(BRIDGE, "JVB_URL");
    windows.onEachComputer(Telephone.KEEPING_CONNECTIONS);
    var home = NodeHome.fresh(name);
    home.people(Company.csv(many));
    home.configure("call:\n  bridges:\n    - {name: jvb, url: '" + BRIDGE.get() + "'}\n");
    var company = Company.start(Launch.of(home).importing(), many);
    List<Person> people = company.absent(many);
    List<Window> opened = people.stream().map(who -> windows.of(who, company)).toList();
    return new Call(company, people, opened, opened.stream().map(Telephone::new).toList());
  }

  private static void needs(Optional<String> variable, String name) {
    if (variable.isEmpty()) {
      System.out.println("Skipped: a call through a bridge, since " + name + " is not set");
    }
    assumeTrue(variable.isPresent(), name + " is not set");
  }
}
