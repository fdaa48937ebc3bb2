package org.parley.console.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.console.Screen;
import org.parley.console.change.ChangeSet;
import org.parley.console.change.Document;
import org.parley.console.change.ObjectName;
import org.parley.console.navigation.Services;
import org.parley.console.server.ServerException;

class ChangeBarTest {

  private static final ObjectName SALES = ObjectName.group("sales");

  private final Screen screen = new Screen();
  private final Sales server = new Sales();
  private ChangeSet changes = new ChangeSet();
  private Document sales = Document.of(SALES, Map.of());

  @BeforeEach
  void open() throws ServerException {
    Services services = server.services(screen);
    changes = services.changes();
    sales = Document.read(services.connection(), SALES);
    new ChangeBar(screen.shell(), services);
    screen.shell().layout();
  }

  @AfterEach
  void stop() {
    screen.close();
    server.close();
  }

  @Test
  void allChangesAreReviewedAndSavedByOneRequest() {
    changes.set(sales, "level", "PERSONAL");
    changes.clear(sales, "head");
    assertEquals("2 unsaved changes", words());
    whenShown("review.altered", this::reviewAndSave);
    press("changes.save");
    assertTrue(changes.isEmpty());
    assertEquals(
        "{\"changes\":[{\"object\":\"group/sales\",\"revision\":17,\"patch\":{\"level\":\"PERSONAL\",\"head\":null}}]}",
        server.sent(Sales.SAVE));
  }

  private void reviewAndSave() {
    Table altered = screen.find("review.altered", Table.class);
    screen.await("the preview", () -> altered.getItemCount() == 2);
    assertEquals("Gain: SMS", altered.getItem(0).getText(0));
    assertEquals("Business → Team", altered.getItem(1).getText(0).replace("Level: ", ""));
    press("dialog.save");
  }

  @Test
  void whatOthersChangedIsChosenAndThenSavedOverTheirRevision() {
    changes.set(sales, "level", "PERSONAL");
    changes.set(sales, "active", false);
    server.fake().answersStale(Sales.SAVE, "[{\"object\":\"group/sales\",\"revision\":18}]");
    server.fake().answers(Sales.GROUP, Sales.group(18, "PUBLIC"));
    whenShown("dialog.save", () -> press("dialog.save"));
    press("changes.save");
    whenShown("conflict.group/sales.level", this::chooseMine);
    screen.await("the end", changes::isEmpty);
    assertEquals(
        "{\"changes\":[{\"object\":\"group/sales\",\"revision\":18,\"patch\":{\"level\":\"PERSONAL\",\"active\":false}}]}",
        server.sent(Sales.SAVE));
  }

  private void chooseMine() {
    screen.find("conflict.group/sales.level", Combo.class).select(1);
    server.fake().answers(Sales.SAVE, "{\"revision\":19}");
    whenShown("dialog.save", () -> press("dialog.save"));
    press("conflict.go-on");
  }

  @Test
  void aLostConnectionLosesNoChange() {
    changes.set(sales, "level", "PERSONAL");
    server.close();
    whenShown("dialog.save", this::tryInVain);
    press("changes.save");
    assertFalse(changes.isEmpty());
  }

  private void tryInVain() {
    press("dialog.save");
    Label said = screen.find("dialog.words", Label.class);
    screen.await("the fault", () -> said.getText().startsWith("No connection"));
    press("dialog.cancel");
  }

  @Test
  void discardingIsUndone() {
    changes.set(sales, "level", "PERSONAL");
    press("changes.discard");
    assertEquals("No unsaved changes", words());
    press("changes.undo");
    assertEquals(Optional.of("PERSONAL"), changes.value(sales, "level"));
  }

  @Test
  void theKeysForUndoingAndRepeatingWorkAnywhereInTheWindow() {
    changes.set(sales, "level", "PERSONAL");
    screen.shell().forceActive();
    screen.await("the window", () -> screen.shell().equals(screen.display().getActiveShell()));
    type('z');
    assertTrue(changes.isEmpty());
    type('y');
    assertFalse(changes.isEmpty());
  }

  private void type(char key) {
    Event event = new Event();
    event.keyCode = key;
    event.stateMask = SWT.MOD1;
    screen.find("changes.undo", Button.class).notifyListeners(SWT.KeyDown, event);
  }

  /// Dialogs wait for their end, so what is done in one is told beforehand.
  private void whenShown(String id, Runnable then) {
    screen
        .display()
        .timerExec(
            20,
            () -> {
              if (screen.isThere(id)) {
                then.run();
              } else {
                whenShown(id, then);
              }
            });
  }

  private void press(String id) {
    Screen.press(screen.find(id, Button.class));
  }

  private String words() {
    return screen.find("changes.words", Label.class).getText();
  }
}
