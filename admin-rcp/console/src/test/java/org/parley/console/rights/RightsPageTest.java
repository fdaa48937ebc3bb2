package org.parley.console.rights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.console.rights.RightsScreen.CHAT;
import static org.parley.console.rights.RightsScreen.EVERYBODY;
import static org.parley.console.rights.RightsScreen.NAME;
import static org.parley.console.rights.RightsScreen.SMS;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.console.Screen;
import org.parley.console.policy.Sales;
import org.parley.console.server.ServerException;

class RightsPageTest {

  private static final String SAVE = "POST /api/v1/policies/changes";

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
  void onlyWhatOneScrollsToIsFetched() throws ServerException {
    page.open();
    page.screen().await("the first", () -> page.words("rights.people").startsWith("100 shown"));
    page.people().setTopIndex(100);
    page.screen().await("the second", () -> page.words("rights.people").startsWith("200 shown"));
    assertEquals("Person 150", page.people().getItem(150).getText(NAME));
    assertEquals(2, page.asked("/people?limit=100"));
    assertEquals(0, page.asked("/people?limit=200"));
  }

  @Test
  void aCellSaysFromWhereARightIs() throws ServerException {
    page.open();
    page.screen().await("what everybody has", () -> "✓ all".equals(page.cell(0, CHAT)));
    assertEquals("✓ personal, Sales", page.cell(0, SMS));
    assertEquals("✓ Sales", page.cell(1, SMS));
    assertEquals("", page.cell(1, SMS + 1));
    assertEquals("Sales", page.cell(0, 2));
  }

  @Test
  void theSpaceBarGivesTheChosenRight() throws ServerException {
    page.open();
    page.awaitPeople();
    page.choose("rights.right", "E-mail");
    page.people().select(1);
    page.space();
    page.screen().await("the right", () -> "+ ✓".equals(page.cell(1, SMS + 1)));
    page.space();
    page.screen().await("nothing", () -> page.cell(1, SMS + 1).isEmpty());
    assertTrue(page.changes().isEmpty());
  }

  @Test
  void aRightThatIsTakenIsMarkedUntilItIsSaved() throws ServerException {
    page.open();
    page.awaitPeople();
    page.choose("rights.right", "SMS");
    page.people().select(0);
    page.press("rights.take");
    page.screen().await("the mark", () -> "− ✓ Sales".equals(page.cell(0, SMS)));
  }

  @Test
  void everybodyIsGivenARightInOneStep() throws ServerException {
    page.open();
    page.awaitPeople();
    page.choose("rights.right", "E-mail");
    page.screen().find("rights.all-found", Button.class).setSelection(true);
    page.press("rights.give");
    page.screen().await("all", () -> page.changes().patches().size() == EVERYBODY);
    assertEquals("+ ✓", page.cell(0, SMS + 1));
    assertEquals(EVERYBODY / 200, page.asked("/people?limit=200"));
    page.changes().undo();
    assertTrue(page.changes().isEmpty());
    assertFalse(page.changes().canUndo());
  }

  @Test
  void nobodyIsGivenARightWhereNotAllCanBeFetched() throws ServerException {
    page.open();
    page.awaitPeople();
    page.fake().refuses("GET /api/v1/people?limit=200&after=9800", 503, Map.of());
    page.choose("rights.right", "E-mail");
    page.screen().find("rights.all-found", Button.class).setSelection(true);
    page.press("rights.give");
    page.screen()
        .await("the fault", () -> page.words("rights.progress").contains("no such request now"));
    assertTrue(page.changes().isEmpty());
  }

  @Test
  void changesOfEverybodyAreSavedInSeveralRequests() throws ServerException {
    page.fake()
        .answers(
            "POST /api/v1/policies/preview", "{\"rights\":[],\"levels\":[],\"complete\":true}");
    page.fake().answers(SAVE, "{\"revision\":99}");
    page.open();
    page.awaitPeople();
    page.choose("rights.right", "E-mail");
    page.screen().find("rights.all-found", Button.class).setSelection(true);
    page.press("rights.give");
    page.screen().await("all", () -> page.changes().patches().size() == EVERYBODY);
    page.screen().display().asyncExec(() -> page.press("dialog.save"));
    page.press("changes.save");
    page.screen().await("nothing left", () -> page.changes().isEmpty());
    List<Integer> sizes =
        page.fake().asked().stream()
            .filter(it -> it.line().equals(SAVE))
            .map(it -> RightsScreen.count(it.body(), "\"object\""))
            .toList();
    assertEquals(EVERYBODY, sizes.stream().mapToInt(it -> it).sum());
    assertTrue(sizes.stream().allMatch(it -> it <= 1_000), sizes::toString);
  }

