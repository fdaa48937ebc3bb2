package org.parley.console.people;

import java.util.List;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.parley.console.navigation.Services;
import org.parley.console.server.People;
import org.parley.console.server.PeopleSearch;
import org.parley.console.server.Person;
import org.parley.console.table.Column;
import org.parley.console.table.Filter;
import org.parley.console.table.Listing;
import org.parley.console.table.Paged;
import org.parley.console.text.Text;
import org.parley.console.text.Texts;

/// A filter, and those people that it leaves; more of them are fetched when one scrolls there.
final class PeopleView {

  private final Texts texts;
  private final Composite area;
  private final Filter filter;
  private final Listing<Person> people;
  private volatile PeopleSearch wanted = new PeopleSearch("");

  PeopleView(Composite parent, Services services) {
    texts = services.texts();
    area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().margins(16, 12).spacing(8, 8).applyTo(area);
    filter = new Filter(area, "people.filter", texts.say(PeopleText.FILTER), this::search);
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
    people.reload();
  }

  Control control() {
    return area;
  }

  private void search() {
    wanted = new PeopleSearch(filter.text());
    people.reload();
  }

  private List<Column<Person>> columns() {
    return List.of(
        new Column<>(PeopleText.COLUMN_NAME, 180, Person::displayName),
        new Column<>(PeopleText.COLUMN_ADDRESS, 220, Person::address),
        new Column<>(
            PeopleText.COLUMN_GROUPS,
            150,
            person -> String.join(", ", person.groups().orElse(List.of()))),
        new Column<>(PeopleText.COLUMN_PHONE, 130, person -> person.phone().orElse("")),
        new Column<>(PeopleText.COLUMN_MOBILE, 130, person -> person.mobile().orElse("")),
        new Column<>(PeopleText.COLUMN_LOCATION, 90, person -> person.location().orElse("")),
        new Column<>(
            PeopleText.COLUMN_ENABLED,
            100,
            person -> texts.say(person.enabled() ? Text.YES : Text.NO)));
  }
}
