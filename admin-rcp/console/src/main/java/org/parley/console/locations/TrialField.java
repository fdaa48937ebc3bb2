package org.parley.console.locations;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.parley.console.text.Texts;

/// The text to try, whose links are highlighted; it waits until one has typed.
final class TrialField {

  /// Milliseconds without a key until the text is tried.
  private static final int PAUSE = 300;

  /// The server takes no longer one.
  private static final int LONGEST = 64_000;

  private final StyledText field;

  /// @param changed is told when one has typed
  /// @param moved is told that the caret is elsewhere
  TrialField(Composite parent, Texts texts, Runnable changed, Runnable moved) {
    field = new StyledText(parent, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
    field.setTextLimit(LONGEST);
    field.setMargins(6, 4, 6, 4);
    field.setData("test.id", "locations.text");
    field.setToolTipText(texts.say(LocationsText.TEXT_HINT));
    GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 130).applyTo(field);
    Runnable unlessGone =
        () -> {
          if (!field.isDisposed()) {
            changed.run();
          }
        };
    field.addModifyListener(_ -> field.getDisplay().timerExec(PAUSE, unlessGone));
    field.addCaretListener(_ -> moved.run());
    field.addListener(SWT.Traverse, TrialField::leave);
  }

  /// A tab leads on; it is nothing that one would try.
  private static void leave(Event event) {
    if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
      event.doit = true;
    }
  }

  String text() {
    return field.getText();
  }

  int caret() {
    return field.getCaretOffset();
  }

  void show(String text) {
    field.setText(text);
  }

  /// Shows where `finding` stands.
  void select(Finding finding) {
    field.setSelection(finding.start(), finding.end());
  }

  /// Has those of `findings` that become links stand out.
  void highlight(List<Finding> findings, Color color) {
    field.setStyleRange(null);
    findings.stream()
        .filter(it -> it.link().isPresent())
        .forEach(it -> {
          StyleRange range =
              new StyleRange(it.start(), it.end() - it.start(), color, null, SWT.BOLD);
          range.underline = true;
          field.setStyleRange(range);
        });
  }
}
