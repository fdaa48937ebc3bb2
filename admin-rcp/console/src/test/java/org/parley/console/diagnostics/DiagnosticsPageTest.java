package org.parley.console.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parley.console.Screen;
import org.parley.console.server.FakeServer;
import org.parley.console.server.ServerException;

class DiagnosticsPageTest {

  private static final String CLUSTER =
      """
      {"nodes":[{"node":"n1","site":"main","startedAt":"2026-11-23T10:00:00.000Z","alive":true,
        "status":{"node":"n1","site":"main","startedAt":"2026-11-23T10:00:00.000Z","people":44,
          "connected":3,"sessions":4,"conversations":2,"messagesPerSecond":0.5,"revision":17,
          "ready":true,"faults":[{"at":"2026-11-23T10:05:00.000Z","what":"n2 is silent"}]}}]}
      """;

  private final Screen screen = new Screen();
  private final FakeServer fake = new FakeServer().letsIn();

  @AfterEach
  void stop() {
    screen.close();
    fake.close();
  }

  @Test
  void theReportHoldsFaultsVersionsAndRoundTripsButNoToken() throws ServerException {
    fake.answers("GET /api/v1/cluster", CLUSTER);
    fake.answers("GET /health/ready", "{\"status\":\"UP\"}");
    fake.answers("GET /health/live", "{\"status\":\"UP\"}");
    fake.answers(
        "GET /api/v1/openapi.json", "{\"openapi\":\"3.1.0\",\"info\":{\"version\":\"9.8.7\"}}");
    open();
    screen.await("facts", () -> report().contains("n2 is silent"));
    Screen.press(screen.find("diagnostics.test", Button.class));
    screen.await("round trips", () -> report().contains("of 20 requests"));
    assertTrue(report().contains("9.8.7"));
    assertFalse(report().contains("t1"));
  }

  @Test
  void theMedianOfAnEvenNumberIsBetweenTheTwoInTheMiddle() {
    RoundTrips trips =
        new RoundTrips(
            List.of(
                Duration.ofMillis(9),
                Duration.ofMillis(1),
                Duration.ofMillis(3),
                Duration.ofMillis(2)));
    assertEquals(2.5, trips.median());
  }

  private String report() {
    return screen.find("diagnostics.report", Text.class).getText();
  }

  private void open() throws ServerException {
    screen.open(new DiagnosticsPage(), fake);
  }
}
