package org.parley.console.table;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/// A table of few rows that are shown anew again and again: what is selected and where it is
/// scrolled to stays.
public final class Rows {

  private final Table table;

  /// @param id what the table is called in tests
  public Rows(Composite parent, String id, int height) {
    table = new Table(parent, SWT.BORDER | SWT.FULL_SELECTION);
    table.setHeaderVisible(true);
    table.setData("test.id", id);
    GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, height).applyTo(table);
  }

  public void column(String title, int width) {
    TableColumn column = new TableColumn(table, SWT.NONE);
    column.setText(title);
    column.setWidth(width);
  }

  public void show(List<List<String>> rows) {
    while (table.getItemCount() > rows.size()) {
      table.remove(table.getItemCount() - 1);
    }
    for (int row = 0; row < rows.size(); row++) {
      TableItem item =
          row < table.getItemCount() ? table.getItem(row) : new TableItem(table, SWT.NONE);
      item.setText(rows.get(row).toArray(String[]::new));
    }
  }

  public Table widget() {
    return table;
  }
}
