package org.parley.console.administrators;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.parley.console.form.SaveDialog;
import org.parley.console.navigation.Services;
import org.parley.console.navigation.Work;
import org.parley.console.server.People;
import org.parley.console.server.PeopleSearch;
import org.parley.console.server.Person;
import org.parley.console.table.Column;
import org.parley.console.table.Filter;
import org.parley.console.table.Listing;
import org.parley.console.table.Paged;

/// Has a person found and a role chosen for them.
final class Appointment implements SaveDialog.Entered<Administrator> {

  private final Services services;
  private final Filter filter;
  private final Listing<Person> people;
  private final AreaGrid areas;
  private volatile PeopleSearch wanted = new PeopleSearch("");

  Appointment(Composite parent, Services services) {
    this.services = services;
    Composite area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().spacing(8, 6).applyTo(area);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
    filter =
        new Filter(
            area,
            "appointment.filter",
            services.texts().say(AdministratorsText.PERSON_FILTER),
            this::search);
    people =
        new Listing<>(
            area,
            services,
            "appointment",
            AdministratorsText.PERSON,
            List.of(
                new Column<>(AdministratorsText.COLUMN_NAME, 260, Person::displayName),
                new Column<>(AdministratorsText.COLUMN_ADDRESS, 300, Person::address)),
            after -> {
              People page = services.connection().people(wanted, after);
              return new Paged<>(page.items(), page.next());
            });
    GridDataFactory.fillDefaults().grab(true, true).hint(600, 130).applyTo(people.widget());
    areas = new AreaGrid(parent, services.texts(), Areas.of(Map.of()));
    people.reload();
  }

  private void search() {
    wanted = new PeopleSearch(filter.text());
    people.reload();
  }

  private Optional<Person> person() {
    return people.selected().stream().findFirst().filter(_ -> people.selected().size() == 1);
  }

  @Override
  public Optional<String> wrong() {
    return person().isPresent()
        ? areas.wrong()
        : Optional.of(services.texts().say(AdministratorsText.WRONG_NOBODY));
  }

  @Override
  public Work.Question<Administrator> saving() {
    String address = person().map(Person::address).orElse("");
    Map<String, Object> body = Map.of("address", address, "areas", Areas.created(areas.entered()));
    return () -> services.connection().post("/api/v1/administrators", body, Administrator.class);
  }
}
