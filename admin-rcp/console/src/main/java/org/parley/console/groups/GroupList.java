package org.parley.console.groups;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.parley.console.navigation.Services;
import org.parley.console.policy.Words;
import org.parley.console.server.Area;
import org.parley.console.server.Connection;
import org.parley.console.server.ServerException;
import org.parley.console.table.Column;
import org.parley.console.table.Listing;
import org.parley.console.table.Paged;
import org.parley.console.text.Text;

/// All groups, and buttons to add one and to remove the selected one.
final class GroupList {

  private final Services services;
  private final Composite area;
  private final Listing<Group> groups;

  GroupList(Composite parent, Services services) {
    this.services = services;
    area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().spacing(8, 8).applyTo(area);
    groups = new Listing<>(area, services, "groups", GroupsText.TITLE, columns(), this::fetch);
    groups.reload();
  }

  /// Adds buttons that change groups, if the role allows that; the delete key presses the second.
  void changedBy(Runnable added, Runnable removed) {
    if (!services.connection().role().mayWrite(Area.GROUPS)) {
      return;
    }
    Composite buttons = new Composite(area, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(2).applyTo(buttons);
    button(buttons, "groups.new", GroupsText.NEW, added);
    button(buttons, "groups.remove", GroupsText.REMOVE, removed);
    groups
        .widget()
        .addListener(
            SWT.KeyDown,
            event -> {
              if (event.keyCode == SWT.DEL) {
                removed.run();
              }
            });
  }

  void whenSelected(Consumer<Group> told) {
    groups.whenSelected(selected -> selected.stream().findFirst().ifPresent(told));
  }

  Optional<Group> selected() {
    return groups.selected().stream().findFirst();
  }

  void reload() {
    groups.reload();
  }

  private void button(Composite buttons, String id, GroupsText label, Runnable pressed) {
    Button button = new Button(buttons, SWT.PUSH);
    button.setText(services.texts().say(label));
    button.setData("test.id", id);
    button.addListener(SWT.Selection, _ -> pressed.run());
  }

  private List<Column<Group>> columns() {
    Words names = new Words(services.texts());
    return List.of(
        new Column<>(GroupsText.COLUMN_NAME, 130, Group::name),
        new Column<>(GroupsText.COLUMN_LEVEL, 85, group -> names.word(group.level())),
        new Column<>(
            GroupsText.COLUMN_ACTIVE,
            55,
            group -> services.texts().say(group.active() ? Text.YES : Text.NO)));
  }

  private Paged<Group> fetch(Optional<String> after) throws ServerException {
    String place = after.map(it -> "&after=" + Connection.encode(it)).orElse("");
    Group.Groups page =
        services.connection().get("/api/v1/groups?limit=100" + place, Group.Groups.class);
    return new Paged<>(page.items(), page.next());
  }
}
