package org.parley.console.rights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.parley.console.change.ChangeSet;
import org.parley.console.csv.NewFile;
import org.parley.console.form.Progress;
import org.parley.console.navigation.Services;
import org.parley.console.server.Area;
import org.parley.console.server.ServerException;
import org.parley.console.text.Texts;

/// Writes rights to files, and reads them from files into the changes that are not saved yet.
final class RightsFiles {

  /// Bytes of the largest file.
  private static final int LARGEST = 10 * 1024 * 1024;

  private final Composite parent;
  private final Texts texts;
  private final ChangeSet changes;
  private final Progress progress;
  private final PeopleRows people;
  private final FileChoice choice;

  /// What came of reading a file.
  private sealed interface Read {
    record Refused(String why) implements Read {}

    record Content(RightsCsv.Content file, List<PersonRights> people) implements Read {}
  }

  RightsFiles(
      Composite parent,
      Services services,
      Progress progress,
      PeopleRows people,
      FileChoice choice) {
    this.parent = parent;
    this.texts = services.texts();
    this.changes = services.changes();
    this.progress = progress;
    this.people = people;
    this.choice = choice;
    button("rights.export", RightsText.EXPORT, RightsText.EXPORT_TIP, this::export);
    if (services.connection().role().mayWrite(Area.PEOPLE)) {
      button("rights.import", RightsText.IMPORT, RightsText.IMPORT_TIP, this::open);
    }
  }

  private void button(String id, RightsText label, RightsText tip, Runnable pressed) {
    Button button = new Button(parent, SWT.PUSH);
    button.setText(texts.say(label));
    button.setToolTipText(texts.say(tip));
    button.setData("test.id", id);
    button.addListener(SWT.Selection, _ -> pressed.run());
  }

  private void export() {
    choice
        .toSave(parent.getShell(), "rights.csv")
        .ifPresent(
            file -> progress.run(RightsText.EXPORT, told -> export(file, told), progress::say));
  }

  private String export(Path file, Progress.Told told) throws ServerException {
    List<PersonRights> all = people.all(told);
    try {
      NewFile.write(file, RightsCsv.write(all));
      return texts.say(RightsText.EXPORTED, all.size(), file);
    } catch (IOException wrong) {
      return texts.say(RightsText.NOT_WRITTEN, reason(wrong));
    }
  }

  private void open() {
    choice
        .toOpen(parent.getShell())
        .ifPresent(
            file -> progress.run(RightsText.IMPORT, told -> read(file, told), this::answered));
  }

  private Read read(Path file, Progress.Told told) throws ServerException {
    try {
      if (Files.size(file) > LARGEST) {
        return new Read.Refused(texts.say(RightsText.TOO_LARGE));
      }
      RightsCsv.Content content = RightsCsv.read(Files.readAllBytes(file));
      return new Read.Content(content, people.all(RightsSearch.everybody(), told));
    } catch (CsvFaultException wrong) {
      return new Read.Refused(wrong.fault().say(texts));
    } catch (IOException wrong) {
      return new Read.Refused(texts.say(RightsText.NOT_READ, reason(wrong)));
    }
  }

  private void answered(Read read) {
    switch (read) {
      case Read.Refused refused -> progress.say(refused.why());
      case Read.Content content -> show(content);
    }
  }

  private void show(Read.Content content) {
    RightsImport plan =
        RightsImport.of(
            content.file(),
            content.people(),
            person -> RightsEdit.given(changes, person.document()));
    if (new ImportDialog(parent.getShell(), texts, plan).open() == Window.OK) {
      changes.setAll(RightsEdit.of(changes, plan.changed()));
      progress.say(
          texts.say(RightsText.CHANGED, plan.changed().size(), texts.say(RightsText.TITLE)));
    }
  }

  private static String reason(IOException wrong) {
    return wrong.getClass().getSimpleName() + " " + wrong.getMessage();
  }
}
