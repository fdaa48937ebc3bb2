package org.parley.console.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.parley.console.change.Document;
import org.parley.console.form.Progress;
import org.parley.console.navigation.Services;
import org.parley.console.policy.Words;
import org.parley.console.server.Right;
import org.parley.console.server.ServerException;
import org.parley.console.table.Column;
import org.parley.console.table.Listing;

/// A table of rows and a column for each right, or for one of them.
final class Matrix<T> {

  private static final int WIDTH = 64;
  private static final int WIDTH_OF_SCREENS = 104;
  private static final int WIDTH_OF_ONE = 420;

  private final Rows<T> rows;
  private final Composite area;
  private final Listing<T> listing;
  private final int firstRight;

  Matrix(Composite parent, Services services, String id, Rows<T> rows) {
    this.rows = rows;
    area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().applyTo(area);
    List<Column<T>> columns = new ArrayList<>(rows.leading());
    firstRight = columns.size();
    for (Right right : Rights.ALL) {
      columns.add(
          new Column<>(
              RightsText.valueOf(right.name()), width(right), row -> rows.cell(row, right)));
    }
    listing = new Listing<>(area, services, id, rows.name(), columns, rows::page);
    Words words = new Words(services.texts());
    for (Right right : Rights.ALL) {
      column(right).setToolTipText(words.of(right));
    }
    table().addListener(SWT.KeyDown, this::selectAll);
    table().addListener(SWT.MouseMove, this::hint);
  }

  Control control() {
    return area;
  }

  Table table() {
    return listing.widget();
  }

  /// Fetches from the beginning.
  void reload() {
    listing.reload();
  }

  /// Shows what was fetched with what has changed since.
  void refresh() {
    table().clearAll();
  }

  /// Shows one right, or all.
  void show(Optional<Right> only) {
    for (Right right : Rights.ALL) {
      int one = only.filter(right::equals).isPresent() ? WIDTH_OF_ONE : 0;
      column(right).setWidth(only.isEmpty() ? width(right) : one);
    }
    listing.layOut();
  }

  List<Document> selected() {
    return listing.selected().stream().map(rows::document).toList();
  }

  /// All that the filter finds; not on the UI thread.
  List<Document> all(Progress.Told told) throws ServerException {
    return rows.all(told).stream().map(rows::document).toList();
  }

  /// Tells of the key that fetches from the beginning.
  void whenReloaded(Runnable told) {
    table()
        .addListener(
            SWT.KeyDown,
            event -> {
              if (event.keyCode == SWT.F5) {
                told.run();
              }
            });
  }

  /// Tells of the space bar.
  void whenSpace(Runnable told) {
    table()
        .addListener(
            SWT.KeyDown,
            event -> {
              if (event.keyCode == ' ' && event.stateMask == 0) {
                event.doit = false;
                told.run();
              }
            });
  }

  /// Tells of a double click on the cell of a right.
  void whenClicked(BiConsumer<Document, Right> told) {
    table()
        .addListener(
            SWT.MouseDoubleClick,
            event -> {
              Point point = new Point(event.x, event.y);
              Optional<TableItem> item = Optional.ofNullable(table().getItem(point));
              item.ifPresent(it -> right(it, point).ifPresent(right -> tell(it, right, told)));
            });
  }

  private void tell(TableItem item, Right right, BiConsumer<Document, Right> told) {
    listing.rows().stream()
        .skip(table().indexOf(item))
        .findFirst()
        .ifPresent(row -> told.accept(rows.document(row), right));
  }

  /// Cells of narrow columns are said in full.
  private void hint(Event event) {
    Point point = new Point(event.x, event.y);
    String words =
        Optional.ofNullable(table().getItem(point))
            .flatMap(item -> right(item, point).map(right -> item.getText(place(right))))
            .orElse("");
    if (!words.equals(table().getToolTipText())) {
      table().setToolTipText(words);
    }
  }

  private Optional<Right> right(TableItem item, Point point) {
    return IntStream.range(0, Rights.ALL.size())
        .filter(it -> item.getBounds(firstRight + it).contains(point))
        .mapToObj(it -> Rights.ALL.get(it))
        .findFirst();
  }

  private void selectAll(Event event) {
    if (event.stateMask == SWT.MOD1 && event.keyCode == 'a') {
      event.doit = false;
      table().selectAll();
    }
  }

  private TableColumn column(Right right) {
    return table().getColumn(place(right));
  }

  private int place(Right right) {
    return firstRight + Rights.ALL.indexOf(right);
  }

  private static int width(Right right) {
    return right == Right.SHARE_SCREEN || right == Right.ACCEPT_SCREEN_SHARING
        ? WIDTH_OF_SCREENS
        : WIDTH;
  }
}
