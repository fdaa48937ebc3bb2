package org.parley.console.table;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/// A field to filter by, which waits until one has typed.
public final class Filter {

  /// Milliseconds without a key until the filter counts.
  private static final int PAUSE = 250;

  private final Text field;

  /// @param id what the field is called in tests
  /// @param hint what stands in it while it is empty
  public Filter(Composite parent, String id, String hint, Runnable changed) {
    field = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
    field.setMessage(hint);
    field.setData("test.id", id);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
    Runnable unlessGone =
        () -> {
          if (!field.isDisposed()) {
            changed.run();
          }
        };
    field.addModifyListener(_ -> field.getDisplay().timerExec(PAUSE, unlessGone));
  }

  /// Has `text` in the field.
  public void show(String text) {
    field.setText(text);
  }

  /// Whether one may filter now.
  public void setEnabled(boolean enabled) {
    field.setEnabled(enabled);
  }

  /// Has one type here.
  public void focus() {
    // A dialog gives the focus to what is first in it when it opens.
    field
        .getDisplay()
        .asyncExec(() -> {
          if (!field.isDisposed()) {
            field.setFocus();
          }
        });
  }

  public String text() {
    return field.getText();
  }
}
