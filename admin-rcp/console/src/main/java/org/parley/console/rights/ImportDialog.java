package org.parley.console.rights;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.parley.console.policy.Words;
import org.parley.console.server.Right;
import org.parley.console.text.Text;
import org.parley.console.text.Texts;

/// Shows what a file would change and what of it is left out, and asks whether to take it over.
final class ImportDialog extends Dialog {

  private final Texts texts;
  private final Words words;
  private final RightsImport plan;

  ImportDialog(Shell parent, Texts texts, RightsImport plan) {
    super(parent);
    this.texts = texts;
    this.words = new Words(texts);
    this.plan = plan;
  }

  @Override
  protected void configureShell(Shell shell) {
    super.configureShell(shell);
    shell.setText(texts.say(RightsText.IMPORT_TITLE));
    shell.setData("test.id", "rights-import");
  }

  @Override
  protected boolean isResizable() {
    return true;
  }

  @Override
  protected Control createDialogArea(Composite parent) {
    Composite area = (Composite) super.createDialogArea(parent);
    say(area, "rights-import.words", summary());
    Table changed = table(area, "rights-import.changes");
    column(changed, RightsText.COLUMN_ADDRESS, 230);
    column(changed, RightsText.COLUMN_NAME, 160);
    column(changed, RightsText.COLUMN_GAINS, 180);
    column(changed, RightsText.COLUMN_LOSES, 180);
    fill(changed, plan.changed().size(), this::changed);
    List<String> leftOut = leftOut();
    say(
        area,
        "rights-import.left-out",
        leftOut.isEmpty()
            ? texts.say(RightsText.IMPORT_NO_FAULTS)
            : texts.say(RightsText.IMPORT_LEFT_OUT, leftOut.size()));
    if (!leftOut.isEmpty()) {
      Table faults = table(area, "rights-import.faults");
      column(faults, RightsText.COLUMN_LEFT_OUT, 750);
      fill(faults, leftOut.size(), row -> List.of(leftOut.get(row)));
    }
    return area;
  }

  @Override
  protected void createButtonsForButtonBar(Composite parent) {
    String label = texts.say(RightsText.IMPORT_TAKE_OVER);
    var takeOver = createButton(parent, IDialogConstants.OK_ID, label, true);
    takeOver.setData("test.id", "rights-import.take-over");
    takeOver.setEnabled(!plan.changed().isEmpty());
    createButton(parent, IDialogConstants.CANCEL_ID, texts.say(Text.CANCEL), false)
        .setData("test.id", "rights-import.cancel");
  }

  private String summary() {
    List<String> lines = new ArrayList<>();
    lines.add(texts.say(RightsText.IMPORT_SUMMARY, plan.changed().size(), plan.unchanged()));
    if (!plan.gained().isEmpty()) {
      lines.add(texts.say(RightsText.IMPORT_GAINED, counts(plan.gained())));
    }
    if (!plan.lost().isEmpty()) {
      lines.add(texts.say(RightsText.IMPORT_LOST, counts(plan.lost())));
    }
    return String.join("\n", lines);
  }

  private String counts(Map<Right, Integer> counts) {
    return counts.entrySet().stream()
        .map(it -> texts.say(RightsText.IMPORT_COUNT, words.of(it.getKey()), it.getValue()))
        .collect(Collectors.joining(", "));
  }

  private List<String> leftOut() {
    Stream<CsvFault> unknown =
        plan.unknown().stream()
            .map(line -> CsvFault.of(line.line(), RightsText.IMPORT_UNKNOWN, line.address()));
    return Stream.concat(plan.faults().stream(), unknown)
        .sorted(Comparator.comparingInt(CsvFault::line))
        .map(fault -> fault.say(texts))
        .toList();
  }

  private List<String> changed(int row) {
    RightsImport.Change it = plan.changed().get(row);
    return List.of(
        it.person().address(), it.person().displayName(), names(it.gained()), names(it.lost()));
  }

  private String names(Collection<Right> rights) {
    return rights.stream().map(words::of).collect(Collectors.joining(", "));
  }

  private static void say(Composite area, String id, String text) {
    Label label = new Label(area, SWT.WRAP);
    label.setText(text);
    label.setData("test.id", id);
    GridDataFactory.fillDefaults().grab(true, false).hint(760, SWT.DEFAULT).applyTo(label);
  }

  private static Table table(Composite area, String id) {
    Table table = new Table(area, SWT.VIRTUAL | SWT.BORDER | SWT.FULL_SELECTION);
    table.setHeaderVisible(true);
    table.setData("test.id", id);
    GridDataFactory.fillDefaults().grab(true, true).hint(760, 150).applyTo(table);
    return table;
  }

  private void column(Table table, RightsText title, int width) {
    TableColumn column = new TableColumn(table, SWT.NONE);
    column.setText(texts.say(title));
    column.setWidth(width);
  }

  private static void fill(Table table, int count, IntFunction<List<String>> cells) {
    table.addListener(
        SWT.SetData,
        event -> ((TableItem) event.item).setText(cells.apply(event.index).toArray(String[]::new)));
    table.setItemCount(count);
  }
}
