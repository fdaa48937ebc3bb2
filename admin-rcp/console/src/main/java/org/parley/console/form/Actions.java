package org.parley.console.form;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.parley.console.text.Said;
import org.parley.console.text.Texts;

/// A row of buttons for what may be done on a page.
public final class Actions {

  private final Composite area;
  private final Texts texts;

  public Actions(Composite parent, Texts texts) {
    this.texts = texts;
    area = new Composite(parent, SWT.NONE);
    RowLayout layout = new RowLayout(SWT.HORIZONTAL);
    layout.marginLeft = 0;
    layout.marginTop = 0;
    layout.spacing = 6;
    area.setLayout(layout);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
  }

  /// Adds a button that does `deed`.
  ///
  /// @param id what it is called in tests
  public Button add(Said name, Said tip, String id, Runnable deed) {
    Button button = new Button(area, SWT.PUSH);
    button.setText(texts.say(name));
    button.setToolTipText(texts.say(tip));
    button.setData("test.id", id);
    button.addListener(SWT.Selection, _ -> deed.run());
    return button;
  }
}
