package org.parley.console.robot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.swt.widgets.Display;

/// Does line by line what it reads, on the UI thread, and answers each line with one of its own:
/// `robot: ok …` or `robot: no …`. A line is a verb, the name of a widget, and what else the verb
/// needs, with tabs between them.
final class Robot implements Runnable {

  private final BufferedReader in;
  private final PrintStream out;

  Robot(InputStream in, PrintStream out) {
    this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    this.out = out;
  }

  @Override
  public void run() {
    try {
      String line = in.readLine();
      while (line != null) {
        out.println("robot: " + answer(line.split("\t", -1)).replace("\n", "\\n"));
        out.flush();
        line = in.readLine();
      }
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  private static String answer(String[] words) {
    Optional<Display> display = display();
    if (display.isEmpty()) {
      return "no display yet";
    }
    AtomicReference<String> answer = new AtomicReference<>("no answer");
    display.get().syncExec(() -> answer.set(done(display.get(), words)));
    return answer.get();
  }

  private static String done(Display display, String[] words) {
    try {
      return "ok "
          + new Hands(display).does(words[0], words.length > 1 ? words[1] : "", rest(words));
    } catch (RuntimeException wrong) {
      return "no " + wrong;
    }
  }

  private static String rest(String[] words) {
    return words.length > 2 ? words[2] : "";
  }

  /// Whichever thread has one: there is only one in the product.
  private static Optional<Display> display() {
    return Thread.getAllStackTraces().keySet().stream()
        .flatMap(thread -> Optional.ofNullable(Display.findDisplay(thread)).stream())
        .findFirst();
  }
}
