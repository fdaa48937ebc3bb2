package org.parley.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.client.Person;
import org.parley.it.node.Company;
import org.parley.it.node.SharedCompany;

/// Why a call does not begin, in words that help.
@ExtendWith({SharedCompany.class, Chromium.class})
class CallRefusedIT {

  private static final String REFUSING =
      """
      if (navigator.mediaDevices) {
        navigator.mediaDevices.getUserMedia = async () => {
          throw new DOMException('', '%s');
        };
      }
      """;

  @Test
  void aBrowserThatMayNotUseTheMicrophoneSaysHowToAllowIt(Company company, Windows windows) {
    windows.onEachComputer(REFUSING.formatted("NotAllowedError"));
    says(company, windows, "The browser does not let this page use the microphone or camera.");
  }

  @Test
  void aComputerWithoutAMicrophoneIsToldSo(Company company, Windows windows) {
    windows.onEachComputer(REFUSING.formatted("NotFoundError"));
    says(company, windows, "No microphone or camera was found.");
  }

  private static void says(Company company, Windows windows, String words) {
    Window window = windows.of(company.absent(), company);
    window.startsChatWith(company.absent());
    new Telephone(window).calls();
    assertThat(window.everything().dialog("That was not done")).containsText(words);
  }

  @Test
  void whoIsNotThereCannotBeCalled(Company company, Windows windows) {
    Window window = windows.of(company.absent(), company);
    window.startsChatWith(company.absent());
    new Telephone(window).calls();
    assertThat(window.everything().dialog("That was not done"))
        .containsText("There is no device with a microphone that could take part.");
  }

  @Test
  void aGroupNeedsABridge(Company company, Windows windows) {
    Person ben = company.absent();
    Person carl = company.absent();
    Window window = windows.of(company.absent(), company);
    windows.of(ben, company);
    windows.of(carl, company);
    window.startsChatWith(ben, carl);
    new Telephone(window).calls();
    assertThat(window.everything().dialog("That was not done"))
        .containsText("Calls of more than two people are not set up on this server.");
  }

  @Test
  void withoutTheRightsTheButtonsSayWhy(Windows windows) {
    try (var strangers = Strangers.of("no-calls", 3)) {
      strangers.forEverybody("{\"level\":\"PUBLIC\",\"rights\":[\"CHAT\",\"AUDIO\"]}");
      var company = strangers.company();
      Person anna = company.absent();
      Person ben = company.absent();
      Window annas = windows.of(anna, company);
      Window bens = windows.of(ben, company);
      annas.startsChatWith(ben);
      assertThat(annas.everything().button("Video call")).hasAttribute("aria-disabled", "true");
      new Telephone(annas).calls();
      new Telephone(bens).answers("Accept");
      assertThat(annas.everything().button("Share screen"))
          .hasAttribute(
              "title", "You may not use screen sharing: your administrator can allow it.");
      new Telephone(annas).hangsUp();
      new Telephone(bens).isOver();
    }
  }
}
