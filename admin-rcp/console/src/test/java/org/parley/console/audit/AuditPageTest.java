package org.parley.console.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
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

class AuditPageTest {

  private static final String ALL = "GET /api/v1/audit?limit=100";
  private static final String ACT =
      """
      {"sequence":%d,"at":"2026-11-23T10:00:00Z","author":{"by":"=anna@b.example","as":"ADMINISTRATOR","from":"127.0.0.1"},
       "changes":[{"object":"group/sales","before":{"level":"PUBLIC"},"after":{"level":"TEAM"}}]}
      """;

  private final Screen screen = new Screen();
  private final FakeServer fake = new FakeServer().letsIn();

  @TempDir private Path directory;

  @AfterEach
  void stop() {
    screen.close();
    fake.close();
  }

  @Test
  void enterOnARowOfTheDetailShowsTheHistoryOfItsObject() throws ServerException {
    fake.answers(ALL, "{\"items\":[" + ACT.formatted(17) + "]}");
    fake.answers(ALL + "&object=group%2Fsales", "{\"items\":[" + ACT.formatted(3) + "]}");
    open();
    screen.await("an act", () -> words().equals("1 shown"));
    Table acts = screen.find("audit.table", Table.class);
    acts.select(0);
    acts.notifyListeners(SWT.Selection, new Event());
    Table detail = screen.find("audit.detail", Table.class);
    assertEquals("Team", detail.getItem(0).getText(3));
    detail.select(0);
    detail.notifyListeners(SWT.DefaultSelection, new Event());
    screen.await("the history", this::isHistoryAsked);
    assertEquals("group/sales", screen.find("audit.object", Text.class).getText());
  }

  @Test
  void theExportWritesEveryPageAndNoFormula() throws ServerException, IOException {
    fake.answers(ALL, "{\"items\":[" + ACT.formatted(2) + "],\"next\":\"2\"}");
    fake.answers(ALL + "&after=2", "{\"items\":[" + ACT.formatted(1) + "]}");
    Path file = directory.resolve("audit.csv");
    open().exportTo(file);
    screen.await("the file", () -> progress().startsWith("2 acts were written"));
    String line =
        "2026-11-23T10:00:00Z,'=anna@b.example,ADMINISTRATOR,127.0.0.1,group/sales,level,Public,Team\r\n";
    assertEquals(AuditCsv.HEADER + line + line, Files.readString(file));
  }

  @Test
  void anExportThatFailsLeavesTheFileThatWasThere() throws ServerException, IOException {
    fake.answers(ALL, "{\"items\":[" + ACT.formatted(2) + "],\"next\":\"2\"}");
    fake.refuses(ALL + "&after=2", 503, Map.of());
    Path file = directory.resolve("audit.csv");
    Files.writeString(file, "earlier");
    open().exportTo(file);
    screen.await("the fault", () -> progress().contains("no such request now"));
    assertEquals("earlier", Files.readString(file));
    try (var files = Files.list(directory)) {
      assertEquals(List.of(file), files.toList());
    }
  }

  private boolean isHistoryAsked() {
    return fake.asked().stream().anyMatch(it -> it.line().endsWith("object=group%2Fsales"));
  }

  private String words() {
    return screen.find("audit.words", Label.class).getText();
  }

  private String progress() {
    return screen.find("audit.progress.words", Label.class).getText();
  }

  private AuditView open() throws ServerException {
    Services services = screen.services(fake);
    AuditView view = new AuditView(screen.shell(), services);
    screen.shell().layout();
    return view;
  }
}
