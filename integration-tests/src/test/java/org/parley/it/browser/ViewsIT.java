package org.parley.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.it.client.Commands;
import org.parley.it.client.Person;
import org.parley.it.node.Launch;
import org.parley.it.node.NodeHome;
import org.parley.it.node.NodeProcess;

/// Every view fits, is accessible in light and dark, and is photographed into target/screenshots.
@ExtendWith(Chromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ViewsIT {

  private static final String WRONG_FILE =
      """
      address,displayName,password,mobile,phone,group
      anna@berlin.example,Anna Bergmann,a good password,+491713920010,,Management
      no address at all,Ben Sommer,short,,,Sales
      """;

  private Demo demo;

  @BeforeAll
  void start() {
    demo = new Demo();
  }

  @AfterAll
  void stop() {
    demo.close();
  }

  @ParameterizedTest
  @EnumSource
  void everyViewFitsAndIsAccessible(Shape shape, Windows windows) {
    windows.toleratingALostConnection();
    Person self = demo.berliner(shape.isPhone() ? "joerg" : "anna");
    new Talk(demo, self, shape.isPhone() ? "Jörg" : "Anna").isHeld();
    var look = new Look(shape);
    try (var cable = new Cable(demo.node().uri())) {
      Window window = windows.open(cable.uri(), shape.computer());
      assertThat(window.everything().textbox("Address")).isFocused();
      look.at("sign-in", window);
      window.signsIn(self);
      var tour = new Tour(window, shape, look);
      tour.list();
      tour.pairAndSmileys();
      tour.groupAndItsMenus(self);
      tour.searchAndCard();
      tour.picker();
      tour.settings();
      tour.presence();
      tour.offline(cable);
    }
    assertEquals(List.of(), look.faults());
  }

  @ParameterizedTest
  @EnumSource
  void theFirstLookFitsAndIsAccessible(Shape shape, Windows windows) {
    var look = new Look(shape);
    Window window = windows.open(demo.node().uri(), shape.computer());
    window.signsIn(demo.berliner("uwe"));
    assertThat(window.page().getByText("No conversations yet.")).isVisible();
    look.at("empty", window);
    assertEquals(List.of(), look.faults());
  }

  @ParameterizedTest
  @EnumSource
  void theGermanViewsFitAndAreAccessible(Shape shape, Windows windows) {
    Person nadia = demo.berliner(shape.isPhone() ? "stefan" : "nadia");
    Person elena = demo.berliner("elena");
    String chat = elena.startsConversationWith(nadia, demo.berliner("bjoern"));
    elena.does(Commands.rename(chat, "Urlaubsvertretung"));
    elena.says(chat, "Wer übernimmt in der 34. Woche die Rufbereitschaft?");
    var look = new Look(shape);
    Window window = windows.open(demo.node().uri(), shape.computer().setLocale("de-DE"));
    assertThat(window.everything().textbox("Adresse")).isFocused();
    look.at("german-sign-in", window);
    window.enters(nadia, "Adresse", "Passwort", "Anmelden");
    new GermanTour(window, look).everything();
    assertEquals(List.of(), look.faults());
  }

  @Test
  void theAdministratorsPageFitsAndIsAccessible(Windows windows) {
    windows.tolerating("status of 422");
    try (var node = NodeProcess.start(Launch.of(NodeHome.fresh("views-empty")))) {
      Window window = windows.open(node.uri(), Windows.english());
      window.enters(Administrator.offeredBy(node), "Address", "Password", "Sign in");
      assertThat(window.heading("People")).isVisible();
      window
          .page()
          .getByLabel("CSV file")
          .setInputFiles(new FilePayload("people.csv", "text/csv", WRONG_FILE.getBytes(UTF_8)));
      window.everything().button("Import").click();
      assertThat(window.page().getByRole(AriaRole.TABLE)).isVisible();
      for (Shape shape : Shape.values()) {
        shape.shape(window.page());
        var look = new Look(shape);
        look.at("administrator", window);
        assertEquals(List.of(), look.faults());
      }
    }
  }
}
