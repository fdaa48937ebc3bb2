package org.parley.console.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.console.Screen;
import org.parley.console.navigation.Work;
import org.parley.console.server.FakeServer;
import org.parley.console.text.Texts;

class SignInDialogTest {

  private final Screen screen = new Screen();
  private final FakeServer fake = new FakeServer().letsIn();

  @TempDir private Path directory;

  @AfterEach
  void stop() {
    screen.close();
    fake.close();
  }

  @Test
  void whoEntersWhatHoldsIsSignedInAndTheServerRemembered() throws IOException {
    SignInDialog dialog = open(StartOptions.none());
    enter(fake.address().toString(), "anna@berlin.example", "a good password");
    dialog.okPressed();
    screen.await("signed in", () -> dialog.connection().isPresent());
    String remembered = Files.readString(directory.resolve("servers.txt"));
    assertEquals(fake.address() + "\tanna@berlin.example\n", remembered);
  }

  @Test
  void aWrongPasswordIsSaidAndMayBeCorrected() {
    fake.refuses("POST /api/v1/sign-in", 401, Map.of());
    SignInDialog dialog = open(StartOptions.none());
    enter(fake.address().toString(), "anna@berlin.example", "a bad password");
    dialog.okPressed();
    screen.await("the words", () -> words().startsWith("The address or the password is wrong"));
    fake.letsIn();
    dialog.okPressed();
    screen.await("signed in", () -> dialog.connection().isPresent());
  }

  @Test
  void aServerThatDoesNotAnswerIsNamed() {
    fake.close();
    SignInDialog dialog = open(StartOptions.none());
    enter(fake.address().toString(), "anna@berlin.example", "a good password");
    dialog.okPressed();
    screen.await("the words", () -> words().contains("No connection to " + fake.address()));
    assertTrue(screen.find("sign-in.password", Text.class).isEnabled());
  }

  @Test
  void whatIsMissingIsSaidWithoutAskingAnybody() {
    SignInDialog dialog = open(StartOptions.none());
    enter("no server at all", "anna@berlin.example", "a good password");
    dialog.okPressed();
    assertTrue(words().startsWith("Enter the server"), words());
    enter(fake.address().toString(), "", "a good password");
    dialog.okPressed();
    assertTrue(words().startsWith("Enter your address"), words());
    assertEquals(List.of(), fake.asked());
  }

  @Test
  void aScriptedStartNeedsNobody() {
    SignInDialog dialog =
        open(
            new StartOptions(
                Optional.of(fake.address().toString()),
                Optional.of("anna@berlin.example"),
                Optional.of("a good password")));
    screen.await("signed in", () -> dialog.connection().isPresent());
  }

  @Test
  void givingUpLeavesNobodySignedIn() {
    SignInDialog dialog = open(StartOptions.none());
    dialog.cancelPressed();
    assertFalse(dialog.connection().isPresent());
    assertEquals(IDialogConstants.CANCEL_ID, dialog.getReturnCode());
  }

  private SignInDialog open(StartOptions options) {
    SignInDialog dialog =
        new SignInDialog(
            screen.shell(),
            new Texts(Locale.ENGLISH),
            new RememberedServers(directory.resolve("servers.txt")),
            options,
            new Work(screen.display()));
    dialog.setBlockOnOpen(false);
    dialog.open();
    return dialog;
  }

  private void enter(String server, String address, String password) {
    screen.find("sign-in.server", Combo.class).setText(server);
    screen.find("sign-in.address", Text.class).setText(address);
    screen.find("sign-in.password", Text.class).setText(password);
  }

  private String words() {
    return screen.find("sign-in.words", Label.class).getText();
  }
}
