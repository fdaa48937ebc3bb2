package org.parley.console.policy;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.parley.console.change.ChangedField;
import org.parley.console.navigation.Services;
import org.parley.console.navigation.Work;
import org.parley.console.server.Area;
import org.parley.console.server.Preview;
import org.parley.console.text.Texts;

/// What was changed, and below it who gains and loses what by that.
final class Review {

  /// Of a table's columns, in pixels.
  private static final int WIDTH = 760;

  private final Services services;
  private final Texts texts;
  private final Words names;
  private final Saving saving;
  private final Optional<PolicyText> why;
  private Optional<Label> progress = Optional.empty();

  /// @param why there is something to say before it
  Review(Services services, Saving saving, Optional<PolicyText> why) {
    this.services = services;
    this.texts = services.texts();
    this.names = new Words(texts);
    this.saving = saving;
    this.why = why;
  }

  void create(Composite parent) {
    why.ifPresent(it -> say(label(parent, "review.why"), texts.say(it)));
    Table changed =
        table(
            parent,
            SWT.VIRTUAL,
            "review.changes",
            List.of(
                PolicyText.COLUMN_OBJECT,
                PolicyText.COLUMN_FIELD,
                PolicyText.COLUMN_BEFORE,
                PolicyText.COLUMN_AFTER));
    List<ChangedField> fields = services.changes().fields();
    // Ten thousand rows are made only as one sees them.
    changed.addListener(
        SWT.SetData, event -> cells((TableItem) event.item, fields.get(event.index)));
    changed.setItemCount(fields.size());
    progress = Optional.of(label(parent, "review.progress"));
    Label words = label(parent, "review.words");
    Table altered =
        table(
            parent,
            SWT.NONE,
            "review.altered",
            List.of(PolicyText.COLUMN_ALTERED, PolicyText.COLUMN_COUNT, PolicyText.COLUMN_WHO));
    ask(words, altered);
  }

  /// Is told how much is saved, on any thread.
  void told(int done, int of) {
    progress
        .filter(label -> !label.isDisposed())
        .ifPresent(label ->
            label
                .getDisplay()
                .asyncExec(() -> {
                  if (!label.isDisposed() && of > done) {
                    say(label, texts.say(PolicyText.SAVED_OF, done, of));
                  }
                }));
  }

  private void cells(TableItem item, ChangedField it) {
    item.setText(
        new String[] {
          names.of(it.base()),
          names.field(it.field()),
          names.value(it.before()),
          names.value(it.after())
        });
  }

  private static Label label(Composite parent, String id) {
    Label label = new Label(parent, SWT.WRAP);
    label.setData("test.id", id);
    GridDataFactory.fillDefaults().grab(true, false).hint(640, SWT.DEFAULT).applyTo(label);
    return label;
  }

  private void ask(Label words, Table altered) {
    if (!services.connection().role().mayRead(Area.POLICIES)) {
      say(words, texts.say(PolicyText.PREVIEW_NOT_ALLOWED));
      return;
    }
    say(words, texts.say(PolicyText.PREVIEW_ASKING));
    services
        .work()
        .ask(
            altered,
            texts.say(PolicyText.PREVIEW_TITLE),
            saving::preview,
            new Work.Outcome<>(
                preview -> show(words, altered, preview),
                fault -> say(words, services.faultWords().of(fault))));
  }

  private void show(Label words, Table altered, Preview preview) {
    say(words, headline(preview));
    preview
        .rights()
        .forEach(it ->
            row(
                altered,
                gainedAndLost(it),
                texts.say(PolicyText.PEOPLE_COUNT, it.count()),
                String.join(", ", it.people())));
    preview
        .levels()
        .forEach(it ->
            row(
                altered,
                texts.say(PolicyText.LEVEL_SHIFT, names.word(it.before()), names.word(it.after())),
                texts.say(PolicyText.PAIRS_COUNT, it.pairs()),
                String.join(
                    ", ",
                    it.examples().stream()
                        .map(pair -> pair.person() + " → " + pair.other())
                        .toList())));
  }

  private String headline(Preview preview) {
    if (saving.previewed() < saving.size()) {
      return texts.say(PolicyText.PREVIEW_PART, saving.previewed(), saving.size());
    }
    if (!preview.complete()) {
      return texts.say(PolicyText.PREVIEW_INCOMPLETE);
    }
    return texts.say(preview.isEmpty() ? PolicyText.PREVIEW_NOTHING : PolicyText.PREVIEW_ALTERED);
  }

  private String gainedAndLost(Preview.RightShift shift) {
    if (shift.lost().isEmpty()) {
      return texts.say(PolicyText.GAINED, names.rights(shift.gained()));
    }
    return shift.gained().isEmpty()
        ? texts.say(PolicyText.LOST, names.rights(shift.lost()))
        : texts.say(
            PolicyText.GAINED_AND_LOST, names.rights(shift.gained()), names.rights(shift.lost()));
  }

  private Table table(Composite parent, int style, String id, List<PolicyText> columns) {
    Table table = new Table(parent, style | SWT.BORDER | SWT.FULL_SELECTION);
    table.setHeaderVisible(true);
    table.setData("test.id", id);
    GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH + 20, 130).applyTo(table);
    for (PolicyText title : columns) {
      TableColumn column = new TableColumn(table, SWT.NONE);
      column.setText(texts.say(title));
      column.setWidth(WIDTH / columns.size());
    }
    return table;
  }

  private static void row(Table table, String... cells) {
    new TableItem(table, SWT.NONE).setText(cells);
  }

  private static void say(Label words, String text) {
    words.setText(text);
    words.requestLayout();
  }
}
