package org.parley.console.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.parley.console.change.ChangeSet;
import org.parley.console.change.Document;
import org.parley.console.navigation.Services;
import org.parley.console.server.Level;
import org.parley.console.server.Right;

/// Widgets that show the fields of one document with their changes, and change them; those of
/// nothing, or of what the role may not change, are disabled.
public final class Bound {

  private static final String RIGHTS = "rights";

  private final Services services;
  private final ChangeSet changes;
  private final Words names;
  private final List<Consumer<Document>> shown = new ArrayList<>();
  private final List<Control> enabled = new ArrayList<>();
  private Optional<Document> document = Optional.empty();

  /// Texts also tell of what is shown in them, which nobody has typed.
  private boolean isShowing;

  /// @param owner when that is gone, so are the widgets
  public Bound(Composite owner, Services services) {
    this.services = services;
    changes = services.changes();
    names = new Words(services.texts());
    Runnable enough = changes.whenChanged(this::refresh);
    owner.addDisposeListener(_ -> enough.run());
  }

  /// Shows another document, or none.
  public void show(Optional<Document> now) {
    document = now;
    boolean mayChange =
        now.filter(it -> services.connection().role().mayWrite(it.object().area())).isPresent();
    enabled.forEach(it -> it.setEnabled(mayChange));
    refresh();
  }

  public Optional<Document> document() {
    return document;
  }

  /// Does something with the document whenever it or its changes are other ones.
  public void whenShown(Consumer<Document> consumer) {
    shown.add(consumer);
  }

  /// A control that is only to be used where the document may be changed.
  public <C extends Control> C changing(C control) {
    control.setEnabled(false);
    enabled.add(control);
    return control;
  }

  /// Something that is on or off.
  public Button check(Composite parent, String field, String label) {
    Button check = changing(new Button(parent, SWT.CHECK));
    check.setText(label);
    check.addListener(
        SWT.Selection, _ -> document.ifPresent(it -> changes.set(it, field, check.getSelection())));
    whenShown(it -> check.setSelection(Boolean.TRUE.equals(changes.value(it, field).orElse(""))));
    return check;
  }

  /// Whether the document gives a right.
  public Button right(Composite parent, Right right, String label) {
    Button check = changing(new Button(parent, SWT.CHECK));
    check.setText(label);
    check.addListener(
        SWT.Selection,
        _ ->
            document.ifPresent(
                it -> changes.include(it, RIGHTS, right.name(), check.getSelection())));
    whenShown(it -> check.setSelection(changes.list(it, RIGHTS).contains(right.name())));
    return check;
  }

  public Combo level(Composite parent, String field) {
    Combo combo = changing(new Combo(parent, SWT.READ_ONLY));
    Arrays.stream(Level.values()).forEach(level -> combo.add(names.of(level)));
    combo.addListener(
        SWT.Selection,
        _ ->
            document.ifPresent(it ->
                changes.set(
                    it, field, List.of(Level.values()).get(combo.getSelectionIndex()).name())));
    whenShown(it -> combo.select(place(changes.value(it, field))));
    return combo;
  }

  /// A line of text; where it may be left out, an empty one takes the field away.
  public Text text(Composite parent, String field, boolean optional) {
    Text text = changing(new Text(parent, SWT.BORDER));
    text.addListener(
        SWT.Modify,
        _ ->
            document
                .filter(_ -> !isShowing)
                .ifPresent(it -> typed(it, field, text.getText(), optional)));
    whenShown(it -> {
      String now = changes.value(it, field).map(String::valueOf).orElse("");
      if (!now.equals(text.getText())) {
        text.setText(now);
      }
    });
    return text;
  }

  private void typed(Document it, String field, String text, boolean optional) {
    if (optional && text.isEmpty()) {
      changes.clear(it, field);
    } else {
      changes.type(it, field, text);
    }
  }

  private static int place(Optional<Object> level) {
    return Arrays.stream(Level.values()).map(Level::name).toList().indexOf(level.orElse(""));
  }

  private void refresh() {
    boolean wasShowing = isShowing;
    isShowing = true;
    document.ifPresent(it -> shown.forEach(consumer -> consumer.accept(it)));
    isShowing = wasShowing;
  }
}
