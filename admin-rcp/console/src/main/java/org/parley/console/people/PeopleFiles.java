package org.parley.console.people;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.parley.console.csv.NewFile;
import org.parley.console.form.Confirm;
import org.parley.console.form.Progress;
import org.parley.console.form.ShowDialog;
import org.parley.console.navigation.Services;
import org.parley.console.server.Fault;
import org.parley.console.server.ServerException;

/// Takes in the people of a file, and writes everybody to one.
final class PeopleFiles {

  private final Shell shell;
  private final Services services;
  private final Progress progress;
  private final FileChoice files;

  PeopleFiles(Shell shell, Services services, Progress progress, FileChoice files) {
    this.shell = shell;
    this.services = services;
    this.progress = progress;
    this.files = files;
  }

  void takeIn(Runnable changed) {
    files
        .toRead()
        .ifPresent(file ->
            progress.run(
                PeopleText.IMPORT,
                _ -> Trial.of(file, services.connection()),
                trial -> tried(trial, changed)));
  }

  private void tried(Trial trial, Runnable changed) {
    switch (trial) {
      case Trial.Good it -> confirm(it, changed);
      case Trial.Bad it -> show(it.fault());
      case Trial.TooLarge _ -> progress.say(services.texts().say(PeopleText.IMPORT_TOO_LARGE));
      case Trial.NotUtf8 _ -> progress.say(services.texts().say(PeopleText.IMPORT_NO_TEXT));
      case Trial.Unreadable it ->
          progress.say(services.texts().say(PeopleText.IMPORT_UNREADABLE, it.reason()));
    }
  }

  private void confirm(Trial.Good trial, Runnable changed) {
    new Confirm(shell, services)
        .ask(
            PeopleText.IMPORT_TITLE,
            trial.would().words(PeopleText.IMPORT_WOULD, services.texts()),
            PeopleText.IMPORT_DO,
            () -> Trial.post(trial.text(), services.connection(), ""))
        .ifPresent(done -> {
          progress.say(done.words(PeopleText.IMPORT_DONE, services.texts()));
          changed.run();
        });
  }

  private void show(Fault.WrongFile fault) {
    new ShowDialog(
            shell, services.texts(), PeopleText.IMPORT_TITLE, parent -> faults(parent, fault))
        .open();
  }

  private void faults(Composite parent, Fault.WrongFile fault) {
    Label words = new Label(parent, SWT.WRAP);
    words.setText(services.faultWords().of(fault));
    GridDataFactory.fillDefaults().grab(true, false).hint(560, SWT.DEFAULT).applyTo(words);
    Table table = new Table(parent, SWT.BORDER | SWT.FULL_SELECTION);
    table.setHeaderVisible(true);
    table.setData("test.id", "import.faults");
    GridDataFactory.fillDefaults().grab(true, true).hint(560, 260).applyTo(table);
    column(table, PeopleText.IMPORT_LINE, 70);
    column(table, PeopleText.IMPORT_COLUMN, 140);
    column(table, PeopleText.IMPORT_WRONG, 340);
    for (Fault.WrongLine line : fault.lines()) {
      String number = line.line() == 0 ? "" : String.valueOf(line.line());
      new TableItem(table, SWT.NONE).setText(new String[] {number, line.column(), line.wrong()});
    }
    if (fault.more() > 0) {
      Label more = new Label(parent, SWT.NONE);
      more.setText(services.texts().say(PeopleText.IMPORT_MORE, fault.more()));
    }
  }

  private void column(Table table, PeopleText title, int width) {
    TableColumn column = new TableColumn(table, SWT.NONE);
    column.setText(services.texts().say(title));
    column.setWidth(width);
  }

  void giveOut() {
    files
        .toWrite()
        .ifPresent(file -> progress.run(PeopleText.EXPORT, _ -> written(file), progress::say));
  }

  private String written(Path file) throws ServerException {
    String text = services.connection().text("/api/v1/people.csv");
    try {
      NewFile.write(file, text);
      return services.texts().say(PeopleText.EXPORTED, file);
    } catch (IOException wrong) {
      return services.texts().say(PeopleText.EXPORT_FAILED, wrong.toString());
    }
  }
}
