package org.parley.it.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Looks closely at each view of a window: photographs it in light and dark, and notes what does
/// not fit or keeps people from using it.
final class Look {

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  /// What can be scrolled sideways, though nothing should.
  private static final String TOO_WIDE =
      """
      () => [...document.querySelectorAll('*')]
        .filter(one => one.scrollWidth > one.clientWidth + 1)
        .filter(one => one === document.scrollingElement
          || ['auto', 'scroll'].includes(getComputedStyle(one).overflowX))
        .map(one => `<${one.localName} class="${one.className}">, ${one.scrollWidth}`
          + ` pixels in ${one.clientWidth}`)
      """;

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
    note(view + " scrolls sideways", strings(page.evaluate(TOO_WIDE)));
  }

  private static List<String> strings(Object value) {
    return ((List<?>) value).stream().map(String::valueOf).toList();
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
