package org.parley.console.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.parley.console.audit.Act.Change;
import org.parley.console.table.Rows;
import org.parley.console.text.Texts;

/// What an act changed, a row for each field.
final class ActDetail {

  private final Texts texts;
  private final DifferenceWords words;
  private final Rows rows;
  private List<String> objects = List.of();

  /// @param opened is told the object of a row that is opened by enter or double click
  ActDetail(Composite parent, Texts texts, Consumer<String> opened) {
    this.texts = texts;
    words = new DifferenceWords(texts);
    rows = new Rows(parent, "audit.detail", 180);
    rows.column(texts.say(AuditText.COLUMN_OBJECT), 240);
    rows.column(texts.say(AuditText.COLUMN_FIELD), 140);
    rows.column(texts.say(AuditText.COLUMN_WAS), 200);
    rows.column(texts.say(AuditText.COLUMN_IS), 200);
    rows.column(texts.say(AuditText.COLUMN_SHIFT), 200);
    rows.widget().setToolTipText(texts.say(AuditText.HISTORY));
    rows.widget()
        .addListener(
            SWT.DefaultSelection,
            _ -> opened.accept(objects.get(rows.widget().getSelectionIndex())));
  }

  void show(List<Act> acts) {
    List<List<String>> shown = new ArrayList<>();
    acts.stream().flatMap(act -> act.changes().stream()).forEach(it -> shown.addAll(rows(it)));
    objects = shown.stream().map(List::getFirst).toList();
    rows.show(shown);
  }

  private List<List<String>> rows(Change change) {
    List<Difference> differences = Difference.of(change);
    return differences.isEmpty()
        ? List.of(List.of(change.object(), "", "", "", kind(change)))
        : differences.stream().map(it -> row(change, it)).toList();
  }

  private List<String> row(Change change, Difference it) {
    String shift = words.shift(it);
    return List.of(
        change.object(),
        it.field(),
        words.value(it.was()),
        words.value(it.is()),
        shift.isEmpty() ? kind(change) : shift);
  }

  private String kind(Change change) {
    if (change.before().isEmpty()) {
      return texts.say(AuditText.NEW);
    }
    return change.after().isEmpty() ? texts.say(AuditText.GONE) : "";
  }
}
