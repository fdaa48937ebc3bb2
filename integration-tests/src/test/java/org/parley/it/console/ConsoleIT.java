package org.parley.it.console;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The product as it is shipped, with a real node: from signing in to signing out.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleIT {

  private static final Path PICTURES = Path.of("target", "console").toAbsolutePath();

  private DemoNode node;
  private ConsoleProcess console;
  private long usable;

  @BeforeAll
  void start() {
    String reason = "Left out, for there is no DISPLAY: ./parley test brings one.";
    boolean hasScreen = !System.getenv().getOrDefault("DISPLAY", "").isEmpty();
    if (!hasScreen) {
      System.err.println(reason);
    }
    Assumptions.assumeTrue(hasScreen, reason);
    node = DemoNode.start();
    long begun = System.nanoTime();
    console =
        ConsoleProcess.start(
            Product.fresh("console"), node.node().uri(), DemoNode.ANNA, DemoNode.PASSWORD, "en");
    console.sees("status.freshness", text -> text.startsWith("As of"));
    usable = Duration.ofNanos(System.nanoTime() - begun).toMillis();
  }

  @AfterAll
  void stop() {
    console.close();
    node.close();
  }

  @Test
  void everyPageIsShownAndHasHelp() {
    System.out.printf("Console: usable after %d ms, %d MiB%n", usable, console.residentMiB());
    console.picture(PICTURES.resolve("status.png"));
    console.key("navigation", "F1");
    console.sees("help.words", text -> text.length() > 80);
    console.picture(PICTURES.resolve("help.png"));
    console.closes("help");
    console.choose("navigation", "People");
    console.sees("people.words", text -> text.startsWith("44 shown"));
    console.picture(PICTURES.resolve("people.png"));
    console.press("menu.theme.DARK");
    console.picture(PICTURES.resolve("people-dark.png"));
    console.press("menu.go.status");
    console.sees("status.freshness", text -> text.startsWith("As of"));
    console.picture(PICTURES.resolve("status-dark.png"));
    assertTrue(console.isAlive());
  }
}
