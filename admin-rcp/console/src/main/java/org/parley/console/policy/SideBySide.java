package org.parley.console.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.parley.console.server.Area;
import org.parley.console.server.Right;

/// What everybody, a group and a person are given, side by side, and what is effective for the
/// person: each cell edits what it stands for.
public final class SideBySide {

  private final Services services;
  private final Composite area;
  private final Documents global;
  private final SideGrid grid;
  private final Label words;
  private Optional<WithGroups> person = Optional.empty();
  private Optional<ObjectName> wanted = Optional.empty();

  public SideBySide(Composite parent, Services services) {
    this.services = services;
    area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().margins(12, 12).spacing(8, 12).applyTo(area);
    if (services.connection().role().mayRead(Area.PEOPLE)) {
      choose();
    }
    grid = new SideGrid(area, services, this::explain);
    words = new Label(area, SWT.WRAP);
    words.setData("test.id", "side.words");
    GridDataFactory.fillDefaults().grab(true, true).applyTo(words);
    global = new Documents(area, services, this::showGlobal, this::say);
    Runnable changed = services.changes().whenChanged(this::refresh);
    Runnable outdated = services.changes().whenOutdated(this::readAnew);
    area.addDisposeListener(_ -> {
      changed.run();
      outdated.run();
    });
    global.read(ObjectName.global());
  }

  public Control control() {
    return area;
  }

  /// Shows another group, or none.
  public void show(Optional<Document> group) {
    grid.group().show(group);
    refresh();
  }

  private void choose() {
    Button choose = new Button(area, SWT.PUSH);
    choose.setText(services.texts().say(PolicyText.CHOOSE_PERSON));
    choose.setToolTipText(services.texts().say(PolicyText.CHOOSE_PERSON_TIP));
    choose.setData("test.id", "side.choose");
    choose.addListener(
        SWT.Selection,
        _ ->
            PersonPicker.one(area.getShell(), services)
                .ifPresent(it -> readPerson(ObjectName.person(it.address()))));
  }

  /// Who was chosen later counts, whoever arrives first.
  private void readPerson(ObjectName name) {
    wanted = Optional.of(name);
    services
        .work()
        .ask(
            area,
            services.texts().say(PolicyText.READING_DOCUMENT),
            () -> WithGroups.read(services.connection(), name),
            new Work.Outcome<>(this::showPerson, fault -> say(services.faultWords().of(fault))));
  }

  private void showPerson(WithGroups read) {
    if (wanted.filter(read.person().object()::equals).isEmpty()) {
      return;
    }
    person = Optional.of(read);
    grid.person().show(Optional.of(read.person()));
    say("");
    refresh();
  }

  private void showGlobal(Document document) {
    grid.everybody().show(Optional.of(document));
    refresh();
  }

  private void readAnew() {
    global.read(ObjectName.global());
    person.ifPresent(it -> readPerson(it.person().object()));
  }

  private void refresh() {
    grid.show(effective());
  }

  private Optional<Effective> effective() {
    return person.flatMap(it ->
        grid.everybody()
            .document()
            .map(everybody ->
                new Effective(
                    services.changes(), Optional.of(everybody), groups(it), it.person())));
  }

  /// The group that is shown may have been read later than the person's groups.
  private List<Document> groups(WithGroups read) {
    Optional<Document> group = grid.group().document();
    return Stream.concat(
            group.stream(),
            read.groups().stream()
                .filter(it -> group.filter(shown -> shown.object().equals(it.object())).isEmpty()))
        .toList();
  }

  private void explain(Right right) {
    person.ifPresent(
        it -> new Explained(area, services, this::say).explain(it.person().object().id(), right));
  }

  private void say(String text) {
    words.setText(text);
    words.requestLayout();
  }
}
