package org.parley.console.form;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;

/// One of several values, chosen from a list.
public record Choice<T>(Combo widget, List<T> values) {

  public T value() {
    return values.get(widget.getSelectionIndex());
  }

  public void choose(T value) {
    widget.select(values.indexOf(value));
  }

  public void whenChosen(Runnable told) {
    widget.addListener(SWT.Selection, _ -> told.run());
  }
}
