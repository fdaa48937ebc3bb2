package org.parley.console.locations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parley.console.Screen;
import org.parley.console.server.FakeServer;
import org.parley.console.server.ServerException;

class LocationsPageTest {

  private static final String LIST = "GET /api/v1/locations";
  private static final String TRY = "POST /api/v1/locations/test";

  private final Screen screen = new Screen();
  private final FakeServer fake = new FakeServer().letsIn("\"LOCATIONS\":\"READ\"");

  @AfterEach
  void stop() {
    screen.close();
    fake.close();
  }

  @Test
  void whatOneTypesIsTriedAndTheRuleThatDecidedIsSelected() throws ServerException {
    fake.answers(
            LIST,
            """
            {"locations":[{"name":"Berlin","country":"DE","areaCode":"30","internalLength":"3",
              "rules":[{"pattern":"0900.*","replacement":""},
                       {"pattern":"8([0-9]{3})","replacement":"+493023125$1"}]}],
             "standard":"Berlin"}
            """)
        .answers(TRY, "{\"links\":[],\"numbers\":[]}");
    open();
    screen.await("the start text", () -> text().getText().contains("For rule 2: 8000"));
    screen.await("an answer to it", () -> said().startsWith("Nothing"));
    fake.answers(
        TRY,
        """
        {"location":"Berlin",
         "links":[{"start":8,"end":12,"kind":"PHONE","target":"+493023125102"}],
         "numbers":[{"start":8,"end":12,"number":"8102","way":"RULE","rule":2,
           "target":"+493023125102","steps":["8102: rule 2 decides."]}]}
        """);
    text().setText("🙂 Call 8102.");
    screen.await("the finding", () -> findings().getItemCount() == 1);
    assertEquals("8102", findings().getItem(0).getText(0));
    assertEquals("decided by a rule", findings().getItem(0).getText(1));
    assertEquals("8102", highlighted());
    assertEquals(1, screen.find("locations.rules", Table.class).getSelectionIndex());
    String body = fake.asked().getLast().body();
    assertTrue(body.contains("\"location\":\"Berlin\""), body);
  }

  @Test
  void withoutLocationsOneMayTryAllTheSame() throws ServerException {
    fake.answers(LIST, "{\"locations\":[]}").answers(TRY, "{\"links\":[],\"numbers\":[]}");
    open();
    screen.await("an answer", () -> said().startsWith("Nothing"));
    assertTrue(screen.find("locations.note", Label.class).getText().startsWith("No locations are"));
  }

  private String highlighted() {
    StyleRange[] ranges = text().getStyleRanges();
    assertEquals(1, ranges.length, Arrays.toString(ranges));
    return text().getTextRange(ranges[0].start, ranges[0].length);
  }

  private StyledText text() {
    return screen.find("locations.text", StyledText.class);
  }

  private Table findings() {
    return screen.find("locations.findings", Table.class);
  }

  private String said() {
    return screen.find("locations.said", Label.class).getText();
  }

  private void open() throws ServerException {
    screen.open(new LocationsPage(), fake);
  }
}
