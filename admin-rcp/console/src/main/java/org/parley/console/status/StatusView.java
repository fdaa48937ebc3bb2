package org.parley.console.status;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.parley.console.server.ClusterStatus;
import org.parley.console.server.Fault;
import org.parley.console.text.FaultWords;
import org.parley.console.text.Texts;

/// The widgets of the status: how fresh it is, the figures of all nodes, each node, and what went
/// wrong. While the connection is lost it keeps what it knew, and says since when.
final class StatusView {

  private final Texts texts;
  private final FaultWords faultWords;
  private final Composite area;
  private final Label freshness;
  private final Figures figures;
  private final NodeTable nodes;
  private final FaultTable faults;
  private Optional<String> lastHeard = Optional.empty();

  StatusView(Composite parent, Texts texts, FaultWords faultWords) {
    this.texts = texts;
    this.faultWords = faultWords;
    area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().margins(16, 12).spacing(8, 12).applyTo(area);
    freshness = new Label(area, SWT.WRAP);
    freshness.setData("test.id", "status.freshness");
    GridDataFactory.fillDefaults().grab(true, false).applyTo(freshness);
    freshness.setText(texts.say(StatusText.ASKING));
    figures = new Figures(area, texts);
    nodes = new NodeTable(area, texts);
    faults = new FaultTable(area, texts);
  }

  Control control() {
    return area;
  }

  void show(ClusterStatus status) {
    figures.show(status);
    nodes.show(status.nodes());
    faults.show(status.faults());
    String now = now();
    lastHeard = Optional.of(now);
    say(texts.say(StatusText.LIVE, now), "quiet");
    area.layout();
  }

  void lost(Fault fault) {
    String why = faultWords.of(fault);
    say(
        lastHeard
            .map(since -> texts.say(StatusText.STALE, since, why))
            .orElseGet(() -> texts.say(StatusText.NEVER, why)),
        "warning");
    area.layout();
  }

  private void say(String words, String style) {
    freshness.setText(words);
    freshness.setData("org.eclipse.e4.ui.css.CssClassName", style);
    freshness.reskin(SWT.NONE);
  }

  private String now() {
    return DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM)
        .withLocale(texts.locale())
        .format(LocalTime.now(ZoneId.systemDefault()));
  }
}
