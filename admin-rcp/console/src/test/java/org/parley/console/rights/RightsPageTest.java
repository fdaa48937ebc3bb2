package org.parley.console.rights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.console.Screen;
import org.parley.console.change.ChangeSet;
import org.parley.console.navigation.Services;
import org.parley.console.navigation.Work;
import org.parley.console.server.FakeServer;
import org.parley.console.server.Server;
import org.parley.console.server.ServerException;
import org.parley.console.text.Texts;

class RightsPageTest {

  private static final int EVERYBODY = 10_000;
  private static final int NAME = 0;
  private static final int CHAT = 3;
  private static final int SMS = 8;
  private static final String SAVE = "POST /api/v1/policies/changes";

  private final Screen screen = new Screen();
  private final FakeServer fake = new FakeServer().letsIn();
  private Optional<Services> services = Optional.empty();

  @TempDir private Path directory;

  @AfterEach
  void stop() {
    screen.close();
    fake.close();
  }

  @Test
  void onlyWhatOneScrollsToIsFetched() throws ServerException {
    open();
    screen.await("the first", () -> words("rights.people").startsWith("100 shown"));
    people().setTopIndex(100);
    screen.await("the second", () -> words("rights.people").startsWith("200 shown"));
    assertEquals("Person 150", people().getItem(150).getText(NAME));
    assertEquals(2, asked("/people?limit=100"));
    assertEquals(0, asked("/people?limit=200"));
  }

  @Test
  void aCellSaysFromWhereARightIs() throws ServerException {
    open();
    screen.await("what everybody has", () -> "✓ all".equals(cell(0, CHAT)));
    assertEquals("✓ personal, Sales", cell(0, SMS));
    assertEquals("✓ Sales", cell(1, SMS));
    assertEquals("", cell(1, SMS + 1));
    assertEquals("Sales", cell(0, 2));
  }

  @Test
  void theSpaceBarGivesTheChosenRight() throws ServerException {
    open();
    awaitPeople();
    choose("rights.right", "E-mail");
    people().select(1);
    space();
    screen.await("the right", () -> "+ ✓".equals(cell(1, SMS + 1)));
    space();
    screen.await("nothing", () -> cell(1, SMS + 1).isEmpty());
    assertTrue(changes().isEmpty());
  }

  @Test
  void aRightThatIsTakenIsMarkedUntilItIsSaved() throws ServerException {
    open();
    awaitPeople();
    choose("rights.right", "SMS");
    people().select(0);
    press("rights.take");
    screen.await("the mark", () -> "− ✓ Sales".equals(cell(0, SMS)));
  }

  @Test
  void everybodyIsGivenARightInOneStep() throws ServerException {
    open();
    awaitPeople();
    choose("rights.right", "E-mail");
    screen.find("rights.all-found", Button.class).setSelection(true);
    press("rights.give");
    screen.await("all", () -> changes().patches().size() == EVERYBODY);
    assertEquals("+ ✓", cell(0, SMS + 1));
    assertEquals(EVERYBODY / 200, asked("/people?limit=200"));
    changes().undo();
    assertTrue(changes().isEmpty());
    assertFalse(changes().canUndo());
  }

  @Test
  void nobodyIsGivenARightWhereNotAllCanBeFetched() throws ServerException {
    open();
    awaitPeople();
    fake.refuses("GET /api/v1/people?limit=200&after=9800", 503, Map.of());
    choose("rights.right", "E-mail");
    screen.find("rights.all-found", Button.class).setSelection(true);
    press("rights.give");
    screen.await("the fault", () -> words("rights.progress").contains("no such request now"));
    assertTrue(changes().isEmpty());
  }

