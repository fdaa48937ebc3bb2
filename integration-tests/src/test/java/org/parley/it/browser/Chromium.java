package org.parley.it.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.parley.it.client.Eventually;

/// Hands each test its own windows of one browser, which is started for the first test and ended
/// after the last; a test fails if a page had a fault, whatever else it found.
final class Chromium implements ExecutionCondition, ParameterResolver, AfterEachCallback {

  private static final Path PROGRAM = Path.of("/usr/bin/chromium");
  private static final ExtensionContext.Namespace HERE =
      ExtensionContext.Namespace.create(Chromium.class);

  /// As root Chromium needs the first; what follows keeps it from calling anybody outside, and the
  /// rest gives it a microphone, a camera and a screen that are none.
  private static final List<String> OPTIONS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--use-fake-device-for-media-stream",
          "--use-fake-ui-for-media-stream",
          "--autoplay-policy=no-user-gesture-required",
          "--allow-loopback-in-peer-connection");

  /// A browser that runs, and the driver that it needs.
  private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

    static Running start() {
      double patience = Eventually.PATIENCE.toMillis();
      PlaywrightAssertions.setDefaultAssertionTimeout(patience);
      var playwright = Playwright.create();
      var options = new BrowserType.LaunchOptions().setExecutablePath(PROGRAM).setArgs(OPTIONS);
      return new Running(playwright, playwright.chromium().launch(options));
    }

    @Override
    public void close() {
      browser.close();
      playwright.close();
    }
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
    if (Files.isExecutable(PROGRAM)) {
      return ConditionEvaluationResult.enabled("there is a browser");
    }
    String reason = "there is no " + PROGRAM;
    System.out.println("Skipped: " + test.getDisplayName() + ", since " + reason);
    return ConditionEvaluationResult.disabled(reason);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Windows.class;
  }

  @Override
  public Windows resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return windows(test, new Windows(running(test).browser()));
  }

  private static Running running(ExtensionContext test) {
    return test.getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .computeIfAbsent(Running.class, _ -> Running.start(), Running.class);
  }

  private static Windows windows(ExtensionContext test, Windows fresh) {
    return test.getStore(HERE).computeIfAbsent(Windows.class, _ -> fresh, Windows.class);
  }

  @Override
  public void afterEach(ExtensionContext test) {
    Windows windows = test.getStore(HERE).get(Windows.class, Windows.class);
    if (windows == null) {
      return;
    }
    try (windows) {
      if (test.getExecutionException().isPresent()) {
        windows.photograph(test.getRequiredTestMethod().getName());
      }
      windows.hadNoFaults();
    }
  }
}
