package org.parley.console.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parley.console.Screen;
import org.parley.console.server.Area;
import org.parley.console.server.FakeServer;
import org.parley.console.server.Role;
import org.parley.console.server.ServerException;

class StatusPageTest {

  private static final String CLUSTER = "GET /api/v1/cluster";
  private static final String ONE_NODE =
      """
      {"nodes":[{"node":"n1","site":"main","startedAt":"2026-11-23T10:00:00.000Z","alive":true,
        "status":{"node":"n1","site":"main","startedAt":"2026-11-23T10:00:00.000Z","people":44,
          "connected":3,"sessions":1234,"conversations":2,"messagesPerSecond":0.5,"revision":17,
          "ready":true,"faults":[{"at":"2026-11-23T10:05:00.000Z","what":"n2 is silent"}]}},
       {"node":"n2","site":"west","startedAt":"2026-11-23T10:00:04.000Z","alive":false}]}
      """;

  private final Screen screen = new Screen();
  private final FakeServer fake = new FakeServer().letsIn();

  @AfterEach
  void stop() {
    screen.close();
    fake.close();
  }

  @Test
  void showsTheFiguresTheNodesAndWhatWentWrong() throws ServerException {
    fake.answers(CLUSTER, ONE_NODE);
    open();
    screen.await("figures", () -> figure("status.SESSIONS").equals("1,234"));
    assertEquals("1 of 2 ready", figure("status.NODES"));
    Table nodes = screen.find("status.nodes", Table.class);
    assertEquals("not there", nodes.getItem(1).getText(2));
    assertEquals("n2 is silent", screen.find("status.faults", Table.class).getItem(0).getText(2));
  }

  @Test
  void aLostConnectionIsShownAndItGoesOnByItself() throws ServerException {
    fake.refuses(CLUSTER, 503, Map.of());
    open();
    screen.await("lost", () -> figure("status.freshness").startsWith("Trying again"));
    fake.answers(CLUSTER, ONE_NODE);
    screen.await("live", () -> figure("status.freshness").startsWith("As of"));
    fake.refuses(CLUSTER, 503, Map.of());
    screen.await("lost again", () -> figure("status.freshness").startsWith("Not live since"));
    assertEquals("1,234", figure("status.SESSIONS"));
  }

  @Test
  void isOfferedToWhoeverMayReadTheStatus() {
    assertTrue(new StatusPage().isOffered(new Role(Set.of(Area.STATUS), Set.of())));
    assertFalse(new StatusPage().isOffered(new Role(Set.of(Area.PEOPLE), Set.of())));
  }

  private void open() throws ServerException {
    screen.open(new StatusPage(), fake);
  }

  private String figure(String id) {
    return screen.find(id, Label.class).getText();
  }
}
