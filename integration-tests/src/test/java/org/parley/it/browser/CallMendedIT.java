package org.parley.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.client.Eventually;
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

  private static final String COUNTING_CAMERAS =
      """
      globalThis.cameras = [];
      const open = globalThis.MediaDevices?.prototype.getUserMedia;
      if (open) {
        MediaDevices.prototype.getUserMedia = async function (wish) {
          const stream = await open.call(this, wish);
          cameras.push(...stream.getVideoTracks());
          return stream;
        };
      }
      """;

  private static final String KEEPING_NOTICES =
      """
      globalThis.notices = [];
      globalThis.Notification = class {
        static permission = 'granted';
        isClosed = false;
        constructor(title, { body }) {
          this.text = body;
          notices.push(this);
        }
        close() {
          this.isClosed = true;
        }
      };
      """;

  private static final String OFFLINE = "No connection. What you write is sent when it is back.";

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
  void aCallOutlivesTheLineToItsNode(Company company, Windows windows) {
    windows.toleratingALostConnection();
    windows.onEachComputer(Telephone.KEEPING_CONNECTIONS);
    var anna = company.absent();
    var ben = company.absent();
    var bens = windows.of(ben, company);
    try (var cable = new Cable(company.node().uri())) {
      var annas = windows.open(cable.uri(), Windows.english()).signsIn(anna);
      annas.startsChatWith(ben);
      talk(annas, bens);
      cable.cut();
      assertThat(annas.page().getByText(OFFLINE)).isVisible();
      new Telephone(annas).hearsMore();
      new Telephone(bens).hearsMore();
      cable.mend();
      assertThat(annas.page().getByText(OFFLINE)).hasCount(0);
      goesOn(annas, bens);
    }
  }

  @Test
  void aCallOutlivesItsNode(Windows windows) {
    windows.toleratingALostConnection();
    windows.onEachComputer(Telephone.KEEPING_CONNECTIONS);
    try (var company = Company.of("call-node", 2)) {
      var annas = windows.of(company.absent(), company);
      var ben = company.absent();
      var bens = windows.of(ben, company);
      annas.startsChatWith(ben);
      talk(annas, bens);
      company.node().kill();
      assertThat(annas.page().getByText(OFFLINE)).isVisible();
      new Telephone(annas).hearsMore();
      try (var _ = company.node().startAgain()) {
        assertThat(annas.page().getByText(OFFLINE)).hasCount(0);
        assertThat(bens.page().getByText(OFFLINE)).hasCount(0);
        goesOn(annas, bens);
      }
    }
  }

  private static void talk(Window annas, Window bens) {
    new Telephone(annas).calls();
    new Telephone(bens).answers("Accept");
    new Telephone(annas).hearsMore();
    new Telephone(bens).hearsMore();
  }

  private static void goesOn(Window annas, Window bens) {
    bens.everything().button("Mute").click();
    assertThat(annas.page().locator("call-pane").getByLabel("Muted")).isVisible();
    new Telephone(bens).hearsMore().hangsUp();
    new Telephone(annas).isOver();
  }

  @Test
  void theCameraIsClosedWhileNobodyMaySeeItsPicture(Company company, Windows windows) {
    windows.onEachComputer(Telephone.KEEPING_CONNECTIONS);
    windows.onEachComputer(COUNTING_CAMERAS);
    var annas = windows.of(company.absent(), company);
    var ben = company.absent();
    var bens = windows.of(ben, company);
    annas.startsChatWith(ben);
    new Telephone(annas).callsWithVideo();
    new Telephone(bens).answers("Accept with camera");
    new Telephone(annas).seesMore();
    hasCameras(bens, 1);
    for (var way : List.of(List.of("Hold", "Resume"), List.of("Camera off", "Camera on"))) {
      new Telephone(bens).presses(way.getFirst());
      hasCameras(bens, 0);
      new Telephone(bens).presses(way.getLast());
      hasCameras(bens, 1);
      new Telephone(annas).seesMore();
    }
    new Telephone(bens).hangsUp();
    hasCameras(bens, 0);
    new Telephone(annas).isOver();
  }

  private static void hasCameras(Window window, int count) {
    Eventually.holds(
        count + " open cameras",
        () -> cameras(window) == count,
        () -> cameras(window) + " are open");
  }

  private static int cameras(Window window) {
    return (int) window.page().evaluate("cameras.filter((it) => it.readyState === 'live').length");
  }

  @Test
  void theDesktopIsToldOfACallUntilItRingsNoMore(Company company, Windows windows) {
    windows.onEachComputer(KEEPING_NOTICES);
    var anna = company.absent();
    var ben = company.absent();
    var annas = windows.of(anna, company);
    var bens = windows.of(ben, company);
    annas.startsChatWith(ben);
    bens.looksAway();
    new Telephone(annas).calls();
    showsNotices(bens, Company.nameOf(anna) + " is calling");
    new Telephone(annas).hangsUp();
    showsNotices(bens, "");
  }

  private static void showsNotices(Window window, String texts) {
    Eventually.holds(
        "the notices " + texts,
        () -> notices(window).equals(texts),
        () -> "there are " + notices(window));
  }

  private static String notices(Window window) {
    var open = "notices.filter((it) => !it.isClosed).map((it) => it.text).join()";
    return String.valueOf(window.page().evaluate(open));
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