  @Test
  void changesOfEverybodyAreSavedInSeveralRequests() throws ServerException {
    fake.answers(
        "POST /api/v1/policies/preview", "{\"rights\":[],\"levels\":[],\"complete\":true}");
    fake.answers(SAVE, "{\"revision\":99}");
    open();
    awaitPeople();
    choose("rights.right", "E-mail");
    screen.find("rights.all-found", Button.class).setSelection(true);
    press("rights.give");
    screen.await("all", () -> changes().patches().size() == EVERYBODY);
    screen.display().asyncExec(() -> press("dialog.save"));
    press("changes.save");
    screen.await("nothing left", () -> changes().isEmpty());
    List<Integer> sizes =
        fake.asked().stream()
            .filter(it -> it.line().equals(SAVE))
            .map(it -> count(it.body(), "\"object\""))
            .toList();
    assertEquals(EVERYBODY, sizes.stream().mapToInt(it -> it).sum());
    assertTrue(sizes.stream().allMatch(it -> it <= 1_000), sizes::toString);
  }

  @Test
  void groupsAreChangedAsPeopleAre() throws ServerException {
    open();
    Button mode = screen.find("rights.groups-mode", Button.class);
    mode.setSelection(true);
    Screen.press(mode);
    Table groups = screen.find("rights.groups.table", Table.class);
    screen.await(
        "the groups",
        () -> groups.getItemCount() == 1 && "✓".equals(groups.getItem(0).getText(SMS - 1)));
    choose("rights.right", "E-mail");
    groups.select(0);
    press("rights.give");
    assertEquals(List.of("group/sales"), objects());
    assertEquals("+ ✓", groups.getItem(0).getText(SMS));
  }

  @Test
  void aRightThatAGroupWillGiveIsShownAtItsMembers() throws ServerException {
    open();
    screen.await("the group", () -> "✓ Sales".equals(cell(1, SMS)));
    GroupRights sales = new GroupRights("sales", "Sales", true, Optional.of(List.of("SMS")), 7);
    changes().set(sales.document(), "rights", List.of());
    screen.await("no right", () -> cell(1, SMS).isEmpty());
  }

  @Test
  void theFilterAsksTheServer() throws ServerException {
    fake.answers("GET /api/v1/people?limit=100&group=sales", "{\"items\":[" + person(7) + "]}");
    open();
    awaitPeople();
    screen.await("groups", () -> screen.find("rights.group", Combo.class).getItemCount() == 2);
    choose("rights.group", "Sales");
    screen.await("one", () -> words("rights.people").equals("1 shown"));
    assertEquals("Person 7", cell(0, NAME));
  }

  @Test
  void whatTheFilterFindsIsExported() throws ServerException, IOException {
    open();
    awaitPeople();
    press("rights.export");
    screen.await("the end", () -> words("rights.progress").startsWith("10,000 people are in"));
    List<String> lines = Files.readAllLines(file());
    assertEquals(EVERYBODY + 1, lines.size());
    assertEquals("p00000@b.example,Person 0,SMS", lines.get(1));
  }

  @Test
  void aFileIsTakenOverAfterALookAtIt() throws ServerException, IOException {
    Files.writeString(
        file(),
        "address;rights\r\np00001@b.example;SMS;\r\np00002@b.example;\"SMS;MAIL\"\r\nx@b.example;\r\n");
    open();
    awaitPeople();
    screen.display().timerExec(1, this::takeOverWhenAsked);
    press("rights.import");
    screen.await("the change", () -> !changes().isEmpty());
    assertEquals(List.of("person/p00002@b.example"), objects());
    assertEquals("+ ✓", cell(2, SMS + 1));
  }

  @Test
  void aFileThatIsWrongIsToldWithTheLine() throws ServerException, IOException {
    Files.writeString(file(), "address,rights\r\n\"a@b.example,SMS\r\n");
    open();
    awaitPeople();
    press("rights.import");
    screen.await("the fault", () -> words("rights.progress").startsWith("Line 2: A quote"));
    assertTrue(changes().isEmpty());
  }

  @Test
  void whoMayOnlyReadIsOfferedNoChanges() throws ServerException {
    fake.letsIn("\"PEOPLE\":\"READ\",\"GROUPS\":\"READ\"");
    open();
    screen.await("a group", () -> "✓ Sales".equals(cell(1, SMS)));
    assertFalse(screen.find("rights.give", Button.class).getVisible());
    choose("rights.right", "E-mail");
    people().select(1);
    space();
    assertTrue(changes().isEmpty());
    assertEquals(0, asked("/policies/global"));
  }

