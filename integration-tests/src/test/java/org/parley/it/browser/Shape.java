package org.parley.it.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.Locale;

/// The shapes of window that the page is looked at in.
enum Shape {
  WIDE(1280, 800, false),
  PHONE(390, 844, true);

  private final int width;
  private final int height;
  private final boolean isPhone;

  Shape(int width, int height, boolean isPhone) {
    this.width = width;
    this.height = height;
    this.isPhone = isPhone;
  }

  Browser.NewContextOptions computer() {
    return Windows.english()
        .setViewportSize(width, height)
        .setHasTouch(isPhone)
        .setIsMobile(isPhone)
        .setDeviceScaleFactor(isPhone ? 2 : 1);
  }

  /// Gives the window of `page` this size.
  void shape(Page page) {
    page.setViewportSize(width, height);
  }

  /// Whether one sees either the list or a conversation.
  boolean isPhone() {
    return isPhone;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
