package org.parley.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.client.Person;
import org.parley.it.node.Company;
import org.parley.it.node.SharedCompany;

/// The mouse is never touched here.
@ExtendWith({SharedCompany.class, Chromium.class})
class KeyboardIT {

  @Test
  void signingInLosesNoFocus(Company company, Windows windows) {
    new Keyboard(windows.of(company.absent(), company)).hasFocus();
  }

  @Test
  void oneSignsInStartsAChatAndWritesWithTheKeyboardAlone(Company company, Windows windows) {
    Person anna = company.absent();
    Person ben = company.person();
    Window window = windows.open(company.node().uri(), Windows.english());
    Keyboard keyboard = new Keyboard(window);
    assertThat(window.everything().textbox("Address")).isFocused();
    keyboard.types(anna.address());
    keyboard.presses("Tab");
    keyboard.types(anna.password());
    keyboard.presses("Enter");
    window.isSignedIn();

    keyboard.tabsTo(window.everything().button("New chat"));
    keyboard.presses("Enter");
    assertThat(window.everything().textbox("Search people")).isFocused();
    keyboard.types(Company.nameOf(ben));
    keyboard.presses("Enter");
    new Picker(window).hasChosen(Company.nameOf(ben));
    keyboard.hasFocus();
    keyboard.presses("Enter");
    assertThat(window.box()).isFocused();
    keyboard.types("Hello Ben");
    keyboard.presses("Enter");
    window.hears("Hello Ben");
    assertThat(window.box()).isFocused();
    ben.hears(ben.conversations().getFirst().conversation(), "Hello Ben");
  }

  @Test
  void theMenuOfAParticipantAndItsDialogsWorkWithTheKeyboardAlone(
      Company company, Windows windows) {
    Person anna = company.person();
    Person ben = company.absent();
    anna.startsConversationWith(ben, company.absent());
    Window window = windows.of(anna, company);
    Keyboard keyboard = new Keyboard(window);
    assertThat(window.chat(Company.nameOf(ben))).isVisible();
    keyboard.presses("Alt+ArrowDown");
    assertThat(window.box()).isFocused();
    Named page = window.everything();
    keyboard.tabsTo(page.button(Company.nameOf(ben) + ": menu"));
    keyboard.presses("Enter");
    assertThat(page.menuItem("Contact card")).isFocused();
    keyboard.presses("ArrowDown");
    assertThat(page.menuItem("Chat")).isFocused();
    keyboard.presses("ArrowUp");
    keyboard.presses("ArrowUp");
    assertThat(page.menuItem("Remove")).isFocused();
    keyboard.presses("Escape");
    assertThat(page.button(Company.nameOf(ben) + ": menu")).isFocused();
    keyboard.presses("Enter");
    assertThat(page.menuItem("Contact card")).isFocused();
    keyboard.presses("End");
    keyboard.presses("Enter");
    assertThat(page.dialog("Remove")).isVisible();
    keyboard.presses("Escape");
    assertThat(page.dialog("Remove")).hasCount(0);
    keyboard.hasFocus();
    keyboard.tabsTo(page.button(Company.nameOf(ben) + ": menu"));
    keyboard.presses("Enter");
    assertThat(page.menuItem("Contact card")).isFocused();
    keyboard.presses("End");
    keyboard.presses("Enter");
    keyboard.tabsTo(new Named(page.dialog("Remove")).button("Remove"));
    keyboard.presses("Enter");
    window.participants().doNotInclude(ben);
    keyboard.hasFocus();
  }

  @Test
  void oneSearchesAndSwitchesChatsWithTheKeyboardAlone(Company company, Windows windows) {
    Person anna = company.person();
    Person ben = company.person();
    Person carla = company.person();
    anna.says(anna.startsConversationWith(ben), "to Ben");
    anna.says(anna.startsConversationWith(carla), "to Carla");
    Window window = windows.of(anna, company);
    Keyboard keyboard = new Keyboard(window);
    assertThat(window.chat("to Ben")).isVisible();
    keyboard.presses("Alt+ArrowDown");
    window.hears("to Carla");
    keyboard.presses("Alt+ArrowDown");
    window.hears("to Ben");
    assertThat(window.box()).isFocused();
    keyboard.presses("Control+k");
    keyboard.types(Company.nameOf(carla));
    assertThat(window.chat(Company.nameOf(carla))).isVisible();
    keyboard.tabsTo(window.chat(Company.nameOf(carla)));
    keyboard.presses("Enter");
    window.hears("to Carla");
    keyboard.presses("Control+k");
    keyboard.presses("Escape");
    assertThat(window.chat("to Ben")).isVisible();
    keyboard.hasFocus();
  }

