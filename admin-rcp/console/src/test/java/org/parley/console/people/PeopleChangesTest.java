package org.parley.console.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.console.Screen;
import org.parley.console.navigation.Services;
import org.parley.console.server.FakeServer;
import org.parley.console.server.ServerException;

class PeopleChangesTest {

  private static final String EVA = " /api/v1/people/eva%40berlin.example";

  private final Screen screen = new Screen();
  private final FakeServer fake = new FakeServer().letsIn();

  @TempDir private Path directory;

  @AfterEach
  void stop() {
    screen.close();
    fake.close();
  }

  @Test
  void onlyWhatWasChangedIsSentAndTheRowShowsIt() throws ServerException {
    open();
    fake.answers("GET" + EVA, eva("Eva", "+491711", 4));
    fake.answers("PATCH" + EVA, eva("Eva Bauer", "", 5));
    screen.whenThere(
        "person.MOBILE",
        () -> {
          enter("person.DISPLAY_NAME", " Eva Bauer ");
          enter("person.MOBILE", "");
          press("dialog.save");
        });
    select(0);
    press("people.open");
    screen.await("the row", () -> table().getItem(0).getText(0).equals("Eva Bauer"));
    assertEquals("{\"displayName\":\"Eva Bauer\",\"mobile\":null}", body("PATCH" + EVA));
    assertEquals("\"4\"", fake.asked().getLast().ifMatch());
    assertEquals(1, asked("GET /api/v1/people?limit=100"));
  }

  @Test
  void ofTwoChangesToOneFieldTheAdministratorChooses() throws ServerException {
    open();
    fake.answers("GET" + EVA, eva("Eva", "+491711", 4));
    fake.refuses("PATCH" + EVA, 412, Map.of());
    screen.whenThere(
        "person.MOBILE",
        () -> {
          enter("person.DISPLAY_NAME", "Eva Bauer");
          enter("person.MOBILE", "+491712");
          fake.answers("GET" + EVA, eva("Eva Bach", "+491711", 6));
          press("dialog.save");
          screen.whenThere(
              "theirs.DISPLAY_NAME",
              () -> {
                fake.answers("PATCH" + EVA, eva("Eva Bach", "+491712", 7));
                screen.find("theirs.DISPLAY_NAME", Button.class).setSelection(true);
                press("dialog.save");
              });
        });
    select(0);
    press("people.open");
    screen.await("the row", () -> table().getItem(0).getText(4).equals("+491712"));
    assertEquals("{\"mobile\":\"+491712\"}", body("PATCH" + EVA));
    assertEquals("\"6\"", fake.asked().getLast().ifMatch());
  }

  @Test
  void aPasswordIsEnteredTwice() throws ServerException {
    open();
    fake.answers("PUT" + EVA + "/password", eva("Eva", "+491711", 5));
    screen.whenThere(
        "password.new",
        () -> {
          enter("password.new", "a good password");
          enter("password.again", "a good pasword");
          press("dialog.save");
          assertTrue(words("dialog.words").startsWith("The two passwords differ"));
          enter("password.again", "a good password");
          press("dialog.save");
        });
    select(0);
    press("people.set-password");
    assertEquals("{\"password\":\"a good password\"}", body("PUT" + EVA + "/password"));
  }

  @Test
  void allWhoAreSelectedAreDisabled() throws ServerException {
    open();
    fake.answers("PATCH" + EVA, eva("Eva", "", 5).replace("true", "false"));
    fake.answers(
        "PATCH /api/v1/people/jan%40berlin.example",
        eva("Jan", "", 5).replace("eva@", "jan@").replace("true", "false"));
    select(0, 1);
    press("people.disable");
    screen.await("the end", () -> words("people.progress.words").equals("2 changed."));
    assertEquals("no", table().getItem(0).getText(6));
    assertEquals("no", table().getItem(1).getText(6));
  }

