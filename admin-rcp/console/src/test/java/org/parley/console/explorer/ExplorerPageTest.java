package org.parley.console.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parley.console.Screen;
import org.parley.console.server.FakeServer;
import org.parley.console.server.ServerException;

class ExplorerPageTest {

  private static final String EXPLAIN = "POST /api/v1/policies/explain";

  private final Screen screen = new Screen();
  private final FakeServer fake = new FakeServer().letsIn();

  @AfterEach
  void stop() {
    screen.close();
    fake.close();
  }

  @Test
  void theDecisionAndItsRulesAreShown() throws ServerException {
    fake.answers(
        EXPLAIN,
        """
        {"allowed":true,"level":"TEAM","because":[
          {"rule":"GROUP_LEVEL","group":"sales","level":"TEAM","text":"As the server says it."},
          {"rule":"OF_TOMORROW","text":"A new rule."}]}
        """);
    open();
    ask("anna@b.example", "joerg@b.example");
    screen.await("the decision", () -> verdict().equals("Allowed"));
    Table rules = screen.find("explorer.rules", Table.class);
    assertEquals(
        "Both are members of the group sales, which gives Team.", rules.getItem(0).getText(1));
    assertEquals("A new rule.", rules.getItem(1).getText(1));
  }

  @Test
  void swappingAsksAboutTheOtherDirection() throws ServerException {
    fake.answers(EXPLAIN, "{\"allowed\":false,\"because\":[]}");
    open();
    ask("anna@b.example", "joerg@b.example");
    Screen.press(screen.find("explorer.swap", Button.class));
    screen.await(
        "the other direction",
        () -> !bodies().isEmpty() && bodies().getLast().contains("\"person\":\"joerg@b.example\""));
    assertTrue(bodies().getLast().contains("\"other\":\"anna@b.example\""));
  }

  @Test
  void aPersonIsChosenWithTheKeyboardFromWhatTheServerSuggests() throws ServerException {
    fake.answers(
        "GET /api/v1/people?limit=100&text=ann",
        "{\"items\":[{\"address\":\"anna@b.example\",\"displayName\":\"Anna\",\"enabled\":true,\"revision\":1}]}");
    open();
    Text person = screen.find("explorer.person", Text.class);
    person.setText("ann");
    screen.await("a suggestion", () -> suggestions().getItemCount() == 1);
    key(person, SWT.ARROW_DOWN);
    key(person, SWT.CR);
    assertEquals("anna@b.example", person.getText());
  }

  private Table suggestions() {
    return screen.find("explorer.person.people", Table.class);
  }

  private static void key(Text field, int code) {
    Event event = new Event();
    event.keyCode = code;
    field.notifyListeners(SWT.KeyDown, event);
  }

  private void ask(String person, String other) {
    screen.find("explorer.person", Text.class).setText(person);
    screen.find("explorer.other", Text.class).setText(other);
    Screen.press(screen.find("explorer.ask", Button.class));
  }

  private String verdict() {
    return screen.find("explorer.verdict", Label.class).getText();
  }

  private List<String> bodies() {
    List<String> bodies = new ArrayList<>();
    fake.asked().stream()
        .filter(it -> it.line().equals(EXPLAIN))
        .forEach(it -> bodies.add(it.body()));
    return bodies;
  }

  private void open() throws ServerException {
    screen.open(new ExplorerPage(), fake);
  }
}