  @Test
  void oneChoosesAPresenceWithTheKeyboardAlone(Company company, Windows windows) {
    Window window = windows.of(company.absent(), company);
    Keyboard keyboard = new Keyboard(window);
    Named page = window.everything();
    window.isShownAs("Available");
    keyboard.presses("Tab");
    keyboard.presses("Enter");
    assertThat(page.of(AriaRole.MENUITEMRADIO, "Available")).isFocused();
    keyboard.presses("ArrowDown");
    assertThat(page.of(AriaRole.MENUITEMRADIO, "Busy")).isFocused();
    keyboard.presses("Enter");
    window.isShownAs("Busy");
    keyboard.hasFocus();
    keyboard.presses("Enter");
    assertThat(page.of(AriaRole.MENUITEMRADIO, "Available")).isFocused();
    assertThat(page.of(AriaRole.MENUITEMRADIO, "Busy")).isChecked();
    for (int i = 0; i < 5; i++) {
      keyboard.presses("ArrowDown");
    }
    keyboard.presses("Enter");
    assertThat(page.choice("State")).isFocused();
    keyboard.tabsTo(page.textbox("Note"));
    keyboard.types("In the workshop");
    keyboard.presses("Enter");
    assertThat(page.dialog("My presence")).hasCount(0);
    keyboard.hasFocus();
    window.isShownAs("Busy");
    assertThat(window.page().getByTitle("Busy · In the workshop").first()).isVisible();
  }

  @Test
  void theMenuKeyOpensTheMenuOfAPersonAndTheLevelIsGivenWithTheKeyboardAlone(
      Company company, Windows windows) {
    Person anna = company.person();
    Person ben = company.absent();
    anna.startsConversationWith(ben);
    Window window = windows.of(anna, company);
    Keyboard keyboard = new Keyboard(window);
    Named page = window.everything();
    keyboard.tabsTo(window.chat(Company.nameOf(ben)));
    keyboard.presses("Shift+F10");
    assertThat(page.menuItem("Contact card")).isFocused();
    keyboard.presses("Escape");
    assertThat(window.chat(Company.nameOf(ben))).isFocused();
    keyboard.presses("Shift+F10");
    assertThat(page.menuItem("Contact card")).isFocused();
    keyboard.presses("End");
    assertThat(page.menuItem("Level…")).isFocused();
    keyboard.presses("Enter");
    keyboard.tabsTo(page.of(AriaRole.RADIO, "No level of your own"));
    keyboard.presses("ArrowUp");
    assertThat(page.of(AriaRole.RADIO, "Personal")).isChecked();
    keyboard.presses("Enter");
    assertThat(page.dialog("Level for " + Company.nameOf(ben))).hasCount(0);
    assertThat(window.chat(Company.nameOf(ben))).isFocused();
    window.takesOfOneself("Requests and levels");
    assertThat(new Requests(window).given(ben)).hasValue("PERSONAL");
  }

  @Test
  void closingThePanelOrTheSmileysLosesNoFocus(Company company, Windows windows) {
    Person anna = company.person();
    Person ben = company.absent();
    anna.startsConversationWith(ben, company.absent());
    Window window = windows.of(anna, company);
    Keyboard keyboard = new Keyboard(window);
    assertThat(window.chat(Company.nameOf(ben))).isVisible();
    keyboard.presses("Alt+ArrowDown");
    assertThat(window.box()).isFocused();
    keyboard.tabsTo(window.everything().button("Smileys"));
    keyboard.presses("Enter");
    assertThat(window.everything().button("smile")).isFocused();
    keyboard.presses("ArrowRight");
    keyboard.presses("Escape");
    assertThat(window.everything().button("Smileys")).isFocused();
    keyboard.tabsTo(window.everything().button("Close"));
    keyboard.presses("Enter");
    assertThat(window.everything().list("Participants")).hasCount(0);
    keyboard.hasFocus();
  }
}
