package org.parley.it.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Looks closely at each view of a window: photographs it in light and dark, and notes what does not
/// fit or keeps people from using it.
final class Look {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final String OVERFLOW =
      "Math.max(0, document.scrollingElement.scrollWidth - innerWidth)";

  private final Shape shape;
  private final Axe axe = new Axe();
  private final List<String> faults = new ArrayList<>();

  Look(Shape shape) {
    this.shape = shape;
  }

  /// Looks at what `window` shows now, which is called `view`.
  void at(String view, Window window) {
    Page page = window.page();
    in(ColorScheme.LIGHT, view, page);
    note(view, axe.violationsOn(page));
    in(ColorScheme.DARK, view, page);
    note(view + " in dark", axe.lackOfContrastOn(page));
    int overflow = ((Number) page.evaluate(OVERFLOW)).intValue();
    if (overflow > 0) {
      faults.add(view + " is " + overflow + " pixels too wide");
    }
  }

  private void in(ColorScheme colours, String view, Page page) {
    page.emulateMedia(new EmulateMediaOptions().setColorScheme(colours));
    String name = view + "-" + shape + "-" + colours.name().toLowerCase(Locale.ROOT) + ".png";
    page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name)));
  }

  private void note(String view, List<String> violations) {
    violations.forEach(one -> faults.add(view + ": " + one));
  }

  /// Everything that was wrong, in all views.
  List<String> faults() {
    return faults;
  }
}
