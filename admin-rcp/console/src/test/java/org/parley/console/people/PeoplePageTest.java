package org.parley.console.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parley.console.Screen;
import org.parley.console.server.FakeServer;
import org.parley.console.server.ServerException;

class PeoplePageTest {

  private static final String FIRST = "GET /api/v1/people?limit=100";

  private final Screen screen = new Screen();
  private final FakeServer fake = new FakeServer().letsIn();

  @AfterEach
  void stop() {
    screen.close();
    fake.close();
  }

  @Test
  void onlyWhatOneScrollsToIsFetched() throws ServerException {
    for (int page = 0; page < 100; page++) {
      fake.answers(page == 0 ? FIRST : FIRST + "&after=" + page, page(page));
    }
    open();
    screen.await("the first", () -> words().startsWith("100 shown"));
    assertEquals("Person 0", table().getItem(0).getText(0));
    table().setTopIndex(100);
    screen.await("the second", () -> words().startsWith("200 shown"));
    assertEquals("Person 150", table().getItem(150).getText(0));
    assertEquals(2, asked());
  }

  @Test
  void theFilterAsksTheServer() throws ServerException {
    fake.answers(FIRST, page(0));
    fake.answers(
        FIRST + "&text=eva",
        "{\"items\":[{\"address\":\"eva@b.example\",\"displayName\":\"Eva\",\"enabled\":false,\"revision\":1,\"groups\":[\"sales\",\"support\"]}]}");
    open();
    screen.await("the first", () -> words().startsWith("100 shown"));
    screen.find("people.filter", Text.class).setText("eva");
    screen.await("Eva", () -> words().equals("1 shown"));
    assertEquals("sales, support", table().getItem(0).getText(2));
    assertEquals("no", table().getItem(0).getText(6));
  }

  private void open() throws ServerException {
    screen.open(new PeoplePage(), fake);
  }

  @Test
  void anAnswerThatCannotBeUsedIsSaid() throws ServerException {
    fake.babbles(FIRST, "{\"items\":null}");
    screen.open(new PeoplePage(), fake);
    screen.await("the fault", () -> words().startsWith("The console could not use"));
  }

  private static String page(int page) {
    String items =
        IntStream.range(page * 100, page * 100 + 100)
            .mapToObj(n ->
                "{\"address\":\"p%d@b.example\",\"displayName\":\"Person %d\",\"enabled\":true,\"revision\":1}"
                    .formatted(n, n))
            .collect(Collectors.joining(","));
    String next = page < 99 ? ",\"next\":\"" + (page + 1) + "\"" : "";
    return "{\"items\":[" + items + "]" + next + "}";
  }

  private long asked() {
    return fake.asked().stream().filter(it -> it.line().contains("/people")).count();
  }

  private Table table() {
    return screen.find("people.table", Table.class);
  }

  private String words() {
    return screen.find("people.words", Label.class).getText();
  }
}
