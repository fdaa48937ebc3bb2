package org.parley.console.groups;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.parley.console.change.Document;
import org.parley.console.change.ObjectName;
import org.parley.console.navigation.Services;
import org.parley.console.navigation.Work;
import org.parley.console.policy.ChangeBar;
import org.parley.console.policy.Documents;
import org.parley.console.text.Text;

/// The list of groups at the left, all about the selected one at the right.
final class GroupsView {

  private final Services services;
  private final Composite area;
  private final GroupList list;
  private final GroupTabs tabs;
  private final Label words;
  private final Documents documents;
  private Optional<Document> shown = Optional.empty();

  GroupsView(Composite parent, Services services) {
    this.services = services;
    area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().margins(16, 12).spacing(8, 8).applyTo(area);
    new ChangeBar(area, services);
    SashForm sash = new SashForm(area, SWT.HORIZONTAL);
    GridDataFactory.fillDefaults().grab(true, true).hint(800, 400).applyTo(sash);
    list = new GroupList(sash, services);
    tabs = new GroupTabs(sash, services, this::readAnew);
    sash.setWeights(26, 74);
    words = new Label(area, SWT.WRAP);
    words.setData("test.id", "groups.said");
    GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
    documents = new Documents(area, services, it -> show(Optional.of(it)), this::say);
    list.whenSelected(group -> select(ObjectName.group(group.id())));
    list.changedBy(this::add, this::remove);
    Runnable enough = services.changes().whenOutdated(this::saved);
    area.addDisposeListener(_ -> enough.run());
    // Others may have changed it while another page was open.
    area.addListener(SWT.Show, _ -> shownAgain());
  }

  Control control() {
    return area;
  }

  /// Shows the group with this id.
  void show(String id) {
    select(ObjectName.group(id));
  }

  /// Until a group has come, nothing of another one may be taken for it.
  private void select(ObjectName group) {
    if (shown.filter(it -> it.object().equals(group)).isEmpty()) {
      show(Optional.empty());
    }
    documents.read(group);
  }

  private void show(Optional<Document> group) {
    shown = group;
    tabs.show(group);
  }

  private void saved() {
    list.reload();
    readAnew();
  }

  private void shownAgain() {
    readAnew();
    tabs.readMembersAnew();
  }

  private void readAnew() {
    shown.ifPresent(it -> documents.read(it.object()));
  }

  private void add() {
    new NewGroup(services)
        .ask(area.getShell())
        .ifPresent(it -> {
          list.reload();
          documents.read(ObjectName.group(it.id()));
        });
  }

  private void remove() {
    shown
        .filter(it -> list.selected().filter(row -> row.id().equals(it.object().id())).isPresent())
        .ifPresentOrElse(this::remove, () -> say(services.texts().say(GroupsText.SELECT_FIRST)));
  }

  private void remove(Document group) {
    String question = services.texts().say(GroupsText.REMOVE_QUESTION, group.name());
    int answer =
        MessageDialog.open(
            MessageDialog.QUESTION,
            area.getShell(),
            services.texts().say(GroupsText.REMOVE_TITLE),
            question,
            SWT.NONE,
            services.texts().say(GroupsText.REMOVE),
            services.texts().say(Text.CANCEL));
    if (answer == 0) {
      services
          .work()
          .ask(
              area,
              services.texts().say(GroupsText.REMOVE_TITLE),
              () -> {
                services.connection().delete(group.object().path(), group.revision());
                return group;
              },
              new Work.Outcome<>(this::removed, fault -> say(services.faultWords().of(fault))));
    }
  }

  private void removed(Document group) {
    services.changes().forget(List.of(group.object()));
    documents.stop();
    show(Optional.empty());
    list.reload();
    say(services.texts().say(GroupsText.REMOVED, group.name()));
  }

  private void say(String text) {
    words.setText(text);
    words.requestLayout();
  }
}
