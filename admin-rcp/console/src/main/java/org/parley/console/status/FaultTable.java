package org.parley.console.status;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.parley.console.server.ClusterStatus.FaultSeen;
import org.parley.console.table.Rows;
import org.parley.console.text.Texts;

/// What went wrong lately, the last first.
final class FaultTable {

  private final Texts texts;
  private final Rows rows;
  private final DateTimeFormatter times;

  FaultTable(Composite parent, Texts texts) {
    this.texts = texts;
    this.times =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT, FormatStyle.MEDIUM)
            .withLocale(texts.locale())
            .withZone(ZoneId.systemDefault());
    Label title = new Label(parent, SWT.NONE);
    title.setText(texts.say(StatusText.FAULTS));
    GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
    rows = new Rows(parent, "status.faults", 160);
    rows.column(texts.say(StatusText.COLUMN_AT), 170);
    rows.column(texts.say(StatusText.COLUMN_NODE), 90);
    rows.column(texts.say(StatusText.COLUMN_WHAT), 600);
  }

  void show(List<FaultSeen> faults) {
    rows.show(faults.isEmpty() ? nothing() : faults.stream().map(this::row).toList());
  }

  private List<List<String>> nothing() {
    return List.of(List.of("", "", texts.say(StatusText.NO_FAULTS)));
  }

  private List<String> row(FaultSeen fault) {
    return List.of(times.format(fault.at()), fault.node(), fault.what());
  }
}
