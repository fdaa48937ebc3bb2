package org.parley.console.rights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.console.rights.RightsScreen.EVERYBODY;
import static org.parley.console.rights.RightsScreen.SMS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.console.server.ServerException;

class RightsFilesTest {

  @TempDir private Path directory;
  private RightsScreen page;

  @BeforeEach
  void start() {
    page = new RightsScreen(directory);
  }

  @AfterEach
  void stop() {
    page.close();
  }

  @Test
  void whatTheFilterFindsIsExported() throws ServerException, IOException {
    page.open();
    page.awaitPeople();
    page.press("rights.export");
    page.screen()
        .await("the end", () -> page.words("rights.progress").startsWith("10,000 people are in"));
    List<String> lines = Files.readAllLines(page.file());
    assertEquals(EVERYBODY + 1, lines.size());
    assertEquals("p00000@b.example,Person 0,SMS", lines.get(1));
  }

  @Test
  void aFileIsTakenOverAfterALookAtIt() throws ServerException, IOException {
    Files.writeString(
        page.file(),
        "address;rights\r\np00001@b.example;SMS;\r\np00002@b.example;\"SMS;MAIL\"\r\nx@b.example;\r\n");
    page.open();
    page.awaitPeople();
    page.screen().display().timerExec(1, this::takeOverWhenAsked);
    page.press("rights.import");
    page.screen().await("the change", () -> !page.changes().isEmpty());
    assertEquals(List.of("person/p00002@b.example"), page.objects());
    assertEquals("+ ✓", page.cell(2, SMS + 1));
  }

  @Test
  void aFileThatIsWrongIsToldWithTheLine() throws ServerException, IOException {
    Files.writeString(page.file(), "address,rights\r\n\"a@b.example,SMS\r\n");
    page.open();
    page.awaitPeople();
    page.press("rights.import");
    page.screen()
        .await("the fault", () -> page.words("rights.progress").startsWith("Line 2: A quote"));
    assertTrue(page.changes().isEmpty());
  }

  private void takeOverWhenAsked() {
    Optional<Shell> dialog =
        Arrays.stream(page.screen().display().getShells())
            .filter(it -> "rights-import".equals(it.getData("test.id")))
            .findFirst();
    if (dialog.isEmpty()) {
      page.screen().display().timerExec(20, this::takeOverWhenAsked);
      return;
    }
    assertTrue(
        page.screen().find("rights-import.words", Label.class).getText().contains("E-mail 1"));
    assertEquals(2, page.screen().find("rights-import.faults", Table.class).getItemCount());
    page.press("rights-import.take-over");
  }
}
