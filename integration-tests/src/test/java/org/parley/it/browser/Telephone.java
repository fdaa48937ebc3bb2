package org.parley.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.parley.it.client.Eventually;
import org.parley.it.client.Json;

/// What somebody does and sees of calls in their window.
final class Telephone {

  /// Keeps every connection of the page, so that its statistics can be read.
  static final String KEEPING_CONNECTIONS =
      """
      globalThis.connections = Object.assign([], { refusals: new Set() });
      const Original = RTCPeerConnection;
      globalThis.RTCPeerConnection = class extends Original {
        constructor(configuration) {
          super({ ...configuration, ...globalThis.forced });
          connections.push(this);
          this.addEventListener('icecandidateerror', ({ errorCode }) => connections.refusals.add(errorCode));
        }
      };
      """;

  /// What has come in on all connections, in frames decoded and bytes of sound, and how many
  /// pictures come in on those that are open. One that has been closed counts as it did last.
  private static final String RECEIVED =
      """
      async () => {
        const sums = { frames: 0, pictures: 0, bytes: 0 };
        for (const connection of connections) {
          if (connection.connectionState !== 'closed') {
            const came = { frames: 0, bytes: 0 };
            for (const one of (await connection.getStats()).values()) {
              if (one.type !== 'inbound-rtp') continue;
              if (one.kind === 'audio') came.bytes += one.bytesReceived;
              came.frames += one.framesDecoded ?? 0;
              sums.pictures += (one.framesDecoded ?? 0) > 0 ? 1 : 0;
            }
            connection.came = came;
          }
          sums.frames += connection.came?.frames ?? 0;
          sums.bytes += connection.came?.bytes ?? 0;
        }
        return JSON.stringify(sums);
      }
      """;

  private record Received(long frames, long pictures, long bytes) {}

  private final Window window;

  Telephone(Window window) {
    this.window = window;
  }

  Page page() {
    return window.page();
  }

  /// Calls who is in the open conversation.
  Telephone calls() {
    window.everything().button("Call").click();
    return this;
  }

  Telephone callsWithVideo() {
    window.everything().button("Video call").click();
    return this;
  }

  Telephone rings(String words) {
    assertThat(ringing()).containsText(words);
    return this;
  }

  void ringsNot() {
    assertThat(ringing()).hasCount(0);
  }

  Telephone answers(String button) {
    rings("is calling");
    new Named(ringing()).button(button).click();
    return this;
  }

  void hangsUp() {
    window.everything().button("Hang up").click();
  }

  void presses(String button) {
    window.everything().button(button).click();
  }

  Telephone shows(String words) {
    assertThat(pane()).containsText(words);
    return this;
  }

  void isOver() {
    assertThat(window.everything().button("Hang up")).hasCount(0);
  }

  /// The conversation has a line with `words`.
  void isNoted(String words) {
    assertThat(window.messages()).containsText(words);
  }

  Locator picture(String words) {
    return pane().getByLabel(words, new Locator.GetByLabelOptions().setExact(true));
  }

  /// Waits until more sound comes in than did.
  Telephone hearsMore() {
    var before = received();
    Eventually.holds(
        "more sound",
        () -> received().bytes() > before.bytes() + 1_000,
        () -> before + ", then " + received());
    return this;
  }

  /// Waits until more frames come in than did.
  Telephone seesMore() {
    var before = received();
    Eventually.holds(
        "more pictures",
        () -> received().frames() > before.frames() + 5,
        () -> before + ", then " + received());
    return this;
  }

  /// Waits until pictures come in from so many cameras and screens.
  void seesFrom(int many) {
    Eventually.holds(
        many + " pictures", () -> received().pictures() >= many, () -> received().toString());
  }

  private Received received() {
    var sums = Json.parse(String.valueOf(window.page().evaluate(RECEIVED)));
    return new Received(
        sums.path("frames").asLong(), sums.path("pictures").asLong(), sums.path("bytes").asLong());
  }

  private Locator ringing() {
    return window.page().getByRole(AriaRole.ALERTDIALOG);
  }

  private Locator pane() {
    return window.page().locator("call-pane");
  }
}
