package org.parley.it.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Dialog;
import java.util.ArrayList;
import java.util.List;

/// What pages did that no page should: errors, breaches of their policy, dialogs of the browser.
final class Faults {

  private final List<String> seen = new ArrayList<>();
  private final List<String> tolerated = new ArrayList<>();

  /// Watches every page of `context`.
  void of(BrowserContext context) {
    context.onWebError(error -> seen.add("an error in the page: " + error.error()));
    context.onConsoleMessage(this::hear);
    context.onDialog(this::refuse);
  }

  /// Leaves out faults with `words` in them.
  void tolerate(String words) {
    tolerated.add(words);
  }

  /// All faults.
  List<String> seen() {
    return List.copyOf(seen);
  }

  /// All faults but those that belong to the story.
  List<String> notTolerated() {
    return seen.stream().filter(one -> tolerated.stream().noneMatch(one::contains)).toList();
  }

  /// Breaches of the Content-Security-Policy are told on the console too.
  private void hear(ConsoleMessage message) {
    if (message.type().equals("error") || message.type().equals("warning")) {
      seen.add("on the console: " + message.text());
    }
  }

  private void refuse(Dialog dialog) {
    seen.add("a dialog opened: " + dialog.message());
    dialog.dismiss();
  }
}
