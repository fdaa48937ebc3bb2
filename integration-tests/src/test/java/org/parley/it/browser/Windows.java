package org.parley.it.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parley.it.client.Eventually;
import org.parley.it.client.Person;
import org.parley.it.node.Company;

/// The windows of one test, each person's as if on a computer of their own, and what went wrong in
/// them.
final class Windows implements AutoCloseable {

  private static final Path FAILURES = Path.of("target", "failures");

  private final Browser browser;
  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> scripts = new ArrayList<>();
  private final Faults faults = new Faults();

  Windows(Browser browser) {
    this.browser = browser;
  }

  /// The window of an English reader in which `person` has signed in.
  Window of(Person person, Company company) {
    return of(person, company, english());
  }

  /// The window in which `person` has signed in, as `computer` says.
  Window of(Person person, Company company, Browser.NewContextOptions computer) {
    return open(company.node().uri(), computer).signsIn(person);
  }

  /// A window on the page of the node at `node`, where nobody has signed in yet.
  Window open(URI node, Browser.NewContextOptions computer) {
    BrowserContext context = browser.newContext(computer);
    contexts.add(context);
    context.setDefaultTimeout((double) Eventually.PATIENCE.toMillis());
    faults.of(context);
    scripts.forEach(context::addInitScript);
    Page page = context.newPage();
    page.navigate(node.toString());
    return new Window(page);
  }

  /// A computer whose user reads English.
  static Browser.NewContextOptions english() {
    return new Browser.NewContextOptions().setLocale("en-GB").setTimezoneId("Europe/Berlin");
  }

  /// Runs `script` in every page that is opened from now on, before anything of the page.
  void onEachComputer(String script) {
    scripts.add(script);
  }

  /// Faults with `words` in them belong to the story, such as what a browser says of a lost server.
  Windows tolerating(String words) {
    faults.tolerate(words);
    return this;
  }

  /// The story takes the connection away, of which the browser complains.
  Windows toleratingALostConnection() {
    return tolerating("WebSocket connection to").tolerating("net::ERR_");
  }

  /// What was wrong in the pages, be it tolerated or not.
  List<String> faults() {
    return faults.seen();
  }

  /// Fails if a page had an error, broke its policy or asked something in a dialog of the browser.
  void hadNoFaults() {
    assertEquals(List.of(), faults.notTolerated());
  }

  /// Keeps what the windows show, for whoever wants to know why a test failed.
  void photograph(String name) {
    List<Page> pages = contexts.stream().flatMap(context -> context.pages().stream()).toList();
    for (int i = 0; i < pages.size(); i++) {
      var file = FAILURES.resolve(name + "-" + i + ".png");
      pages.get(i).screenshot(new Page.ScreenshotOptions().setPath(file));
    }
  }

  @Override
  public void close() {
    contexts.forEach(BrowserContext::close);
  }
}
