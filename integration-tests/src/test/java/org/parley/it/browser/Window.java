package org.parley.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.parley.it.client.Person;
import org.parley.it.node.Company;

/// One tab of somebody's browser, and what its person does and sees there.
final class Window {

  private final Page page;

  Window(Page page) {
    this.page = page;
  }

  Page page() {
    return page;
  }

  Named everything() {
    return new Named(page.locator("body"));
  }

  /// One more tab of the same browser.
  Window opensAnotherTab() {
    Page other = page.context().newPage();
    other.navigate(page.url());
    return new Window(other);
  }

  Window signsIn(Person who) {
    enters(who, "Address", "Password", "Sign in");
    return isSignedIn();
  }

  /// Fills in the form to sign in, whose parts have these names, and sends it.
  void enters(Person who, String address, String password, String button) {
    everything().textbox(address).fill(who.address());
    page.getByLabel(password).fill(who.password());
    everything().button(button).click();
  }

  Window isSignedIn() {
    assertThat(everything().button("New chat")).isVisible();
    return this;
  }

  void isSignedOut() {
    assertThat(everything().button("Sign in")).isVisible();
  }

  void reloads() {
    page.reload();
    isSignedIn();
  }

  /// From now on nobody looks at this tab: it lies behind others.
  void looksAway() {
    page.evaluate(
        """
        () => {
          Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });
          document.hasFocus = () => false;
          document.dispatchEvent(new Event('visibilitychange'));
        }
        """);
  }

  /// Chooses `value` for `setting`.
  void sets(String setting, String value) {
    takesOfOneself("Settings");
    everything().choice(setting).selectOption(value);
    presses("Escape");
    assertThat(everything().dialog("Settings")).hasCount(0);
  }

  /// Starts a chat with those found by their names.
  void startsChatWith(Person... others) {
    var picker = new Picker(this);
    everything().button("New chat").click();
    for (Person other : others) {
      picker.chooses(Company.nameOf(other));
    }
    picker.confirms("Start chat");
    assertThat(box()).isVisible();
  }

  /// The line of the list of conversations that shows `words`, usually the title.
  Locator chat(String words) {
    return everything()
        .list("Conversations")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions())
        .filter(new Locator.FilterOptions().setHasText(words));
  }

  /// Opens the conversation whose line of the list shows `words`.
  void opens(String words) {
    chat(words).click();
    assertThat(messages()).isVisible();
  }

  /// Types into the search of the side.
  void searches(String text) {
    everything().of(AriaRole.SEARCHBOX, "Search").fill(text);
  }

  /// The line where one writes.
  Locator box() {
    return everything().textbox("Message");
  }

  Locator messages() {
    return everything().of(AriaRole.LOG, "Messages");
  }

  /// The message with exactly `text`, own or another's.
  Locator message(String text) {
    return messages()
        .getByRole(AriaRole.ARTICLE)
        .filter(new Locator.FilterOptions().setHas(exactly(text)));
  }

  private Locator exactly(String text) {
    return page.getByText(text, new Page.GetByTextOptions().setExact(true));
  }

  /// Writes without sending, key by key.
  void writes(String text) {
    box().focus();
    page.keyboard().type(text);
  }

  /// Writes and sends, and waits until it stands there.
  void says(String text) {
    box().fill(text);
    presses("Enter");
    hears(text);
  }

  /// Waits until the open conversation shows `text` once.
  void hears(String text) {
    assertThat(message(text)).hasCount(1);
    assertThat(message(text)).isVisible();
  }

  /// Waits until the own message `text` is told to be `state`: Sent, Delivered, Read ….
  void sees(String text, String state) {
    assertThat(new Named(message(text)).of(AriaRole.IMG, state)).isVisible();
  }

  /// Waits until a line of what happened shows `words`.
  void seesNote(String words) {
    assertThat(messages().getByText(words)).isVisible();
  }

  /// Presses a key, or several at once, wherever the focus is.
  void presses(String key) {
    page.keyboard().press(key);
  }

  /// Opens the menu named `menu` and takes `item`.
  void takes(String menu, String item) {
    everything().button(menu + ": menu").click();
    everything().menuItem(item).click();
  }

  void opensOwnMenu() {
    menuIn(AriaRole.NAVIGATION).click();
  }

  /// Opens the own menu and takes `item`.
  void takesOfOneself(String item) {
    opensOwnMenu();
    everything().menuItem(item).click();
  }

  /// Opens the own menu and chooses to be `state`.
  void is(String state) {
    opensOwnMenu();
    everything().of(AriaRole.MENUITEMRADIO, state).click();
  }

  /// Waits until the own presence is told to be `words` and perhaps more.
  void isShownAs(String words) {
    assertThat(menuIn(AriaRole.NAVIGATION)).containsText(words);
  }

  /// Opens the menu of the open conversation and takes `item`.
  void takesOfConversation(String item) {
    menuIn(AriaRole.MAIN).click();
    everything().menuItem(item).click();
  }

  private Locator menuIn(AriaRole region) {
    Locator hasMenu = page.locator("[aria-haspopup=menu]");
    return page.getByRole(region).getByRole(AriaRole.BUTTON).and(hasMenu);
  }

  /// The heading `words`, such as the title of the open conversation.
  Locator heading(String words) {
    return everything().of(AriaRole.HEADING, words);
  }

  Participants participants() {
    return new Participants(this);
  }
}
