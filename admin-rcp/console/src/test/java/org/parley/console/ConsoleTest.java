package org.parley.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.console.navigation.Appearance;
import org.parley.console.navigation.Theme;
import org.parley.console.policy.Sales;
import org.parley.console.server.FakeServer;
import org.parley.console.signin.RememberedServers;
import org.parley.console.signin.StartOptions;
import org.parley.console.text.Texts;

class ConsoleTest {

  private final Screen screen = new Screen();
  private final FakeServer fake = new FakeServer().letsIn();
  private final List<String> ended = new ArrayList<>();

  @TempDir private Path directory;

  @AfterEach
  void stop() {
    screen.close();
    fake.close();
  }

  @Test
  void whoMayDoEverythingIsOfferedAllPages() {
    console().start(scripted(), Optional.empty());
    assertEquals(
        List.of(
            "Status",
            "People",
            "Groups",
            "Global settings",
            "Rights",
            "Authorization explorer",
            "Locations",
            "Administrators",
            "Audit",
            "Diagnostics"),
        offered());
    assertTrue(screen.find("account", Label.class).getText().startsWith("anna@berlin.example at"));
  }

  @Test
  void onlyWhatTheRoleAllowsIsOffered() {
    fake.letsIn("\"PEOPLE\":\"READ\"");
    console().start(scripted(), Optional.empty());
    assertEquals(List.of("People"), offered());
  }

  @Test
  void thePageThatWasOpenLastOpensAgain() {
    Console console = console();
    console.start(scripted(), Optional.of("people"));
    assertEquals(Optional.of("people"), console.openPage());
  }

  @Test
  void signingOutEndsTheTokenAndAsksWhoIsNext() {
    fake.answers("POST /api/v1/sign-out", "");
    console().start(scripted(), Optional.empty());
    screen.display().timerExec(1, this::giveUpWhenAsked);
    Screen.press(screen.find("sign-out", Button.class));
    assertEquals(List.of("ended"), ended);
    assertEquals(List.of(), offered());
    screen.await("the end of the token", this::isTokenEnded);
  }

  @Test
  void unsavedChangesAreThereAgainForWhoSignsInAgain() {
    fake.answers("GET /api/v1/policies/global", Sales.global(5, "BUSINESS"));
    console().start(scripted(), Optional.of("settings"));
    Button chat = screen.find("settings.chat", Button.class);
    screen.await("the settings", chat::getEnabled);
    chat.setSelection(false);
    Screen.press(chat);
    screen
        .display()
        .timerExec(
            100,
            () -> {
              // The first answer is to keep them.
              screen.display().timerExec(1, this::signInWhenAsked);
              Screen.press(button("&Keep"));
            });
    Screen.press(screen.find("sign-out", Button.class));
    assertEquals("1 unsaved change", screen.find("changes.words", Label.class).getText());
  }

  @Test
  void whoSignsInAgainWithAnotherRoleIsOfferedWhatThatAllowsAndKeepsTheChanges() {
    fake.answers("GET /api/v1/policies/global", Sales.global(5, "BUSINESS"));
    console().start(scripted(), Optional.of("settings"));
    Button chat = screen.find("settings.chat", Button.class);
    screen.await("the settings", chat::getEnabled);
    chat.setSelection(false);
    Screen.press(chat);
    fake.letsIn("\"POLICIES\":\"READ\"");
    screen.display().timerExec(100, this::signInWhenAsked);
    choose("Sign in &again…");
    assertEquals(List.of("Global settings", "Authorization explorer"), offered());
    assertFalse(screen.find("settings.chat", Button.class).isEnabled());
    assertEquals("1 unsaved change", screen.find("changes.words", Label.class).getText());
  }

  private void choose(String text) {
    Arrays.stream(screen.shell().getMenuBar().getItems())
        .flatMap(menu -> Arrays.stream(menu.getMenu().getItems()))
        .filter(item -> item.getText().startsWith(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no menu says " + text))
        .notifyListeners(SWT.Selection, new Event());
  }

  private Button button(String text) {
    return Arrays.stream(screen.display().getShells())
        .flatMap(Screen::all)
        .filter(Button.class::isInstance)
        .map(Button.class::cast)
        .filter(it -> it.getText().equals(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button says " + text));
  }

  private void signInWhenAsked() {
    screen.find("sign-in.password", Text.class).setText("a good password");
    Screen.press(button("Sign in"));
  }

  private void giveUpWhenAsked() {
    Combo server = screen.find("sign-in.server", Combo.class);
    assertEquals(fake.address().toString(), server.getText());
    server.getShell().close();
  }

  private boolean isTokenEnded() {
    return fake.asked().stream().anyMatch(it -> it.line().equals("POST /api/v1/sign-out"));
  }

  private Console console() {
    return new Console(
        screen.shell(),
        new Texts(Locale.ENGLISH),
        new RememberedServers(directory.resolve("servers.txt")),
        new Appearance(Theme.LIGHT, _ -> {}),
        () -> ended.add("ended"));
  }

  private StartOptions scripted() {
    return new StartOptions(
        Optional.of(fake.address().toString()),
        Optional.of("anna@berlin.example"),
        Optional.of("a good password"));
  }

  private List<String> offered() {
    Table list = screen.find("navigation", Table.class);
    return Arrays.stream(list.getItems()).map(TableItem::getText).toList();
  }
}