  @Test
  void groupsAreChangedAsPeopleAre() throws ServerException {
    page.open();
    Button mode = page.screen().find("rights.groups-mode", Button.class);
    mode.setSelection(true);
    Screen.press(mode);
    Table groups = page.screen().find("rights.groups.table", Table.class);
    page.screen()
        .await(
            "the groups",
            () -> groups.getItemCount() == 1 && "✓".equals(groups.getItem(0).getText(SMS - 1)));
    page.choose("rights.right", "E-mail");
    groups.select(0);
    page.press("rights.give");
    assertEquals(List.of("group/sales"), page.objects());
    assertEquals("+ ✓", groups.getItem(0).getText(SMS));
  }

  @Test
  void aRightThatAGroupWillGiveIsShownAtItsMembers() throws ServerException {
    page.open();
    page.screen().await("the group", () -> "✓ Sales".equals(page.cell(1, SMS)));
    GroupRights sales = new GroupRights("sales", "Sales", true, Optional.of(List.of("SMS")), 7);
    page.changes().set(sales.document(), "rights", List.of());
    page.screen().await("no right", () -> page.cell(1, SMS).isEmpty());
  }

  @Test
  void theFilterAsksTheServer() throws ServerException {
    page.fake()
        .answers(
            "GET /api/v1/people?limit=100&group=sales",
            "{\"items\":[" + RightsScreen.person(7) + "]}");
    page.open();
    page.awaitPeople();
    page.screen()
        .await("groups", () -> page.screen().find("rights.group", Combo.class).getItemCount() == 2);
    page.choose("rights.group", "Sales");
    page.screen().await("one", () -> page.words("rights.people").equals("1 shown"));
    assertEquals("Person 7", page.cell(0, NAME));
  }

  @Test
  void whoMayOnlyReadIsOfferedNoChanges() throws ServerException {
    page.fake().letsIn("\"PEOPLE\":\"READ\",\"GROUPS\":\"READ\"");
    page.open();
    page.screen().await("a group", () -> "✓ Sales".equals(page.cell(1, SMS)));
    assertFalse(page.screen().find("rights.give", Button.class).getVisible());
    page.choose("rights.right", "E-mail");
    page.people().select(1);
    page.space();
    assertTrue(page.changes().isEmpty());
    assertEquals(0, page.asked("/policies/global"));
  }

  @Test
  void whatEverybodyHasIsUnknownToWhoMayNotReadIt() throws ServerException {
    page.fake().letsIn("\"PEOPLE\":\"READ\",\"GROUPS\":\"READ\"");
    page.open();
    page.screen().await("a group", () -> "✓ Sales".equals(page.cell(1, SMS)));
    assertEquals("?", page.cell(1, CHAT));
  }

  @Test
  void whoMayNotSignInMayDoNothing() throws ServerException {
    page.answerPeople();
    page.answerGlobal();
    page.fake()
        .answers(
            "GET /api/v1/people?limit=100",
            "{\"items\":[" + RightsScreen.person(0).replace("true", "false") + "]}");
    page.show();
    page.screen()
        .await("what everybody has", () -> "✓ all (may not sign in)".equals(page.cell(0, CHAT)));
  }

  @Test
  void whatEverybodyHasIsAskedForAgainAfterAFault() throws ServerException {
    page.answerPeople();
    page.fake().refuses("GET /api/v1/policies/global", 503, Map.of());
    page.show();
    page.screen()
        .await("the fault", () -> page.words("rights.progress").contains("no such request now"));
    page.answerGlobal();
    page.screen().await("what everybody has", () -> "✓ all".equals(page.cell(1, CHAT)));
    assertEquals("", page.words("rights.progress"));
  }

  @Test
  void whatEverybodyHasIsReadAnewWithTheKeyF5() throws ServerException {
    page.open();
    page.screen().await("what everybody has", () -> "✓ all".equals(page.cell(1, CHAT)));
    page.fake()
        .answers(
            "GET /api/v1/policies/global", Sales.global(4, "BUSINESS").replace("CHAT", "MAIL"));
    page.key(SWT.F5);
    page.screen().await("the change", () -> "✓ all".equals(page.cell(1, SMS + 1)));
  }
}
