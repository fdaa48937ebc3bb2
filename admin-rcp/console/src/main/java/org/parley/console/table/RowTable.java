package org.parley.console.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.parley.console.text.Texts;

/// A table that makes only the rows one sees; behind the last one that was fetched stands one that
/// asks for more when it is seen.
final class RowTable<T> {

  private final Texts texts;
  private final Table table;
  private final List<Column<T>> columns;
  private final Runnable wantsMore;
  private Loaded<T> loaded = Loaded.nothing();

  RowTable(Composite parent, Texts texts, String id, List<Column<T>> columns, Runnable wantsMore) {
    this.texts = texts;
    this.columns = columns;
    this.wantsMore = wantsMore;
    table = new Table(parent, SWT.VIRTUAL | SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI);
    table.setHeaderVisible(true);
    table.setData("test.id", id + ".table");
    GridDataFactory.fillDefaults().grab(true, true).hint(600, 200).applyTo(table);
    columns.forEach(this::add);
    table.addListener(SWT.SetData, this::fill);
    // GTK measures columns when a table is given its size, and would draw no row that comes later.
    table.setItemCount(1);
  }

  private void add(Column<T> column) {
    TableColumn made = new TableColumn(table, SWT.NONE);
    made.setText(texts.say(column.title()));
    made.setWidth(column.width());
    made.setMoveable(true);
  }

  void show(Loaded<T> now) {
    int before = table.getItemCount();
    loaded = now;
    table.setItemCount(now.rows().size() + (now.isComplete() ? 0 : 1));
    if (now.isFirstPage()) {
      table.deselectAll();
      table.setTopIndex(0);
      table.clearAll();
    } else if (before > 0) {
      table.clear(before - 1, Math.min(before, table.getItemCount()) - 1);
    }
  }

  /// GTK places columns anew only when the size of the table changes.
  void layOut() {
    Point size = table.getSize();
    table.setSize(size.x, Math.max(0, size.y - 1));
    table.setSize(size);
  }

  /// Shows a row that is another one now.
  void renew(int row) {
    table.clear(row);
  }

  /// The rows that are selected, those that were not fetched yet left out.
  List<T> selected() {
    return Arrays.stream(table.getSelectionIndices())
        .filter(row -> row < loaded.rows().size())
        .mapToObj(loaded.rows()::get)
        .toList();
  }

  void whenSelected(Consumer<List<T>> told) {
    table.addListener(SWT.Selection, _ -> told.accept(selected()));
  }

  /// Tells of a row by double click or the enter key.
  void whenOpened(Consumer<T> told) {
    table.addListener(
        SWT.DefaultSelection,
        event ->
            Optional.of(table.indexOf((TableItem) event.item))
                .filter(row -> row < loaded.rows().size())
                .map(loaded.rows()::get)
                .ifPresent(told));
  }

  Table widget() {
    return table;
  }

  private void fill(Event event) {
    TableItem item = (TableItem) event.item;
    int row = table.indexOf(item);
    if (row < loaded.rows().size()) {
      T it = loaded.rows().get(row);
      item.setText(columns.stream().map(column -> column.cell().apply(it)).toArray(String[]::new));
    } else {
      item.setText(texts.say(TableText.LOADING));
      wantsMore.run();
    }
  }
}
