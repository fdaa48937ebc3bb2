package org.parley.it.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Looks for what keeps people from using a page: the rules of WCAG 2.1, levels A and AA, that a
/// program can check (Deque's axe-core).
final class Axe {

  private static final String RUN =
      """
      async rules => {
        const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];
        const runOnly = rules ? { type: 'rule', values: [rules] } : { type: 'tag', values };
        const { violations } = await axe.run(document, { runOnly, resultTypes: ['violations'] });
        return violations.flatMap(({ id, help, nodes }) =>
          nodes.map(({ html, any }) => `${id} (${help}): ${html} ${any.map(one => one.message)}`));
      }
      """;

  private final String script;

  Axe() {
    try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
      this.script = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What is wrong on `page` as it is now, by all the rules.
  List<String> violationsOn(Page page) {
    return run(page, "");
  }

  /// What cannot be read on `page` for want of contrast, which is what another colour scheme
  /// changes.
  List<String> lackOfContrastOn(Page page) {
    return run(page, "color-contrast");
  }

  private List<String> run(Page page, String rule) {
    if (!(boolean) page.evaluate("'axe' in window")) {
      page.evaluate(script);
    }
    return ((List<?>) page.evaluate(RUN, rule)).stream().map(String::valueOf).toList();
  }
}
