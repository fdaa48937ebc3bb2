package org.parley.console.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parley.console.Screen;
import org.parley.console.change.Change;
import org.parley.console.change.ChangeSet;
import org.parley.console.navigation.Services;
import org.parley.console.policy.Sales;
import org.parley.console.server.ServerException;

class GroupsPageTest {

  private final Screen screen = new Screen();
  private final Sales server = new Sales();
  private ChangeSet changes = new ChangeSet();

  @AfterEach
  void stop() {
    screen.close();
    server.close();
  }

  @Test
  void editingAGroupGoesIntoTheChanges() throws ServerException {
    openSales();
    screen.find("group.name", Text.class).setText("Sales North");
    check("group.MAIL", true);
    Combo level = screen.find("group.level", Combo.class);
    level.select(4);
    Screen.press(level);
    screen.find("group.head", Text.class).setText("");
    Change change = changes.patches().getFirst();
    assertEquals("Sales North", change.patch().get("name"));
    assertEquals(List.of("SMS", "MAIL"), change.patch().get("rights"));
    assertEquals("PERSONAL", change.patch().get("level"));
    assertEquals(Optional.empty(), Optional.ofNullable(change.patch().get("head")));
    assertTrue(change.patch().containsKey("head"));
    changes.discard();
    assertEquals("Sales", screen.find("group.name", Text.class).getText());
    assertTrue(screen.find("group.SMS", Button.class).getSelection());
  }

  @Test
  void selectingAGroupChangesNothing() throws ServerException {
    openSales();
    assertTrue(changes.isEmpty());
  }

  @Test
  void membersAreAddedAtOnce() throws ServerException {
    openSales();
    Table members = screen.find("members.table", Table.class);
    screen.await("members", () -> members.getItemCount() == 2);
    pickTheFirst();
    Screen.press(screen.find("members.add", Button.class));
    screen.await(
        "the members",
        () ->
            server
                .sent("POST /api/v1/groups/sales/members")
                .equals("{\"add\":[\"anna@berlin.example\"]}"));
    assertTrue(changes.isEmpty());
  }

  @Test
  void besideEachOtherOneSeesFromWhereSomebodyHasARightAndEditsIt() throws ServerException {
    openSales();
    screen.find("groups.tabs", TabFolder.class).setSelection(1);
    pickTheFirst();
    Screen.press(screen.find("side.choose", Button.class));
    Label sms = screen.find("side.effective.SMS", Label.class);
    screen.await("Anna", () -> sms.getText().equals("yes: group Sales"));
    check("side.person.SMS", true);
    check("side.group.SMS", false);
    check("side.global.SMS", true);
    assertEquals("yes: everybody, personal", sms.getText());
    assertEquals(
        List.of("person/anna@berlin.example", "group/sales", "global"),
        changes.patches().stream().map(Change::object).toList());
    Screen.press(screen.find("side.why.SMS", Button.class));
    screen.await(
        "why",
        () ->
            screen
                .find("side.words", Label.class)
                .getText()
                .equals("As saved: anna@berlin.example may. Everybody holds the right."));
  }

  @Test
  void whoMayOnlyReadGroupsIsOfferedNoChange() throws ServerException {
    server.fake().letsIn("\"GROUPS\":\"READ\"");
    openSales();
    assertFalse(screen.find("group.name", Text.class).isEnabled());
    assertFalse(screen.find("changes.save", Button.class).isVisible());
    assertFalse(screen.isThere("groups.new"));
    assertEquals(1, screen.find("groups.tabs", TabFolder.class).getItemCount());
  }

  private void openSales() throws ServerException {
    Services services = server.services(screen);
    changes = services.changes();
    new GroupsPage().create(screen.shell(), services);
    screen.shell().layout();
    Table groups = screen.find("groups.table", Table.class);
    screen.await("groups", () -> groups.getItemCount() == 2);
    groups.select(0);
    groups.notifyListeners(SWT.Selection, new Event());
    Text name = screen.find("group.name", Text.class);
    screen.await("Sales", () -> name.getText().equals("Sales"));
  }

  private void pickTheFirst() {
    screen
        .display()
        .timerExec(
            20,
            () -> {
              if (screen.isThere("picker.table")
                  && screen.find("picker.words", Label.class).getText().equals("1 shown")) {
                screen.find("picker.table", Table.class).select(0);
                Screen.press(screen.find("picker.take", Button.class));
              } else {
                pickTheFirst();
              }
            });
  }

  private void check(String id, boolean on) {
    Button check = screen.find(id, Button.class);
    check.setSelection(on);
    Screen.press(check);
  }
}
