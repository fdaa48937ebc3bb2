package org.parley.it.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.parley.it.client.Eventually;

/// The messages of a window as a long paper that one scrolls up, and that must not slip meanwhile.
/// Asked as often as it is, the page is asked directly.
final class Scroll {

  private static final double NEAR = 800;

  private static final String FIRST_IN_VIEW =
      """
      log => {
        const top = log.getBoundingClientRect().top;
        const lines = [...log.querySelectorAll('article')];
        return lines.find(one => one.getBoundingClientRect().top >= top).dataset.sequence;
      }
      """;

  private static final String OFFSET =
      """
      (log, sequence) => {
        const line = log.querySelector(`article[data-sequence="${sequence}"]`);
        return line ? line.getBoundingClientRect().top - log.getBoundingClientRect().top : 1e9;
      }
      """;

  private static final String STRETCH =
      """
      log => {
        const lines = log.querySelectorAll('article');
        return [Number(lines[0].dataset.sequence), lines.length];
      }
      """;

  /// The part of the conversation that the page holds: its first message, and how many they are.
  record Stretch(long first, int count) {}

  private final Window window;

  Scroll(Window window) {
    this.window = window;
    window.messages().hover();
  }

  /// Turns the wheel until what is read has come down by `pixels`, and makes sure that it stops
  /// there.
  void wheelUp(int pixels) {
    String line = (String) log().evaluate(FIRST_IN_VIEW);
    double wanted = offset(line) + pixels;
    window.page().mouse().wheel(0, -pixels);
    Eventually.holds(
        "the line stops after " + pixels + " pixels",
        () -> Math.abs(offset(line) - wanted) < 1,
        () -> "at " + offset(line) + " instead of " + wanted);
  }

  /// Goes to the first line that is there, waits for the lines before it, and makes sure that it is
  /// still near; tells what is there now. Exactly where it is cannot be said: the page glides
  /// there, and stops where it is when the lines come.
  Stretch home() {
    Stretch before = stretch();
    window.presses("Home");
    Eventually.holds(
        "there is more before it",
        () -> stretch().first() < before.first(),
        () -> stretch().toString());
    double offset = offset(Long.toString(before.first()));
    assertTrue(Math.abs(offset) <= NEAR, () -> "the line has moved to " + offset);
    return stretch();
  }

  Stretch stretch() {
    var stretch = (List<?>) log().evaluate(STRETCH);
    return new Stretch(number(stretch.get(0)).longValue(), number(stretch.get(1)).intValue());
  }

  private double offset(String line) {
    return number(log().evaluate(OFFSET, line)).doubleValue();
  }

  private static Number number(Object value) {
    return (Number) value;
  }

  private Locator log() {
    return window.messages();
  }
}
