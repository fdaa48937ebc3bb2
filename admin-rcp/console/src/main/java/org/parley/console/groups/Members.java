package org.parley.console.groups;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.parley.console.change.Document;
import org.parley.console.change.ObjectName;
import org.parley.console.navigation.Services;
import org.parley.console.navigation.Work;
import org.parley.console.policy.PersonPicker;
import org.parley.console.server.Area;
import org.parley.console.server.Connection;
import org.parley.console.server.Person;
import org.parley.console.server.ServerException;
import org.parley.console.table.Column;
import org.parley.console.table.Listing;
import org.parley.console.table.Paged;
import org.parley.console.text.Text;

/// The members of a group; adding and removing them is saved at once.
final class Members {

  private final Services services;
  private final Runnable changed;
  private final Composite area;
  private final Listing<String> members;
  private final Label words;
  private volatile Optional<Document> group = Optional.empty();

  Members(Composite parent, Services services, Runnable changed) {
    this.services = services;
    this.changed = changed;
    area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().spacing(8, 8).applyTo(area);
    members =
        new Listing<>(
            area,
            services,
            "members",
            GroupsText.MEMBERS,
            List.of(
                new Column<>(GroupsText.COLUMN_MEMBER, 170, address -> address),
                new Column<>(GroupsText.COLUMN_ROLE, 80, this::role)),
            this::fetch);
    if (services.connection().role().mayWrite(Area.GROUPS)) {
      buttons();
    }
    words = new Label(area, SWT.WRAP);
    words.setData("test.id", "members.said");
    GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
  }

  Control control() {
    return area;
  }

  /// Shows the members of another group, or of none.
  void show(Optional<Document> now) {
    boolean isAnother = !now.map(Document::object).equals(group.map(Document::object));
    group = now;
    if (isAnother) {
      say(services.texts().say(GroupsText.MEMBERS_TIP));
      members.reload();
    }
  }

  void readAnew() {
    say(services.texts().say(GroupsText.MEMBERS_TIP));
    members.reload();
  }

  private Paged<String> fetch(Optional<String> after) throws ServerException {
    if (group.isEmpty()) {
      return new Paged<>(List.of(), Optional.empty());
    }
    String place = after.map(it -> "&after=" + Connection.encode(it)).orElse("");
    Group.Members page =
        services
            .connection()
            .get(path(group.get().object()) + "?limit=100" + place, Group.Members.class);
    return new Paged<>(page.items(), page.next());
  }

  private String role(String address) {
    return group.filter(it -> it.value("head").filter(address::equals).isPresent()).isPresent()
        ? services.texts().say(GroupsText.HEAD)
        : group
            .filter(it -> it.value("deputy").filter(address::equals).isPresent())
            .map(_ -> services.texts().say(GroupsText.DEPUTY))
            .orElse("");
  }

  private static String path(ObjectName group) {
    return group.path() + "/members";
  }

  private void buttons() {
    Composite buttons = new Composite(area, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(2).applyTo(buttons);
    if (services.connection().role().mayRead(Area.PEOPLE)) {
      button(buttons, "members.add", GroupsText.ADD_MEMBERS, this::add);
    }
    button(buttons, "members.remove", GroupsText.REMOVE_MEMBERS, this::remove);
    members
        .widget()
        .addListener(
            SWT.KeyDown,
            event -> {
              if (event.keyCode == SWT.DEL) {
                remove();
              }
            });
  }

  private void button(Composite buttons, String id, GroupsText label, Runnable pressed) {
    Button button = new Button(buttons, SWT.PUSH);
    button.setText(services.texts().say(label));
    button.setToolTipText(services.texts().say(GroupsText.MEMBERS_TIP));
    button.setData("test.id", id);
    button.addListener(SWT.Selection, _ -> pressed.run());
  }

  private void add() {
    group
        .map(Document::object)
        .ifPresent(it -> {
          List<String> chosen =
              PersonPicker.some(area.getShell(), services).stream().map(Person::address).toList();
          if (!chosen.isEmpty()) {
            change(it, Map.of("add", chosen), GroupsText.ADDED, chosen.size());
          }
        });
  }

  private void remove() {
    List<String> selected = members.selected();
    if (selected.isEmpty()) {
      return;
    }
    int answer =
        MessageDialog.open(
            MessageDialog.QUESTION,
            area.getShell(),
            services.texts().say(GroupsText.REMOVE_MEMBERS_TITLE),
            services.texts().say(GroupsText.REMOVE_MEMBERS_QUESTION, some(selected)),
            SWT.NONE,
            services.texts().say(GroupsText.REMOVE),
            services.texts().say(Text.CANCEL));
    if (answer == 0) {
      group
          .map(Document::object)
          .ifPresent(it ->
              change(it, Map.of("remove", selected), GroupsText.REMOVED_MEMBERS, selected.size()));
    }
  }

  private static String some(List<String> all) {
    int first = Math.min(5, all.size());
    return String.join(", ", all.subList(0, first)) + (first < all.size() ? " …" : "");
  }

  private void change(ObjectName of, Map<String, List<String>> change, GroupsText done, int count) {
    services
        .work()
        .ask(
            area,
            services.texts().say(GroupsText.MEMBERS),
            () -> services.connection().post(path(of), change, Map.class),
            new Work.Outcome<>(
                _ -> {
                  say(services.texts().say(done, count));
                  members.reload();
                  changed.run();
                },
                fault -> say(services.faultWords().of(fault))));
  }

  private void say(String text) {
    words.setText(text);
    words.requestLayout();
  }
}
