package org.parley.console.diagnostics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Text;
import org.parley.console.form.Progress;
import org.parley.console.navigation.Services;
import org.parley.console.text.Said;

/// The report as it will be sent, and what one can do with it.
final class DiagnosticsView {

  private final Services services;
  private final Questions questions;
  private final Composite area;
  private final Text report;
  private final Progress progress;
  private Optional<Facts> facts = Optional.empty();
  private RoundTrips trips = new RoundTrips(List.of());

  DiagnosticsView(Composite parent, Services services) {
    this.services = services;
    questions = new Questions(services.connection());
    area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().margins(16, 12).spacing(8, 8).applyTo(area);
    Composite row = new Composite(area, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(4).applyTo(row);
    button(row, DiagnosticsText.REFRESH, "refresh", this::refresh);
    button(row, DiagnosticsText.TEST, "test", this::test);
    button(row, DiagnosticsText.COPY, "copy", this::copy);
    button(row, DiagnosticsText.SAVE, "save", this::save);
    progress = new Progress(area, services, "diagnostics.progress");
    report = new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
    report.setFont(JFaceResources.getTextFont());
    report.setData("test.id", "diagnostics.report");
    GridDataFactory.fillDefaults().grab(true, true).hint(600, 200).applyTo(report);
    refresh();
  }

  Control control() {
    return area;
  }

  private void button(Composite row, Said text, String id, Runnable pressed) {
    Button button = new Button(row, SWT.PUSH);
    button.setText(services.texts().say(text));
    button.setData("test.id", "diagnostics." + id);
    button.addListener(SWT.Selection, _ -> pressed.run());
  }

  private void refresh() {
    Map<String, String> console = ConsoleFacts.of(services.connection());
    progress.run(
        DiagnosticsText.TITLE,
        _ -> questions.facts(console),
        now -> {
          facts = Optional.of(now);
          show();
        });
  }

  private void test() {
    progress.run(
        DiagnosticsText.TEST,
        questions::trips,
        now -> {
          trips = now;
          show();
        });
  }

  private void show() {
    facts.ifPresent(it -> report.setText(Report.of(Instant.now(), it, trips)));
  }

  private void copy() {
    if (report.getCharCount() == 0) {
      return;
    }
    Clipboard clipboard = new Clipboard(area.getDisplay());
    clipboard.setContents(
        new Object[] {report.getText()}, new Transfer[] {TextTransfer.getInstance()});
    clipboard.dispose();
    progress.say(services.texts().say(DiagnosticsText.COPIED));
  }

  private void save() {
    FileDialog dialog = new FileDialog(area.getShell(), SWT.SAVE);
    dialog.setFileName("parley-diagnostics.txt");
    dialog.setOverwrite(true);
    Optional.ofNullable(dialog.open()).map(Path::of).ifPresent(this::saveTo);
  }

  private void saveTo(Path file) {
    try {
      Files.writeString(file, report.getText());
      progress.say(services.texts().say(DiagnosticsText.SAVED, file));
    } catch (IOException wrong) {
      progress.say(services.texts().say(DiagnosticsText.NOT_SAVED, file, wrong));
    }
  }
}
