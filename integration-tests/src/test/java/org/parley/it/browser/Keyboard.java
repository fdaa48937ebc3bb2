package org.parley.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Locator;

/// The keyboard before a window, which never loses its place in the page.
record Keyboard(Window window) {

  private static final int MOST_TABS = 60;
  private static final String IS_FOCUSED = "one => one === document.activeElement";

  void types(String text) {
    window.page().keyboard().type(text);
  }

  void presses(String key) {
    window.presses(key);
  }

  /// Goes on with the Tab key until `wanted` has the focus.
  void tabsTo(Locator wanted) {
    assertThat(wanted).isVisible();
    for (int i = 0; i < MOST_TABS; i++) {
      if ((boolean) wanted.evaluate(IS_FOCUSED)) {
        return;
      }
      presses("Tab");
    }
    fail("the Tab key does not lead to " + wanted);
  }

  /// Makes sure that something in the page has the focus, so that one goes on from there.
  void hasFocus() {
    assertThat(window.page().locator(":focus")).hasCount(1);
  }
}
