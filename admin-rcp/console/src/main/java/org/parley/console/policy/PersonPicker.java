package org.parley.console.policy;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.parley.console.navigation.Services;
import org.parley.console.server.People;
import org.parley.console.server.PeopleSearch;
import org.parley.console.server.Person;
import org.parley.console.table.Column;
import org.parley.console.table.Filter;
import org.parley.console.table.Listing;
import org.parley.console.table.Paged;
import org.parley.console.text.Text;

/// Has people chosen by a part of their name or address.
public final class PersonPicker extends Dialog {

  private final Services services;
  private volatile PeopleSearch wanted = new PeopleSearch("");
  private Optional<Filter> filter = Optional.empty();
  private Optional<Listing<Person>> people = Optional.empty();
  private List<Person> chosen = List.of();

  private PersonPicker(Shell parent, Services services) {
    super(parent);
    this.services = services;
  }

  /// Those who were chosen, nobody if the dialog was cancelled.
  public static List<Person> some(Shell parent, Services services) {
    PersonPicker picker = new PersonPicker(parent, services);
    picker.open();
    return picker.chosen;
  }

  /// The first one of those who were chosen.
  public static Optional<Person> one(Shell parent, Services services) {
    return some(parent, services).stream().findFirst();
  }

  @Override
  protected void configureShell(Shell shell) {
    super.configureShell(shell);
    shell.setText(services.texts().say(PolicyText.PICK_TITLE));
    shell.setData("test.id", "picker");
  }

  @Override
  protected boolean isResizable() {
    return true;
  }

  @Override
  protected Control createDialogArea(Composite parent) {
    Composite area = (Composite) super.createDialogArea(parent);
    filter =
        Optional.of(
            new Filter(
                area, "picker.filter", services.texts().say(PolicyText.PICK_FILTER), this::search));
    Listing<Person> made =
        new Listing<>(
            area,
            services,
            "picker",
            PolicyText.PICK_TITLE,
            List.of(
                new Column<>(PolicyText.COLUMN_NAME, 200, Person::displayName),
                new Column<>(PolicyText.COLUMN_ADDRESS, 260, Person::address)),
            after -> {
              People page = services.connection().people(wanted, after);
              return new Paged<>(page.items(), page.next());
            });
    GridDataFactory.fillDefaults().grab(true, true).hint(500, 320).applyTo(made.widget());
    filter.ifPresent(Filter::focus);
    made.whenOpened(_ -> okPressed());
    made.reload();
    people = Optional.of(made);
    return area;
  }

  @Override
  protected void createButtonsForButtonBar(Composite parent) {
    createButton(parent, IDialogConstants.OK_ID, services.texts().say(PolicyText.PICK_TAKE), true)
        .setData("test.id", "picker.take");
    createButton(parent, IDialogConstants.CANCEL_ID, services.texts().say(Text.CANCEL), false)
        .setData("test.id", "picker.cancel");
  }

  @Override
  protected void okPressed() {
    chosen = people.map(Listing::selected).orElse(List.of());
    super.okPressed();
  }

  private void search() {
    wanted = new PeopleSearch(filter.map(Filter::text).orElse(""));
    people.ifPresent(Listing::reload);
  }
}
