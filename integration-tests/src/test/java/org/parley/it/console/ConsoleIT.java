package org.parley.it.console;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
    // Nothing was started where there is no screen.
    Optional.ofNullable(console).ifPresent(ConsoleProcess::close);
    Optional.ofNullable(node).ifPresent(DemoNode::close);
  }

  @Test
  void everyPageIsShownAndHasHelp() {
    System.out.printf("Console: usable after %d ms, %d MiB%n", usable, console.residentMiB());
    List.of("LIGHT", "DARK").forEach(this::looksAround);
    assertTrue(console.isAlive(), console::printed);
  }

  private void looksAround(String theme) {
    console.press("menu.theme." + theme);
    for (var page : console.reads("navigation").split("\n", -1)) {
      console.choose("navigation", page);
      console.key("navigation", "F1");
      assertTrue(console.reads("help.words").length() > 80, page);
      console.closes("help");
      console.waitsUntilGone("help.words");
      fill(page);
      console.picture(PICTURES.resolve(page.replace(' ', '-') + "-" + theme + ".png"));
    }
  }

  /// Shows something worth looking at.
  private void fill(String page) {
    switch (page) {
      case "Status" -> console.sees("status.freshness", text -> text.startsWith("As of"));
      case "People" -> console.sees("people.words", text -> text.startsWith("44 shown"));
      case "Groups" -> {
        console.sees("groups.table", rows -> rows.contains("Sales"));
        console.choose("groups.table", "Sales");
        console.sees("group.name", "Sales"::equals);
      }
      case "Rights" -> console.sees("rights.people.table", rows -> rows.contains("Anna Bergmann"));
      case "Authorization explorer" -> {
        console.type("explorer.person", "anna@berlin.example");
        console.type("explorer.other", "joerg@berlin.example");
        console.press("explorer.ask");
        console.sees("explorer.rules", rows -> !rows.isBlank());
      }
      case "Administrators" ->
          console.sees("administrators.table", rows -> rows.contains(DemoNode.ANNA));
      case "Audit" -> {
        console.sees("audit.table", rows -> rows.contains(DemoNode.ANNA));
        console.choose("audit.table", DemoNode.ANNA);
      }
      default -> {}
    }
  }

  /// A group is made and given the right to send SMS; who is in it may then, and one sees why.
  @Test
  void aGroupGivesItsMembersARightAndSaysWhy() {
    refuses("joerg@berlin.example");
    console.choose("navigation", "Groups");
    console.press("groups.new");
    console.type("new-group.name", "Field service");
    console.press("dialog.save");
    console.waitsUntilGone("new-group.name");
    console.sees("group.name", "Field service"::equals);
    console.press("members.add");
    console.sees("picker.table", rows -> rows.contains("joerg@berlin.example"));
    console.choose("picker.table", "joerg@berlin.example");
    console.press("picker.take");
    console.waitsUntilGone("picker.table");
    console.press("group.SMS");
    console.sees("changes.words", text -> text.startsWith("1 "));
    console.press("changes.undo");
    console.sees("group.SMS", text -> text.endsWith("false"));
    console.press("changes.redo");
    console.sees("group.SMS", text -> text.endsWith("true"));
    console.picture(PICTURES.resolve("group-changed.png"));
    review("changes.save");
    console.sees("changes.words", text -> text.startsWith("All"));
    allows("joerg@berlin.example", "field-service");
    console.choose("navigation", "Audit");
    console.key("audit.table", "F5");
    console.sees("audit.table", rows -> rows.contains("field-service"));
    console.choose("audit.table", "field-service");
    console.sees("audit.detail", rows -> rows.contains("SMS"));
  }

  /// Somebody else changes the same group meanwhile: both versions are shown, and one is chosen.
  @Test
  void whoWasFasterIsShownAndOneChooses() {
    node.anna().adds("/api/v1/groups", "{\"name\":\"Night shift\",\"level\":\"TEAM\"}");
    console.choose("navigation", "Status");
    console.choose("navigation", "Groups");
    console.key("groups.table", "F5");
    console.choose("groups.table", "Night shift");
    console.sees("group.name", "Night shift"::equals);
    console.type("group.name", "Mine");
    console.sees("changes.words", text -> text.startsWith("1 "));
    node.anna().changes("/api/v1/groups/night-shift", "{\"name\":\"Theirs\"}");
    review("changes.save");
    console.waitsFor("conflict.words");
    console.picture(PICTURES.resolve("conflict.png"));
    console.press("conflict.go-on");
    console.sees("group.name", "Theirs"::equals);
  }

  private void review(String button) {
    console.press(button);
    console.waitsFor("review.words");
    console.picture(PICTURES.resolve("review.png"));
    console.press("dialog.save");
    console.waitsUntilGone("review.words");
  }

  private void refuses(String person) {
    asks(person);
    console.sees("explorer.verdict", "Refused"::equals);
  }

  private void allows(String person, String because) {
    asks(person);
    console.sees("explorer.verdict", "Allowed"::equals);
    console.sees("explorer.rules", rows -> rows.contains(because));
    console.picture(PICTURES.resolve("explained.png"));
  }

  private void asks(String person) {
    console.choose("navigation", "Authorization explorer");
    console.type("explorer.person", person);
    console.type("explorer.other", "");
    console.choose("explorer.action", "SMS");
    console.press("explorer.ask");
  }
}
