package org.parley.console.people;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.parley.console.form.Actions;
import org.parley.console.form.Progress;
import org.parley.console.navigation.Services;
import org.parley.console.server.Area;
import org.parley.console.server.People;
import org.parley.console.server.PeopleSearch;
import org.parley.console.server.Person;
import org.parley.console.table.Column;
import org.parley.console.table.Filter;
import org.parley.console.table.Listing;
import org.parley.console.table.Paged;
import org.parley.console.text.Text;
import org.parley.console.text.Texts;

/// A filter, those people that it leaves, and what may be done to them; more people are fetched
/// when one scrolls there.
final class PeopleView {

  private final Texts texts;
  private final Composite area;
  private final Filter filter;
  private final Listing<Person> people;
  private final PersonActions actions;
  private volatile PeopleSearch wanted = new PeopleSearch("");

  PeopleView(Composite parent, Services services, FileChoice chooser) {
    texts = services.texts();
    area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().margins(16, 12).spacing(8, 8).applyTo(area);
    filter = new Filter(area, "people.filter", texts.say(PeopleText.FILTER), this::search);
    Actions buttons = new Actions(area, texts);
    people =
        new Listing<>(
            area,
            services,
            "people",
            PeopleText.TITLE,
            columns(),
            after -> {
              People page = services.connection().people(wanted, after);
              return new Paged<>(page.items(), page.next());
            });
    Progress progress = new Progress(area, services, "people.progress");
    actions = new PersonActions(area, services, progress, this::changed);
    PeopleFiles files = new PeopleFiles(area.getShell(), services, progress, chooser);
    offer(buttons, files, services.connection().role().mayWrite(Area.PEOPLE));
    people.whenOpened(actions::open);
    people.reload();
  }

  Control control() {
    return area;
  }

  private void offer(Actions buttons, PeopleFiles files, boolean mayWrite) {
    if (mayWrite) {
      buttons.add(
          PeopleText.NEW, PeopleText.NEW_TIP, "people.new", () -> actions.add(people::reload));
    }
    Button open =
        buttons.add(
            mayWrite ? PeopleText.CHANGE : PeopleText.SHOW,
            PeopleText.OPEN_TIP,
            "people.open",
            one(actions::open));
    whenSelected(List.of(open), count -> count == 1);
    if (mayWrite) {
      offerChanges(buttons);
      buttons.add(
          PeopleText.IMPORT,
          PeopleText.IMPORT_TIP,
          "people.import",
          () -> files.takeIn(people::reload));
    }
    buttons.add(PeopleText.EXPORT, PeopleText.EXPORT_TIP, "people.export", files::giveOut);
  }

  private void offerChanges(Actions buttons) {
    Button password =
        buttons.add(
            PeopleText.PASSWORD,
            PeopleText.PASSWORD_TIP,
            "people.set-password",
            one(actions::setPassword));
    Button end =
        buttons.add(PeopleText.END, PeopleText.END_TIP, "people.end", one(actions::endSessions));
    whenSelected(List.of(password, end), count -> count == 1);
    Button enable =
        buttons.add(
            PeopleText.ENABLE,
            PeopleText.ENABLE_TIP,
            "people.enable",
            () -> actions.enable(people.selected(), true));
    Button disable =
        buttons.add(
            PeopleText.DISABLE,
            PeopleText.DISABLE_TIP,
            "people.disable",
            () -> actions.enable(people.selected(), false));
    whenSelected(List.of(enable, disable), count -> count > 0);
  }

  private Runnable one(Consumer<Person> deed) {
    return () -> people.selected().stream().findFirst().ifPresent(deed);
  }

  private void whenSelected(List<Button> buttons, IntPredicate enough) {
    buttons.forEach(button -> button.setEnabled(false));
    people.whenSelected(
        rows -> buttons.forEach(button -> button.setEnabled(enough.test(rows.size()))));
  }

  private void changed(Person now) {
    people.replace(was -> was.address().equals(now.address()), now);
  }

  /// Shows those who have `text` in their address or name.
  void show(String text) {
    filter.show(text);
    search();
  }

  private void search() {
    wanted = new PeopleSearch(filter.text());
    people.reload();
  }

  private List<Column<Person>> columns() {
    return List.of(
        new Column<>(PeopleText.COLUMN_NAME, 170, Person::displayName),
        new Column<>(PeopleText.COLUMN_ADDRESS, 210, Person::address),
        new Column<>(
            PeopleText.COLUMN_GROUPS,
            130,
            person -> String.join(", ", person.groups().orElse(List.of()))),
        new Column<>(PeopleText.COLUMN_PHONE, 125, person -> person.phone().orElse("")),
        new Column<>(PeopleText.COLUMN_MOBILE, 125, person -> person.mobile().orElse("")),
        new Column<>(PeopleText.COLUMN_LOCATION, 90, person -> person.location().orElse("")),
        new Column<>(
            PeopleText.COLUMN_ENABLED,
            140,
            person -> texts.say(person.enabled() ? Text.YES : Text.NO)));
  }
}