  private void takeOverWhenAsked() {
    Optional<Shell> dialog =
        Arrays.stream(screen.display().getShells())
            .filter(it -> "rights-import".equals(it.getData("test.id")))
            .findFirst();
    if (dialog.isEmpty()) {
      screen.display().timerExec(20, this::takeOverWhenAsked);
      return;
    }
    assertTrue(screen.find("rights-import.words", Label.class).getText().contains("E-mail 1"));
    assertEquals(2, screen.find("rights-import.faults", Table.class).getItemCount());
    press("rights-import.take-over");
  }

  private void open() throws ServerException {
    answerPeople();
    fake.answers(
        "GET /api/v1/policies/global",
        "{\"level\":\"BUSINESS\",\"rights\":[\"CHAT\"],\"chat\":true,\"presence\":true,\"grants\":true,\"revision\":3}");
    String groups =
        "{\"items\":[{\"id\":\"sales\",\"name\":\"Sales\",\"active\":true,\"level\":\"TEAM\",\"headLevel\":\"TEAM\",\"rights\":[\"SMS\"],\"revision\":7}]}";
    fake.answers("GET /api/v1/groups?limit=100", groups);
    fake.answers("GET /api/v1/groups?limit=200", groups);
    Services made =
        new Services(
            new Server(fake.address()).signIn("anna@berlin.example", "secret"),
            new Work(screen.display()),
            new Texts(Locale.ENGLISH));
    services = Optional.of(made);
    new RightsPage(new OneFile(file())).create(screen.shell(), made);
    screen.shell().layout();
  }

  private void answerPeople() {
    for (int limit : List.of(100, 200)) {
      String first = "GET /api/v1/people?limit=" + limit;
      for (int from = 0; from < EVERYBODY; from += limit) {
        String line = from == 0 ? first : first + "&after=" + from;
        fake.answers(line, page(from, limit));
      }
    }
  }

  private static String page(int from, int limit) {
    String items =
        IntStream.range(from, from + limit)
            .mapToObj(RightsPageTest::person)
            .collect(Collectors.joining(","));
    String next = from + limit < EVERYBODY ? ",\"next\":\"" + (from + limit) + "\"" : "";
    return "{\"items\":[" + items + "]" + next + "}";
  }

  private static String person(int n) {
    return "{\"address\":\"p%05d@b.example\",\"displayName\":\"Person %d\",\"enabled\":true,\"groups\":[\"sales\"],\"rights\":[%s],\"revision\":%d}"
        .formatted(n, n, n % 2 == 0 ? "\"SMS\"" : "", n + 1);
  }

  private Path file() {
    return directory.resolve("rights.csv");
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

  private void awaitPeople() {
    screen.await("people", () -> words("rights.people").startsWith("100 shown"));
  }

  private ChangeSet changes() {
    return services.orElseThrow().changes();
  }

  private List<String> objects() {
    return changes().patches().stream().map(it -> it.object()).toList();
  }

  private String cell(int row, int column) {
    return Optional.of(people())
        .filter(table -> table.getItemCount() > row)
        .map(table -> table.getItem(row))
        .map((TableItem item) -> item.getText(column))
        .orElse("none");
  }

  private void choose(String id, String choice) {
    Combo combo = screen.find(id, Combo.class);
    combo.select(combo.indexOf(choice));
    Screen.press(combo);
  }

  private void press(String id) {
    Screen.press(screen.find(id, Control.class));
  }

  private void space() {
    Event key = new Event();
    key.keyCode = ' ';
    people().notifyListeners(SWT.KeyDown, key);
  }

  private long asked(String part) {
    return fake.asked().stream().filter(it -> it.line().contains(part)).count();
  }

  private static int count(String text, String part) {
    return (int) Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
  }

  private Table people() {
    return screen.find("rights.people.table", Table.class);
  }

  private String words(String id) {
    return screen.find(id + ".words", Label.class).getText();
  }
}
