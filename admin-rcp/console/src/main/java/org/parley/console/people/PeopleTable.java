package org.parley.console.people;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.parley.console.server.Person;
import org.parley.console.text.Text;
import org.parley.console.text.Texts;

/// A table that makes only the rows one sees; behind the last one that was fetched stands one that
/// asks for more when it is seen.
final class PeopleTable {

  private final Texts texts;
  private final Table table;
  private final Runnable wantsMore;
  private Loaded loaded = Loaded.nothing();

  PeopleTable(Composite parent, Texts texts, Runnable wantsMore) {
    this.texts = texts;
    this.wantsMore = wantsMore;
    table = new Table(parent, SWT.VIRTUAL | SWT.BORDER | SWT.FULL_SELECTION);
    table.setHeaderVisible(true);
    table.setData("test.id", "people.table");
    GridDataFactory.fillDefaults().grab(true, true).hint(600, 400).applyTo(table);
    column(Text.PEOPLE_COLUMN_NAME, 180);
    column(Text.PEOPLE_COLUMN_ADDRESS, 220);
    column(Text.PEOPLE_COLUMN_GROUPS, 150);
    column(Text.PEOPLE_COLUMN_PHONE, 130);
    column(Text.PEOPLE_COLUMN_MOBILE, 130);
    column(Text.PEOPLE_COLUMN_LOCATION, 90);
    column(Text.PEOPLE_COLUMN_ENABLED, 100);
    table.addListener(SWT.SetData, this::fill);
  }

  private void column(Text title, int width) {
    TableColumn column = new TableColumn(table, SWT.NONE);
    column.setText(texts.say(title));
    column.setWidth(width);
  }

  void show(Loaded now) {
    int before = table.getItemCount();
    loaded = now;
    table.setItemCount(now.people().size() + (now.isComplete() ? 0 : 1));
    if (now.isFirstPage()) {
      table.setTopIndex(0);
      table.clearAll();
    } else if (before > 0) {
      table.clear(before - 1, Math.min(before, table.getItemCount()) - 1);
    }
  }

  private void fill(Event event) {
    TableItem item = (TableItem) event.item;
    int row = table.indexOf(item);
    if (row < loaded.people().size()) {
      item.setText(cells(loaded.people().get(row)));
    } else {
      item.setText(texts.say(Text.PEOPLE_LOADING));
      wantsMore.run();
    }
  }

  private String[] cells(Person person) {
    return new String[] {
      person.displayName(),
      person.address(),
      String.join(", ", person.groups().orElse(List.of())),
      person.phone().orElse(""),
      person.mobile().orElse(""),
      person.location().orElse(""),
      texts.say(person.enabled() ? Text.YES : Text.NO)
    };
  }
}
