package org.parley.console.administrators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parley.console.Screen;
import org.parley.console.server.FakeServer;
import org.parley.console.server.ServerException;

class AdministratorsPageTest {

  private static final String ALL = "GET /api/v1/administrators?limit=100";
  private static final String EVA = " /api/v1/administrators/eva%40berlin.example";
  private static final String ONE =
      "{\"items\":[{\"address\":\"eva@berlin.example\",\"areas\":{\"PEOPLE\":\"WRITE\",\"AUDIT\":\"READ\"},\"revision\":4}]}";

  private final Screen screen = new Screen();
  private final FakeServer fake = new FakeServer().letsIn();

  @AfterEach
  void stop() {
    screen.close();
    fake.close();
  }

  @Test
  void aChosenTemplateAppointsThePerson() throws ServerException {
    fake.answers(
        "GET /api/v1/people?limit=100",
        "{\"items\":[{\"address\":\"jan@berlin.example\",\"displayName\":\"Jan\",\"enabled\":true,\"revision\":1}]}");
    fake.answers(
        "POST /api/v1/administrators",
        "{\"address\":\"jan@berlin.example\",\"areas\":{\"SMS\":\"WRITE\"},\"revision\":5}");
    open();
    screen.whenThere("role.template", this::appoint);
    press("administrators.appoint");
    String body = body("POST /api/v1/administrators");
    assertTrue(body.contains("\"address\":\"jan@berlin.example\""), body);
    assertTrue(
        body.contains("\"areas\":{\"POLICIES\":\"READ\",\"AUDIT\":\"READ\",\"STATUS\":\"READ\"}"),
        body);
  }

  private void appoint() {
    screen.await(
        "Jan", () -> screen.find("appointment.words", Label.class).getText().equals("1 shown"));
    Screen.select(screen.find("appointment.table", Table.class), 0);
    Combo template = screen.find("role.template", Combo.class);
    template.select(template.indexOf("Auditor"));
    Screen.press(template);
    press("dialog.save");
  }

  @Test
  void whatSomebodyElseChangedMeanwhileIsChosenFrom() throws ServerException {
    fake.refuses("PATCH" + EVA, 412, Map.of());
    fake.answers(
        "GET" + EVA,
        "{\"address\":\"eva@berlin.example\",\"areas\":{\"PEOPLE\":\"READ\",\"STATUS\":\"READ\"},\"revision\":9}");
    open();
    Screen.select(table(), 0);
    screen.whenThere(
        "PEOPLE.NONE",
        () -> {
          choose("PEOPLE.NONE", "PEOPLE.WRITE");
          choose("GROUPS.READ", "GROUPS.NONE");
          press("dialog.save");
          screen.whenThere("mine.PEOPLE", this::decide);
        });
    press("administrators.change");
    assertEquals("{\"areas\":{\"PEOPLE\":null,\"GROUPS\":\"READ\"}}", body("PATCH" + EVA));
    assertEquals("\"9\"", fake.asked().getLast().ifMatch());
    assertEquals("see Groups, Status", table().getItem(0).getText(1));
  }

  private void decide() {
    assertEquals("Theirs: see", screen.find("theirs.PEOPLE", Button.class).getText());
    fake.answers(
        "PATCH" + EVA,
        "{\"address\":\"eva@berlin.example\",\"areas\":{\"GROUPS\":\"READ\",\"STATUS\":\"READ\"},\"revision\":10}");
    screen.find("mine.PEOPLE", Button.class).setSelection(true);
    press("dialog.save");
  }

  @Test
  void theLastOneStaysAndTheServersWordsAreSaid() throws ServerException {
    fake.refuses("DELETE" + EVA, 422, Map.of());
    open();
    Screen.select(table(), 0);
    screen.whenThere(
        "dialog.save",
        () -> {
          press("dialog.save");
          screen.await("the words", () -> dialogWords().contains("Because."));
          press("dialog.cancel");
        });
    press("administrators.dismiss");
    assertEquals("\"4\"", fake.asked().getLast().ifMatch());
    assertEquals(1, table().getItemCount());
  }

  @Test
  void whoMayOnlyReadIsOfferedNoChanges() throws ServerException {
    fake.letsIn("\"ADMINISTRATORS\":\"READ\"");
    open();
    assertFalse(screen.isThere("administrators.appoint"));
  }

  private void open() throws ServerException {
    fake.answers(ALL, ONE);
    screen.open(new AdministratorsPage(), fake);
    screen.await(
        "Eva", () -> screen.find("administrators.words", Label.class).getText().equals("1 shown"));
  }

  private void choose(String on, String off) {
    screen.find(off, Button.class).setSelection(false);
    screen.find(on, Button.class).setSelection(true);
  }

  private void press(String id) {
    Screen.press(screen.find(id, Control.class));
  }

  private String dialogWords() {
    return screen.find("dialog.words", Label.class).getText();
  }

  private Table table() {
    return screen.find("administrators.table", Table.class);
  }

  private String body(String line) {
    return fake.asked().stream()
        .filter(it -> it.line().equals(line))
        .reduce((_, last) -> last)
        .orElseThrow()
        .body();
  }
}
