package org.parley.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.client.Person;
import org.parley.it.node.Company;
import org.parley.it.node.SharedCompany;

/// Two people chat in a real browser on the page that the node serves.
@ExtendWith(SharedCompany.class)
class BrowserIT {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final String SCRIPT = "<img src=x onerror=alert(1)>";

  /// As root Chromium needs the first; the rest keeps it from calling anybody outside.
  private static final List<String> OPTIONS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  @Test
  void twoPeopleSignInAndChat(Company company) {
    if (!Files.isExecutable(CHROMIUM)) {
      System.out.println("Browser test skipped: there is no " + CHROMIUM);
    }
    assumeTrue(Files.isExecutable(CHROMIUM), "there is no " + CHROMIUM);
    Person anna = company.absent();
    Person ben = company.absent();
    List<String> faults = new ArrayList<>();
    try (var playwright = Playwright.create();
        Browser browser = playwright.chromium().launch(options())) {
      Page annas = open(browser, company, faults);
      Page bens = open(browser, company, faults);
      signIn(annas, anna);
      signIn(bens, ben);
      startChat(annas, "Person " + number(ben));
      write(annas, "Hello Ben");
      list(bens, "Conversations").getByText("Person " + number(anna)).click();
      assertThat(messages(bens)).containsText("Hello Ben");
      write(bens, SCRIPT);
      assertThat(messages(annas)).containsText(SCRIPT);
      assertThat(messages(bens)).containsText(SCRIPT);
      assertThat(messages(annas).locator("img")).hasCount(0);
      screenshot(annas, "anna");
      screenshot(bens, "ben");
    }
    assertEquals(List.of(), faults);
  }

  private static BrowserType.LaunchOptions options() {
    return new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(OPTIONS);
  }

  private static Page open(Browser browser, Company company, List<String> faults) {
    Page page = browser.newContext().newPage();
    page.onDialog(dialog -> {
      faults.add("a dialog opened: " + dialog.message());
      dialog.dismiss();
    });
    page.onPageError(error -> faults.add("an error in the page: " + error));
    page.navigate(company.node().uri().toString());
    return page;
  }

  private static void signIn(Page page, Person who) {
    textbox(page, "Address").fill(who.address());
    page.getByLabel("Password").fill(who.password());
    button(page, "Sign in").click();
    assertThat(button(page, "New chat")).isVisible();
  }

  private static void startChat(Page page, String displayName) {
    button(page, "New chat").click();
    textbox(page, "Search people").fill(displayName);
    list(page, "Found")
        .getByText(displayName, new Locator.GetByTextOptions().setExact(true))
        .click();
    button(page, "Start chat").click();
    assertThat(textbox(page, "Message")).isVisible();
  }

  private static void write(Page page, String text) {
    textbox(page, "Message").fill(text);
    button(page, "Send").click();
    assertThat(messages(page)).containsText(text);
  }

  private static Locator messages(Page page) {
    return page.getByRole(AriaRole.LOG, new Page.GetByRoleOptions().setName("Messages"));
  }

  private static Locator list(Page page, String name) {
    return page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName(name));
  }

  private static Locator textbox(Page page, String name) {
    return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(name));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static String number(Person person) {
    return person.address().replaceAll("\\D", "");
  }

  private static void screenshot(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
  }
}
