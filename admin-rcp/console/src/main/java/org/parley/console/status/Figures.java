package org.parley.console.status;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.parley.console.server.ClusterStatus;
import org.parley.console.server.NodeStatus;
import org.parley.console.text.Texts;

/// The figures of all nodes together, side by side.
final class Figures {

  private final Texts texts;
  private final Composite area;
  private final LocalResourceManager fonts;
  private final Map<StatusText, Label> values = new EnumMap<>(StatusText.class);
  private final Map<StatusText, Chart> charts = new EnumMap<>(StatusText.class);

  Figures(Composite parent, Texts texts) {
    this.texts = texts;
    area = new Composite(parent, SWT.NONE);
    fonts = new LocalResourceManager(JFaceResources.getResources(), area);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
    GridLayoutFactory.fillDefaults().numColumns(6).equalWidth(true).applyTo(area);
    add(StatusText.NODES);
    add(StatusText.SITES);
    add(StatusText.PEOPLE);
    add(StatusText.SESSIONS);
    add(StatusText.CONVERSATIONS);
    add(StatusText.RATE);
  }

  private void add(StatusText name) {
    Composite figure = new Composite(area, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(figure);
    GridLayoutFactory.fillDefaults().applyTo(figure);
    Label value = new Label(figure, SWT.NONE);
    value.setText("–");
    value.setFont(fonts.create(FontDescriptor.createFrom(value.getFont()).increaseHeight(6)));
    value.setData("test.id", "status." + name.name());
    GridDataFactory.fillDefaults().grab(true, false).applyTo(value);
    new Label(figure, SWT.NONE).setText(texts.say(name));
    values.put(name, value);
    charts.put(name, new Chart(figure, texts.say(StatusText.CHART, texts.say(name))));
  }

  void show(ClusterStatus status) {
    String nodes = texts.say(StatusText.OF, status.ready(), status.nodes().size());
    set(StatusText.NODES, nodes, (double) status.ready());
    set(StatusText.SITES, number(status.sites()), (double) status.sites());
    count(StatusText.PEOPLE, status.sum(NodeStatus::connected));
    count(StatusText.SESSIONS, status.sum(NodeStatus::sessions));
    count(StatusText.CONVERSATIONS, status.sum(NodeStatus::conversations));
    double rate = status.messagesPerSecond();
    set(StatusText.RATE, String.format(texts.locale(), "%.1f", rate), rate);
  }

  private void count(StatusText name, int value) {
    set(name, number(value), value);
  }

  private void set(StatusText name, String words, double value) {
    Optional.ofNullable(values.get(name)).ifPresent(label -> label.setText(words));
    Optional.ofNullable(charts.get(name)).ifPresent(chart -> chart.add(value));
  }

  private String number(long value) {
    return String.format(texts.locale(), "%,d", value);
  }
}
