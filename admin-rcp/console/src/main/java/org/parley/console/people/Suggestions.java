package org.parley.console.people;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.parley.console.server.Person;

/// People to choose from, in a list below a field that keeps the focus.
final class Suggestions {

  private static final int MOST = 8;

  private final Text field;
  private final Shell shell;
  private final Table list;
  private final Consumer<Person> chosen;
  private List<Person> people = List.of();

  Suggestions(Text field, String id, Consumer<Person> chosen) {
    this.field = field;
    this.chosen = chosen;
    shell = new Shell(field.getShell(), SWT.NO_TRIM | SWT.ON_TOP | SWT.TOOL);
    shell.setLayout(new FillLayout());
    list = new Table(shell, SWT.SINGLE | SWT.BORDER | SWT.FULL_SELECTION);
    list.setData("test.id", id);
    list.addListener(SWT.MouseUp, _ -> take());
    field.addDisposeListener(_ -> shell.dispose());
    field.addListener(SWT.FocusOut, _ -> field.getDisplay().timerExec(200, this::left));
  }

  void show(List<Person> found) {
    people = found.stream().limit(MOST).toList();
    list.removeAll();
    people.forEach(person ->
        new TableItem(list, SWT.NONE)
            .setText("%s  ·  %s".formatted(person.displayName(), person.address())));
    if (people.isEmpty()) {
      hide();
    } else {
      place();
    }
  }

  /// Selects the next or the last one; whether there was anything to select.
  boolean move(int by) {
    if (shell.isVisible()) {
      list.setSelection(Math.floorMod(list.getSelectionIndex() + by, people.size()));
    }
    return shell.isVisible();
  }

  /// Chooses who is selected; whether somebody was.
  boolean take() {
    int row = shell.isVisible() ? list.getSelectionIndex() : -1;
    if (row >= 0) {
      Person person = people.get(row);
      hide();
      chosen.accept(person);
    }
    return row >= 0;
  }

  /// Whether it was to be seen.
  boolean hide() {
    boolean wasVisible = shell.isVisible();
    shell.setVisible(false);
    return wasVisible;
  }

  private void place() {
    Rectangle at = field.getDisplay().map(field.getParent(), null, field.getBounds());
    Point size = list.computeSize(SWT.DEFAULT, SWT.DEFAULT);
    shell.setBounds(at.x, at.y + at.height, Math.max(at.width, size.x), size.y);
    // To open it would take the focus from the field.
    shell.setVisible(true);
  }

  private void left() {
    if (!shell.isDisposed() && !field.isFocusControl()) {
      hide();
    }
  }
}
