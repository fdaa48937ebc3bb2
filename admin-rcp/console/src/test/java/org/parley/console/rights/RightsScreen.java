package org.parley.console.rights;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.parley.console.Screen;
import org.parley.console.change.ChangeSet;
import org.parley.console.navigation.Services;
import org.parley.console.server.FakeServer;
import org.parley.console.server.ServerException;

/// The page of rights, of a server with the group Sales and ten thousand people, who are all in it;
/// every other one of them was given SMS as well.
final class RightsScreen implements AutoCloseable {

  static final int EVERYBODY = 10_000;
  static final int NAME = 0;
  static final int CHAT = 3;
  static final int SMS = 8;

  private final Screen screen = new Screen();
  private final FakeServer fake = new FakeServer().letsIn();
  private final Path file;
  private Optional<Services> services = Optional.empty();

  RightsScreen(Path directory) {
    file = directory.resolve("rights.csv");
  }

  Screen screen() {
    return screen;
  }

  FakeServer fake() {
    return fake;
  }

  @Override
  public void close() {
    screen.close();
    fake.close();
  }

  /// Answers all that the page asks, and shows it.
  void open() throws ServerException {
    answerPeople();
    answerGlobal();
    show();
  }

  void answerGlobal() {
    fake.answers(
        "GET /api/v1/policies/global",
        "{\"level\":\"BUSINESS\",\"rights\":[\"CHAT\"],\"chat\":true,\"presence\":true,\"grants\":true,\"revision\":3}");
  }

  void show() throws ServerException {
    services = Optional.of(screen.open(new RightsPage(new OneFile(file)), fake));
  }

  private void answerGroups() {
    String groups =
        "{\"items\":[{\"id\":\"sales\",\"name\":\"Sales\",\"active\":true,\"level\":\"TEAM\",\"headLevel\":\"TEAM\",\"rights\":[\"SMS\"],\"revision\":7}]}";
    fake.answers("GET /api/v1/groups?limit=100", groups);
    fake.answers("GET /api/v1/groups?limit=200", groups);
  }

  void answerPeople() {
    answerGroups();
    for (int limit : List.of(100, 200)) {
      String first = "GET /api/v1/people?limit=" + limit;
      for (int from = 0; from < EVERYBODY; from += limit) {
        String line = from == 0 ? first : first + "&after=" + from;
        fake.answers(line, page(from, limit));
      }
    }
  }

  static String page(int from, int limit) {
    String items =
        IntStream.range(from, from + limit)
            .mapToObj(RightsScreen::person)
            .collect(Collectors.joining(","));
    String next = from + limit < EVERYBODY ? ",\"next\":\"" + (from + limit) + "\"" : "";
    return "{\"items\":[" + items + "]" + next + "}";
  }

  static String person(int n) {
    return "{\"address\":\"p%05d@b.example\",\"displayName\":\"Person %d\",\"enabled\":true,\"groups\":[\"sales\"],\"rights\":[%s],\"revision\":%d}"
        .formatted(n, n, n % 2 == 0 ? "\"SMS\"" : "", n + 1);
  }

  Path file() {
    return file;
  }

  private record OneFile(Path file) implements FileChoice {

    @Override
    public Optional<Path> toSave(Shell parent, String name) {
      return Optional.of(file);
    }

    @Override
    public Optional<Path> toOpen(Shell parent) {
      return Optional.of(file);
    }
  }

  void awaitPeople() {
    screen.await("people", () -> words("rights.people").startsWith("100 shown"));
  }

  ChangeSet changes() {
    return services.orElseThrow().changes();
  }

  List<String> objects() {
    return changes().patches().stream().map(it -> it.object()).toList();
  }

  String cell(int row, int column) {
    return Optional.of(people())
        .filter(table -> table.getItemCount() > row)
        .map(table -> table.getItem(row))
        .map((TableItem item) -> item.getText(column))
        .orElse("none");
  }

  void choose(String id, String choice) {
    Combo combo = screen.find(id, Combo.class);
    combo.select(combo.indexOf(choice));
    Screen.press(combo);
  }

  void press(String id) {
    Screen.press(screen.find(id, Control.class));
  }

  void space() {
    key(' ');
  }

  void key(int code) {
    Event key = new Event();
    key.keyCode = code;
    people().notifyListeners(SWT.KeyDown, key);
  }

  long asked(String part) {
    return fake.asked().stream().filter(it -> it.line().contains(part)).count();
  }

  static int count(String text, String part) {
    return (int) Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
  }

  Table people() {
    return screen.find("rights.people.table", Table.class);
  }

  String words(String id) {
    return screen.find(id + ".words", Label.class).getText();
  }
}
