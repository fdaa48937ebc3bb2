package org.parley.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.client.Person;
import org.parley.it.node.Company;
import org.parley.it.node.SharedCompany;

/// Do not disturb.
@ExtendWith({SharedCompany.class, Chromium.class})
class QuietTimeIT {

  @BeforeEach
  void aDesktop(Windows windows) {
    windows.onEachComputer(Desktop.SCRIPT);
  }

  @Test
  void messagesOnlyCountUntilTheEndWhichTellsOfThemOnce(Company company, Windows windows) {
    Person anna = company.person();
    Person ben = company.person();
    Person carla = company.person();
    String withBen = ben.startsConversationWith(anna);
    String withCarla = carla.startsConversationWith(anna);
    Window annas = windows.of(anna, company);
    var desktop = new Desktop(annas.page().context());
    annas.is("Do not disturb");
    annas.isShownAs("Do not disturb");
    ben.says(withBen, "one");
    ben.says(withBen, "two");
    carla.says(withCarla, "three");
    assertThat(annas.page()).hasTitle("(3) Parley");
    annas.takesOfOneself("Back to automatic");
    String words = "3 messages in 2 conversations while you did not want to be disturbed.";
    assertThat(annas.page().getByText(words)).isVisible();
    ben.says(withBen, "four");
    String told = Company.nameOf(ben) + ": four";
    desktop.wasTold(List.of("a chime", "Parley: " + words, told));
    annas.everything().button("Close").click();
    assertThat(annas.page().getByText(words)).hasCount(0);
    new Keyboard(annas).hasFocus();
  }

  @Test
  void whatWasReadMeanwhileIsNotTold(Company company, Windows windows) {
    Person anna = company.person();
    Person ben = company.person();
    String chat = ben.startsConversationWith(anna);
    Window annas = windows.of(anna, company);
    annas.is("Do not disturb");
    annas.isShownAs("Do not disturb");
    ben.says(chat, "seen");
    ben.says(chat, "seen as well");
    assertThat(annas.page()).hasTitle("(2) Parley");
    annas.opens(Company.nameOf(ben));
    assertThat(annas.page()).hasTitle("Parley");
    annas.is("Available");
    annas.isShownAs("Available");
    assertThat(annas.page().getByText("did not want to be disturbed")).hasCount(0);
  }

  @Test
  void whoWritesIsToldThatItArrivesQuietly(Company company, Windows windows) {
    Person anna = company.absent();
    Person ben = company.absent();
    Window annas = windows.of(anna, company);
    Window bens = windows.of(ben, company);
    annas.startsChatWith(ben);
    String hint = Company.nameOf(ben) + " does not want to be disturbed: messages arrive quietly.";
    assertThat(annas.page().getByText(hint)).hasCount(0);
    bens.is("Do not disturb");
    assertThat(annas.page().getByText(hint)).isVisible();
    annas.says("when you have time");
    annas.sees("when you have time", "Delivered");
    bens.takesOfOneself("Back to automatic");
    assertThat(annas.page().getByText(hint)).hasCount(0);
  }
}
