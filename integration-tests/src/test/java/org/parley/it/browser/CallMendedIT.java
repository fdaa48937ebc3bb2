package org.parley.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.node.Company;
import org.parley.it.node.SharedCompany;

/// Calls that do not go as they should, and those that are led without a mouse.
@ExtendWith({SharedCompany.class, Chromium.class})
class CallMendedIT {

  /// The first description that this page sends gets lost on the way.
  private static final String LOSING_AN_OFFER =
      """
      const send = WebSocket.prototype.send;
      globalThis.lost = 0;
      WebSocket.prototype.send = function (frame) {
        if (!globalThis.lost && frame.includes('"Describe"') && frame.includes('"offer"')) {
          globalThis.lost = 1;
          return;
        }
        send.call(this, frame);
      };
      """;

  private static final String CAMERA_IN_USE =
      """
      globalThis.opened = [];
      const open = globalThis.MediaDevices?.prototype.getUserMedia;
      if (open) {
        MediaDevices.prototype.getUserMedia = async function (wish) {
          if (wish.video) throw new DOMException('', 'NotReadableError');
          const stream = await open.call(this, wish);
          opened.push(...stream.getTracks());
          return stream;
        };
      }
      """;

  @Test
  void anOfferThatIsLostIsMadeAgain(Company company, Windows windows) {
    windows.onEachComputer(Telephone.KEEPING_CONNECTIONS);
    windows.onEachComputer(LOSING_AN_OFFER);
    var annas = windows.of(company.absent(), company);
    var ben = company.absent();
    var bens = new Telephone(windows.of(ben, company));
    annas.startsChatWith(ben);
    new Telephone(annas).calls();
    bens.answers("Accept");
    new Telephone(annas).hearsMore();
    assertEquals(1, annas.page().evaluate("lost"));
    new Telephone(annas).hangsUp();
    bens.isOver();
  }

  @Test
  void aCameraThatIsInUseLeavesNoMicrophoneOpen(Company company, Windows windows) {
    windows.onEachComputer(CAMERA_IN_USE);
    var annas = windows.of(company.absent(), company);
    annas.startsChatWith(company.absent());
    new Telephone(annas).callsWithVideo();
    assertThat(annas.everything().dialog("That was not done"))
        .containsText("Another program uses the microphone or camera.");
    assertEquals("ended", annas.page().evaluate("opened.map((track) => track.readyState).join()"));
  }

  @Test
  void keysAnswerMuteAndHangUp(Company company, Windows windows) {
    var annas = windows.of(company.absent(), company);
    var ben = company.absent();
    var bens = windows.of(ben, company);
    annas.startsChatWith(ben);
    new Telephone(annas).calls();
    new Telephone(bens).rings("is calling");
    bens.page().keyboard().press("Alt+Shift+KeyA");
    assertThat(bens.everything().button("Mute")).isVisible();
    bens.page().keyboard().press("Alt+Shift+KeyM");
    assertThat(annas.page().locator("call-pane").getByLabel("Muted")).isVisible();
    bens.page().keyboard().press("Alt+Shift+KeyE");
    new Telephone(bens).isOver();
    new Telephone(annas).isOver();
  }
}
