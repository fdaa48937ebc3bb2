package org.parley.console;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.parley.console.navigation.Page;
import org.parley.console.navigation.Services;
import org.parley.console.navigation.Work;
import org.parley.console.server.FakeServer;
import org.parley.console.server.Server;
import org.parley.console.server.ServerException;
import org.parley.console.text.Texts;

/// A window of real widgets for a test, on whatever display there is; without one, the test is left
/// out and says so.
public final class Screen implements AutoCloseable {

  private static final String REASON =
      "Left out, for there is no DISPLAY: ./parley test brings one, or run under xvfb-run.";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Display display;
  private final Shell shell;
  private final List<Throwable> failures = new ArrayList<>();
  private int steps;

  public Screen() {
    boolean onLinux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    String name = System.getenv().getOrDefault("DISPLAY", "");
    boolean hasScreen = !onLinux || !name.isEmpty();
    if (!hasScreen) {
      // The reason for leaving a test out is in no other output of the build.
      System.err.println(REASON);
    }
    assumeTrue(hasScreen, REASON);
    display = Display.getDefault();
    shell = new Shell(display);
    shell.setLayout(new FillLayout());
    shell.setSize(1000, 600);
    shell.open();
  }

  /// What a page needs of who is signed in at `server`, and says in English.
  public Services services(FakeServer server) throws ServerException {
    return new Services(
        new Server(server.address()).signIn("anna@berlin.example", "secret"),
        new Work(display),
        new Texts(Locale.ENGLISH));
  }

  /// Opens `page` in the window, for who is signed in at `server`.
  public Services open(Page page, FakeServer server) throws ServerException {
    Services services = services(server);
    page.create(shell, services);
    shell.layout();
    return services;
  }

  public Shell shell() {
    return shell;
  }

  public Display display() {
    return display;
  }

  /// Lets the window live until `condition` holds.
  public void await(String what, BooleanSupplier condition) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      assertTrue(Instant.now().isBefore(end), () -> "in vain awaited: " + what);
      if (!display.readAndDispatch()) {
        display.timerExec(20, () -> {});
        display.sleep();
      }
    }
  }

  /// The widget that is called `id`, in any window of this display.
  public <C extends Control> C find(String id, Class<C> type) {
    return Arrays.stream(display.getShells())
        .flatMap(Screen::all)
        .filter(control -> id.equals(control.getData("test.id")))
        .map(type::cast)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no widget is called " + id));
  }

  /// Runs `then` as soon as there is a widget that is called `id`, whatever window is waited for
  /// meanwhile. If that goes wrong, all windows but the first are closed, and [#close()] fails.
  public void whenThere(String id, Runnable then) {
    steps++;
    whenThere(id, then, Instant.now().plus(PATIENCE));
  }

  /// Lets the window live until all that waited for widgets has run.
  public void awaitSteps() {
    await("all steps", () -> steps == 0);
  }

  private void whenThere(String id, Runnable then, Instant end) {
    if (shell.isDisposed()) {
      // The test is over; what comes later is another one's.
      return;
    }
    if (isThere(id)) {
      // A timer may run while the window is being opened, when nobody could use it yet.
      display.asyncExec(() -> attempt(then));
    } else if (Instant.now().isBefore(end)) {
      display.timerExec(20, () -> whenThere(id, then, end));
    } else {
      attempt(() -> fail("in vain awaited: " + id));
    }
  }

  private void attempt(Runnable then) {
    steps--;
    try {
      then.run();
    } catch (RuntimeException | AssertionError wrong) {
      failures.add(wrong);
      Arrays.stream(display.getShells()).filter(it -> !it.equals(shell)).forEach(Shell::dispose);
    }
  }

  /// Whether a widget is called `id`.
  public boolean isThere(String id) {
    return Arrays.stream(display.getShells())
        .flatMap(Screen::all)
        .anyMatch(control -> id.equals(control.getData("test.id")));
  }

  /// Selects the rows of `table`, as an administrator does.
  public static void select(Table table, int... rows) {
    table.setSelection(rows);
    table.notifyListeners(SWT.Selection, new Event());
  }

  public static void press(Control button) {
    button.notifyListeners(SWT.Selection, new Event());
  }

  static Stream<Control> all(Control control) {
    return Stream.concat(
        Stream.of(control),
        Optional.of(control).filter(Composite.class::isInstance).map(Composite.class::cast).stream()
            .flatMap(it -> Arrays.stream(it.getChildren()).flatMap(Screen::all)));
  }

  @Override
  public void close() {
    shell.dispose();
    failures.forEach(wrong -> {
      throw new AssertionError(wrong);
    });
  }
}