  @Test
  void whatIsWrongWithAfileIsShownByLine() throws ServerException, IOException {
    Files.writeString(directory.resolve("people.csv"), "address\nx\n");
    open();
    fake.refuses(
        "POST /api/v1/people.csv?dryRun=true",
        422,
        Map.of(),
        ",\"more\":0,\"faults\":[{\"line\":2,\"column\":\"address\",\"wrong\":\"is no address\"}]");
    screen.whenThere(
        "import.faults",
        () -> {
          Table faults = screen.find("import.faults", Table.class);
          assertEquals("2", faults.getItem(0).getText(0));
          assertEquals("is no address", faults.getItem(0).getText(2));
          press("dialog.close");
        });
    press("people.import");
    screen.awaitSteps();
    assertEquals(1, asked("POST /api/v1/people.csv?dryRun=true"));
  }

  @Test
  void anImportIsTriedFirstAndThenDone() throws ServerException, IOException {
    Files.writeString(directory.resolve("people.csv"), "address\nx@berlin.example\n");
    String done = "{\"added\":1,\"changed\":0,\"unchanged\":0,\"groups\":[\"Sales\"]}";
    open();
    fake.answers("POST /api/v1/people.csv?dryRun=true", done);
    fake.answers("POST /api/v1/people.csv", done);
    screen.whenThere("dialog.save", () -> press("dialog.save"));
    press("people.import");
    screen.await("the end", () -> words("people.progress.words").startsWith("Imported: 1 added"));
    screen.await("the list anew", () -> asked("GET /api/v1/people?limit=100") == 2);
  }

  @Test
  void everybodyIsWrittenToAfile() throws ServerException, IOException {
    open();
    fake.answers("GET /api/v1/people.csv", "address\neva@berlin.example\n");
    press("people.export");
    screen.await("the end", () -> words("people.progress.words").startsWith("Everybody is in"));
    assertEquals(
        "address\neva@berlin.example\n", Files.readString(directory.resolve("people.csv")));
  }

  @Test
  void whoMayOnlyReadIsOfferedNoChanges() throws ServerException {
    fake.letsIn("\"PEOPLE\":\"READ\"");
    open();
    fake.answers("GET" + EVA, eva("Eva", "+491711", 4));
    screen.whenThere(
        "person.MOBILE",
        () -> {
          assertFalse(screen.find("person.MOBILE", Text.class).getEditable());
          press("dialog.close");
        });
    select(0);
    press("people.open");
    screen.awaitSteps();
    assertFalse(screen.isThere("people.disable"));
  }

  private void open() throws ServerException {
    String jan = eva("Jan", "", 3).replace("eva@", "jan@");
    fake.answers(
        "GET /api/v1/people?limit=100",
        "{\"items\":[" + eva("Eva", "+491711", 4) + "," + jan + "]}");
    fake.answers("GET /api/v1/groups?limit=200", "{\"items\":[]}");
    fake.answers("GET /api/v1/locations", "{\"locations\":[]}");
    Services services = screen.services(fake);
    new PeopleView(screen.shell(), services, new OneFile(directory.resolve("people.csv")));
    screen.shell().layout();
    screen.await("Eva", () -> words("people.words").equals("2 shown"));
  }

  private record OneFile(Path file) implements FileChoice {

    @Override
    public Optional<Path> toRead() {
      return Optional.of(file);
    }

    @Override
    public Optional<Path> toWrite() {
      return Optional.of(file);
    }
  }

  private static String eva(String name, String mobile, int revision) {
    String phone = mobile.isEmpty() ? "" : "\"mobile\":\"%s\",".formatted(mobile);
    return "{\"address\":\"eva@berlin.example\",\"displayName\":\"%s\",%s\"enabled\":true,\"revision\":%d}"
        .formatted(name, phone, revision);
  }

  private void enter(String id, String text) {
    screen.find(id, Text.class).setText(text);
  }

  private void press(String id) {
    Screen.press(screen.find(id, Control.class));
  }

  private void select(int... rows) {
    Screen.select(table(), rows);
  }

  private Table table() {
    return screen.find("people.table", Table.class);
  }

  private String words(String id) {
    return screen.find(id, Label.class).getText();
  }

  private long asked(String line) {
    return fake.asked().stream().filter(it -> it.line().equals(line)).count();
  }

  private String body(String line) {
    return fake.asked().stream()
        .filter(it -> it.line().equals(line))
        .reduce((_, last) -> last)
        .orElseThrow()
        .body();
  }
}
