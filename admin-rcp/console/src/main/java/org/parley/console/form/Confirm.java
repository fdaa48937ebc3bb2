package org.parley.console.form;

import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.parley.console.navigation.Services;
import org.parley.console.navigation.Work;
import org.parley.console.text.Said;

/// Asks before something is done that is not taken back easily, and says in the same window why the
/// server refused it.
public record Confirm(Shell shell, Services services) {

  /// What came of `deed`, unless the administrator did not want it.
  ///
  /// @param action what is on the button that does it
  public <T> Optional<T> ask(Said title, String question, Said action, Work.Question<T> deed) {
    return new SaveDialog<T>(
            shell, services, title, action, parent -> asked(parent, question, deed))
        .ask();
  }

  private static <T> SaveDialog.Entered<T> asked(
      Composite parent, String question, Work.Question<T> deed) {
    Label label = new Label(parent, SWT.WRAP);
    label.setText(question);
    GridDataFactory.fillDefaults().grab(true, false).hint(420, SWT.DEFAULT).applyTo(label);
    return new SaveDialog.Entered<>() {
      @Override
      public Optional<String> wrong() {
        return Optional.empty();
      }

      @Override
      public Work.Question<T> saving() {
        return deed;
      }
    };
  }
}
