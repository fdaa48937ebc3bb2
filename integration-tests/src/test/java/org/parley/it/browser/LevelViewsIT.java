package org.parley.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.it.client.Commands;
import org.parley.it.client.Person;
import org.parley.it.node.Company;

/// The views of requests and of what one may not do fit, are accessible in light and dark, and are
/// photographed.
@ExtendWith(Chromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LevelViewsIT {

  private Strangers strangers;

  @BeforeAll
  void start() {
    strangers = Strangers.of("level-views", 40);
  }

  @AfterAll
  void stop() {
    strangers.close();
  }

  @ParameterizedTest
  @EnumSource
  void whatStrangersSeeFitsAndIsAccessible(Shape shape, Windows windows) {
    Company company = strangers.company();
    Person anna = company.absent();
    company.people(3).forEach(each -> each.does(Commands.watch(anna)));
    Person team = company.absent();
    Person blocked = company.absent();
    anna.does(Commands.grant("TEAM", team));
    anna.does(Commands.grant("BLOCKED", blocked));
    Window window = windows.open(company.node().uri(), shape.computer()).signsIn(anna);
    var look = new Look(shape);
    var requests = new Requests(window);
    requests.count(3);
    look.at("requests-badge", window);
    requests.opens();
    assertThat(requests.given(blocked)).hasValue("BLOCKED");
    look.at("requests", window);
    window.presses("Escape");
    new Contacts(window).opensCardOf(team);
    assertThat(window.everything().button("Send request")).isVisible();
    look.at("stranger", window);
    window.everything().button("Send request").click();
    assertThat(window.page().getByText("A request was sent")).isVisible();
    look.at("request-sent", window);
    window.everything().button("Level…").click();
    assertThat(window.everything().dialog("Level for " + Company.nameOf(team))).isVisible();
    look.at("level", window);
    assertEquals(List.of(), look.faults());
  }
}
