package org.parley.console.people;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/// A list of groups, of which those that a person is in are ticked.
final class GroupChoice {

  private final Table table;

  /// @param mine the ids of the groups the person is in; those that `known` lacks are listed too
  GroupChoice(Composite parent, List<Choices.GroupName> known, List<?> mine) {
    table = new Table(parent, SWT.CHECK | SWT.BORDER | SWT.V_SCROLL);
    table.setData("test.id", "person.groups");
    GridDataFactory.fillDefaults().grab(true, true).hint(260, 110).applyTo(table);
    Stream<Choices.GroupName> unknown =
        mine.stream()
            .map(Object::toString)
            .filter(id -> known.stream().noneMatch(group -> group.id().equals(id)))
            .map(id -> new Choices.GroupName(id, id));
    // Those they are in come first: of many groups one would not see them else.
    Stream.concat(unknown, known.stream())
        .sorted((a, b) -> Boolean.compare(mine.contains(b.id()), mine.contains(a.id())))
        .forEach(group -> add(group, mine.contains(group.id())));
  }

  private void add(Choices.GroupName group, boolean in) {
    TableItem item = new TableItem(table, SWT.NONE);
    item.setText(group.name());
    item.setData(group.id());
    item.setChecked(in);
  }

  /// The ids of those that are ticked, sorted.
  List<String> chosen() {
    return Arrays.stream(table.getItems())
        .filter(TableItem::getChecked)
        .map(item -> item.getData().toString())
        .sorted()
        .toList();
  }

  void freeze() {
    table.addListener(
        SWT.Selection,
        event -> {
          if (event.detail == SWT.CHECK && event.item instanceof TableItem item) {
            item.setChecked(!item.getChecked());
          }
        });
  }
}
