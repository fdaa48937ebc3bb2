package org.parley.it.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import java.util.List;
import org.parley.it.client.Eventually;

/// The desktop of one computer, where the notifications and sounds of all tabs arrive.
record Desktop(BrowserContext computer) {

  /// Stands in for the browser's notifications and notes each sound; it allows everything.
  static final String SCRIPT =
      """
      window.told = [];
      window.Notification = class {
        static permission = 'granted';
        static requestPermission = async () => 'granted';
        constructor(title, { body }) { told.push(`${title}: ${body}`); }
        close() {}
      };
      window.OscillatorNode = class extends OscillatorNode {
        start(at) { super.start(at); if (this.frequency.value === 660) told.push('a chime'); }
      };
      """;

  /// Waits until exactly `wanted` was told by all tabs together.
  void wasTold(List<String> wanted) {
    List<String> sorted = wanted.stream().sorted().toList();
    Eventually.holds(
        "told " + wanted, () -> told().size() >= wanted.size(), () -> told().toString());
    assertEquals(sorted, told());
  }

  private List<String> told() {
    return computer.pages().stream()
        .flatMap(page -> ((List<?>) page.evaluate("told")).stream())
        .map(String::valueOf)
        .sorted()
        .toList();
  }
}
