package org.parley.console.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.parley.console.change.FieldConflict;
import org.parley.console.change.ObjectName;
import org.parley.console.text.Text;
import org.parley.console.text.Texts;

/// Has somebody choose, field by field, between what others saved and what they themselves changed.
final class ConflictDialog extends Dialog {

  private final Texts texts;
  private final Words names;
  private final List<FieldConflict> conflicts;
  private final Set<ObjectName> gone;
  private final Map<FieldConflict, FieldConflict.Choice> chosen = new LinkedHashMap<>();
  private final Map<FieldConflict, Combo> combos = new LinkedHashMap<>();

  ConflictDialog(Shell parent, Texts texts, List<FieldConflict> conflicts, Set<ObjectName> gone) {
    super(parent);
    this.texts = texts;
    this.names = new Words(texts);
    this.conflicts = conflicts;
    this.gone = gone;
  }

  /// Whether somebody has chosen.
  boolean ask() {
    return open() == OK;
  }

  FieldConflict.Choice choice(FieldConflict conflict) {
    return Optional.ofNullable(chosen.get(conflict)).orElse(FieldConflict.Choice.THEIRS);
  }

  @Override
  protected void configureShell(Shell shell) {
    super.configureShell(shell);
    shell.setText(texts.say(PolicyText.CONFLICT_TITLE));
    shell.setData("test.id", "conflict");
  }

  @Override
  protected boolean isResizable() {
    return true;
  }

  @Override
  protected Control createDialogArea(Composite parent) {
    Composite area = (Composite) super.createDialogArea(parent);
    if (!gone.isEmpty()) {
      say(
          area,
          texts.say(
              PolicyText.CONFLICT_GONE,
              gone.stream().map(names::of).sorted().collect(Collectors.joining(", "))));
    }
    if (!conflicts.isEmpty()) {
      say(area, texts.say(PolicyText.CONFLICT_INTRODUCTION));
      Composite rows = new Composite(area, SWT.NONE);
      GridLayoutFactory.fillDefaults().numColumns(5).spacing(16, 8).applyTo(rows);
      GridDataFactory.fillDefaults().grab(true, true).applyTo(rows);
      heads(rows);
      conflicts.forEach(it -> row(rows, it));
      forAll(area);
    }
    return area;
  }

  @Override
  protected void createButtonsForButtonBar(Composite parent) {
    createButton(parent, IDialogConstants.OK_ID, texts.say(PolicyText.CONFLICT_GO_ON), true)
        .setData("test.id", "conflict.go-on");
    createButton(parent, IDialogConstants.CANCEL_ID, texts.say(Text.CANCEL), false)
        .setData("test.id", "conflict.cancel");
  }

  @Override
  protected void okPressed() {
    combos.forEach((conflict, combo) ->
        chosen.put(conflict, choices(conflict).get(combo.getSelectionIndex())));
    super.okPressed();
  }

  private void heads(Composite rows) {
    List.of(
            PolicyText.COLUMN_OBJECT,
            PolicyText.COLUMN_FIELD,
            PolicyText.COLUMN_THEIRS,
            PolicyText.COLUMN_MINE,
            PolicyText.COLUMN_CHOICE)
        .forEach(title -> cell(rows, texts.say(title)));
  }

  private void row(Composite rows, FieldConflict conflict) {
    cell(rows, names.of(conflict.fresh()));
    cell(rows, names.field(conflict.field()));
    cell(rows, names.value(conflict.theirs()));
    cell(rows, names.value(conflict.mine()));
    Combo combo = new Combo(rows, SWT.READ_ONLY);
    choices(conflict)
        .forEach(it -> combo.add(texts.say(PolicyText.valueOf("CHOICE_" + it.name()))));
    combo.select(0);
    combo.setData(
        "test.id", "conflict." + conflict.fresh().object().text() + "." + conflict.field());
    combos.put(conflict, combo);
  }

  private void forAll(Composite area) {
    Composite buttons = new Composite(area, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(2).applyTo(buttons);
    all(buttons, PolicyText.ALL_THEIRS, FieldConflict.Choice.THEIRS);
    all(buttons, PolicyText.ALL_MINE, FieldConflict.Choice.MINE);
  }

  private void all(Composite buttons, PolicyText label, FieldConflict.Choice choice) {
    Button button = new Button(buttons, SWT.PUSH);
    button.setText(texts.say(label));
    button.addListener(
        SWT.Selection,
        _ -> combos.forEach((conflict, combo) -> combo.select(choices(conflict).indexOf(choice))));
  }

  private static List<FieldConflict.Choice> choices(FieldConflict conflict) {
    return conflict.isList()
        ? List.of(FieldConflict.Choice.values())
        : List.of(FieldConflict.Choice.THEIRS, FieldConflict.Choice.MINE);
  }

  private static void say(Composite area, String text) {
    Label label = new Label(area, SWT.WRAP);
    label.setText(literally(text));
    label.setData("test.id", "conflict.words");
    GridDataFactory.fillDefaults().grab(true, false).hint(640, SWT.DEFAULT).applyTo(label);
  }

  /// An ampersand alone would mark a mnemonic.
  private static String literally(String text) {
    return text.replace("&", "&&");
  }

  private static void cell(Composite rows, String text) {
    Label label = new Label(rows, SWT.WRAP);
    label.setText(literally(text));
    GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(label);
  }
}
