package org.parley.console.form;

import java.util.List;
import java.util.function.Function;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.parley.console.text.Said;
import org.parley.console.text.Texts;

/// Rows of labels and the widgets to enter what they name.
public final class Fields {

  private final Texts texts;
  private final Composite area;

  public Fields(Composite parent, Texts texts) {
    this.texts = texts;
    area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 8).applyTo(area);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
  }

  /// A line of text.
  ///
  /// @param id what the widget is called in tests
  public Text text(Said label, String id, String value) {
    label(label);
    Text field = new Text(area, SWT.BORDER);
    field.setText(value);
    return placed(field, id);
  }

  /// A line of text that nobody sees.
  public Text hidden(Said label, String id) {
    label(label);
    return placed(new Text(area, SWT.BORDER | SWT.PASSWORD), id);
  }

  /// One of `values`, in the words that `name` has for it.
  public <T> Choice<T> choice(
      Said label, String id, List<T> values, Function<T, String> name, T value) {
    label(label);
    Combo combo = new Combo(area, SWT.READ_ONLY);
    values.forEach(it -> combo.add(name.apply(it)));
    combo.select(values.indexOf(value));
    return new Choice<>(placed(combo, id), values);
  }

  /// Something that is so or not.
  public Button check(Said label, String id, boolean value) {
    label(label);
    Button field = new Button(area, SWT.CHECK);
    field.setSelection(value);
    return placed(field, id);
  }

  /// What is shown and not to be changed.
  public Label shown(Said label, String id, String value) {
    label(label);
    Label field = new Label(area, SWT.WRAP);
    field.setText(value);
    return placed(field, id);
  }

  /// Where further widgets stand, in two columns.
  public Composite area() {
    return area;
  }

  private void label(Said said) {
    Label label = new Label(area, SWT.NONE);
    label.setText(texts.say(said));
  }

  private static <C extends Control> C placed(C control, String id) {
    control.setData("test.id", id);
    GridDataFactory.fillDefaults().grab(true, false).hint(260, SWT.DEFAULT).applyTo(control);
    return control;
  }
}
