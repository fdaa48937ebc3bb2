package org.parley.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.client.Commands;
import org.parley.it.client.Person;
import org.parley.it.node.Company;
import org.parley.it.node.Launch;
import org.parley.it.node.NodeHome;

/// Whatever people write or are called stays text; a script that ran would open a dialog or break
/// the policy, which fails the test.
@ExtendWith(Chromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InjectionIT {

  private static final String IMAGE = "<img src=x onerror=alert(1)>";
  private static final String SCRIPT = "<script>alert(1)</script>";
  private static final String TEMPLATE =
      "${alert(1)} {{alert(1)}} <!--?lit$--> `'\"><svg onload=alert(1)>";
  private static final List<String> LINKS =
      List.of(
          "javascript:alert(1)",
          "<javascript:alert(1)>",
          "<JaVaScRiPt:alert(1)//http://good.example>",
          "data:text/html,<script>alert(1)</script>",
          "<data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==>",
          "vbscript:msgbox(1)",
          "http://good.example/\" onclick=alert(1) x=\"",
          "<java\tscript:alert(1)>");

  private Company company;
  private Person eve;

  @BeforeAll
  void aCompanyWithNastyNames() {
    var home = NodeHome.fresh("injection");
    String eves =
        "eve@berlin.example,\"" + IMAGE + "\"," + Company.PASSWORD + ",,,\"" + SCRIPT + "\"\n";
    home.people(Company.csv(20) + eves);
    company = Company.start(Launch.of(home).importing(), 20);
    eve = new Person("eve@berlin.example", Company.PASSWORD, company.rest());
  }

  @AfterAll
  void close() {
    eve.close();
    company.close();
  }

  @Test
  void messagesStayText(Windows windows) {
    Person anna = company.absent();
    String chat = eve.startsConversationWith(anna);
    Window window = windows.of(anna, company);
    window.opens(IMAGE);
    List<String> texts = Stream.concat(Stream.of(IMAGE, SCRIPT, TEMPLATE), LINKS.stream()).toList();
    texts.forEach(text -> eve.says(chat, text));
    texts.forEach(text -> assertThat(text(window.messages(), text)).isVisible());
    window.says(IMAGE + SCRIPT);
    hasNoScript(window.page());
    window.searches("alert");
    assertThat(text(window.everything().list("Messages"), IMAGE)).isVisible();
    hasNoScript(window.page());
  }

  @Test
  void namesStayTextWhereverTheyAreShown(Windows windows) {
    Person anna = company.absent();
    String chat = eve.startsConversationWith(anna, company.absent());
    eve.says(chat, "hello");
    Window window = windows.of(anna, company);
    window.searches("onerror");
    assertThat(text(window.everything().list("People"), IMAGE)).isVisible();
    hasNoScript(window.page());
    window.presses("Escape");
    window.opens("hello");
    assertThat(text(window.messages(), IMAGE)).isVisible();
    window.participants().areShown().include(eve);
    text(window.messages(), IMAGE).click();
    Locator card = window.everything().dialog("Contact card");
    assertThat(card).containsText(IMAGE);
    assertThat(card).containsText(SCRIPT);
    hasNoScript(window.page());
    window.presses("Escape");
    window.everything().button("New chat").click();
    new Picker(window).chooses(IMAGE);
    hasNoScript(window.page());
  }

  @Test
  void titlesStayText(Windows windows) {
    Person anna = company.absent();
    String chat = eve.startsConversationWith(anna, company.absent());
    eve.does(Commands.rename(chat, SCRIPT + IMAGE));
    Window window = windows.of(anna, company);
    window.opens(SCRIPT + IMAGE);
    assertThat(window.heading(SCRIPT + IMAGE)).isVisible();
    window.seesNote("named the conversation “" + SCRIPT + IMAGE + "”");
    hasNoScript(window.page());
  }

  @Test
  void aDraftStaysTextInTheList(Windows windows) {
    Person anna = company.person();
    Person ben = company.absent();
    anna.startsConversationWith(ben);
    anna.startsConversationWith(company.absent());
    Window window = windows.of(anna, company);
    window.opens(Company.nameOf(ben));
    window.writes(IMAGE);
    window.presses("Alt+ArrowUp");
    assertThat(window.chat(Company.nameOf(ben))).containsText("Draft: " + IMAGE);
    hasNoScript(window.page());
  }

  @Test
  void evenAScriptThatGotIntoThePageWouldNotRun(Windows windows) {
    windows.tolerating("Content Security Policy").tolerating("Trusted");
    Window window = windows.of(company.absent(), company);
    Object outcome =
        window
            .page()
            .evaluate(
                """
                () => {
                  window.ran = 'nothing';
                  try {
                    document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="ran = 1">');
                  } catch { /* Refused, as it should be. */ }
                  try {
                    const script = document.createElement('script');
                    script.textContent = 'ran = 2';
                    document.body.append(script);
                  } catch { /* Refused too. */ }
                  return ran;
                }
                """);
    assertEquals("nothing", outcome);
    assertTrue(windows.faults().size() >= 2, () -> windows.faults().toString());
  }

  private static Locator text(Locator place, String text) {
    return place.getByText(text, new Locator.GetByTextOptions().setExact(true)).first();
  }

  private static void hasNoScript(Page page) {
    assertThat(page.locator("body :is(img, script, iframe, object, embed)")).hasCount(0);
    assertThat(page.locator("svg[onload], [onclick], [onerror], [style*=url]")).hasCount(0);
    for (String scheme : List.of("javascript", "data", "vbscript")) {
      assertThat(page.locator("[href^='" + scheme + ":' i]")).hasCount(0);
    }
  }
}
