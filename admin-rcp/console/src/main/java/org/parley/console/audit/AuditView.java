package org.parley.console.audit;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.parley.console.audit.Act.Trail;
import org.parley.console.form.Progress;
import org.parley.console.navigation.Services;
import org.parley.console.server.ServerException;
import org.parley.console.table.Column;
import org.parley.console.table.Listing;
import org.parley.console.table.Paged;
import org.parley.console.text.Texts;

/// Acts that the filter leaves, and below them what the selected ones changed.
final class AuditView {

  private final Services services;
  private final ZoneId zone = ZoneId.systemDefault();
  private final Composite area;
  private final AuditFilter filter;
  private final Listing<Act> acts;
  private final ActDetail detail;
  private final Progress progress;
  private volatile Wanted wanted = Wanted.EVERYTHING;

  AuditView(Composite parent, Services services) {
    this.services = services;
    Texts texts = services.texts();
    area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().margins(16, 12).spacing(8, 8).applyTo(area);
    filter = new AuditFilter(area, texts, this::search);
    acts = new Listing<>(area, services, "audit", AuditText.TITLE, columns(), this::fetch);
    detail = new ActDetail(area, texts, this::showHistory);
    acts.whenSelected(detail::show);
    acts.whenOpened(act -> showHistory(act.changes().getFirst().object()));
    acts.widget().setToolTipText(texts.say(AuditText.HISTORY));
    Composite row = new Composite(area, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(2).applyTo(row);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
    Button export = new Button(row, SWT.PUSH);
    export.setText(texts.say(AuditText.EXPORT));
    export.setData("test.id", "audit.export");
    export.addListener(SWT.Selection, _ -> export());
    progress = new Progress(row, services, "audit.progress");
    acts.reload();
  }

  Control control() {
    return area;
  }

  private Paged<Act> fetch(Optional<String> after) throws ServerException {
    Trail page = services.connection().get(wanted.path(zone, after), Trail.class);
    return new Paged<>(page.items(), page.next());
  }

  private void showHistory(String object) {
    filter.showHistoryOf(object);
    search();
  }

  private void search() {
    Wanted now = filter.wanted();
    if (now.hasWrongDay()) {
      progress.say(services.texts().say(AuditText.WRONG_DAY));
    } else if (!now.equals(wanted)) {
      progress.say("");
      wanted = now;
      detail.show(List.of());
      acts.reload();
    }
  }

  private void export() {
    FileDialog dialog = new FileDialog(area.getShell(), SWT.SAVE);
    dialog.setFileName("audit.csv");
    dialog.setOverwrite(true);
    Optional.ofNullable(dialog.open()).map(Path::of).ifPresent(this::exportTo);
  }

  /// Writes what the filter finds into `file`.
  void exportTo(Path file) {
    Texts texts = services.texts();
    AuditCsv csv = new AuditCsv(new DifferenceWords(texts));
    AuditExport export = new AuditExport(services.connection(), csv, wanted, zone);
    progress.run(
        AuditText.EXPORT,
        told -> export.to(file, told),
        written ->
            progress.say(
                written
                    .why()
                    .map(why -> texts.say(AuditText.NOT_WRITTEN, file, why))
                    .orElseGet(() -> texts.say(AuditText.WRITTEN, written.acts(), file))));
  }

  private List<Column<Act>> columns() {
    DateTimeFormatter times =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT, FormatStyle.MEDIUM)
            .withLocale(services.texts().locale())
            .withZone(zone);
    return List.of(
        new Column<>(AuditText.COLUMN_TIME, 170, act -> times.format(act.at())),
        new Column<>(AuditText.COLUMN_BY, 220, act -> act.author().by()),
        new Column<>(AuditText.COLUMN_FROM, 130, act -> act.author().from()),
        new Column<>(AuditText.COLUMN_OBJECT, 460, Act::objects));
  }
}
