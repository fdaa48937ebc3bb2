package org.parley.console.people;

import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.parley.console.form.Confirm;
import org.parley.console.form.Editing;
import org.parley.console.form.Fields;
import org.parley.console.form.SaveDialog;
import org.parley.console.form.ShowDialog;
import org.parley.console.navigation.Services;
import org.parley.console.navigation.Work;
import org.parley.console.server.Person;

/// The windows in which one person is added, shown or changed.
record PersonDialogs(Shell shell, Services services) {

  private static final int SHORTEST_PASSWORD = 8;
  private static final int LONGEST_PASSWORD = 256;
  private static final int LONGEST_ADDRESS = 254;

  private static final Map<PersonField, Object> NOBODY = Map.of(PersonField.ENABLED, true);

  Optional<Person> add(Choices choices) {
    return new SaveDialog<Person>(
            shell, services, PeopleText.NEW_TITLE, parent -> added(parent, choices))
        .ask();
  }

  private SaveDialog.Entered<Person> added(Composite parent, Choices choices) {
    Fields first = new Fields(parent, services.texts());
    Text address = first.text(PeopleText.FIELD_ADDRESS, "person.ADDRESS", "");
    address.setTextLimit(LONGEST_ADDRESS);
    PersonForm form = new PersonForm(parent, services.texts(), choices, NOBODY);
    address.setFocus();
    return new SaveDialog.Entered<>() {
      @Override
      public Optional<String> wrong() {
        return address.getText().strip().matches("[^@\\s]+@[^@\\s]+")
            ? form.wrong()
            : Optional.of(services.texts().say(PeopleText.WRONG_ADDRESS));
      }

      @Override
      public Work.Question<Person> saving() {
        Map<String, Object> body = PersonValues.created(address.getText().strip(), form.entered());
        return () -> services.connection().post("/api/v1/people", body, Person.class);
      }
    };
  }

  Optional<Person> change(Person person, Choices choices) {
    EditedPerson kind = new EditedPerson(services.connection(), services.texts());
    return new Editing<>(shell, services, PeopleText.CHANGE_TITLE, kind)
        .edit(
            person,
            parent -> {
              head(parent, person);
              return new PersonForm(parent, services.texts(), choices, PersonValues.of(person));
            });
  }

  void show(Person person, Choices choices) {
    new ShowDialog(
            shell,
            services.texts(),
            PeopleText.SHOW_TITLE,
            parent -> {
              head(parent, person);
              new PersonForm(parent, services.texts(), choices, PersonValues.of(person)).frozen();
            })
        .open();
  }

  private void head(Composite parent, Person person) {
    Fields first = new Fields(parent, services.texts());
    first.shown(PeopleText.FIELD_ADDRESS, "person.address", person.address());
    if (person.passwordAt().isEmpty()) {
      first.shown(
          PeopleText.FIELD_PASSWORD,
          "person.password",
          services.texts().say(PeopleText.NO_PASSWORD));
    }
  }

  Optional<Person> setPassword(Person person) {
    return new SaveDialog<Person>(
            shell, services, PeopleText.PASSWORD_TITLE, parent -> password(parent, person))
        .ask();
  }

  private SaveDialog.Entered<Person> password(Composite parent, Person person) {
    Fields fields = new Fields(parent, services.texts());
    fields.shown(PeopleText.FIELD_ADDRESS, "password.address", person.address());
    Text first = fields.hidden(PeopleText.PASSWORD_NEW, "password.new");
    Text again = fields.hidden(PeopleText.PASSWORD_AGAIN, "password.again");
    first.setTextLimit(LONGEST_PASSWORD);
    again.setTextLimit(LONGEST_PASSWORD);
    fields.shown(
        PeopleText.PASSWORD_EFFECT_LABEL,
        "password.effect",
        services.texts().say(PeopleText.PASSWORD_EFFECT));
    first.setFocus();
    return new SaveDialog.Entered<>() {
      @Override
      public Optional<String> wrong() {
        if (first.getText().length() < SHORTEST_PASSWORD) {
          return Optional.of(services.texts().say(PeopleText.WRONG_SHORT, SHORTEST_PASSWORD));
        }
        return first.getText().equals(again.getText())
            ? Optional.empty()
            : Optional.of(services.texts().say(PeopleText.WRONG_AGAIN));
      }

      @Override
      public Work.Question<Person> saving() {
        Map<String, String> body = Map.of("password", first.getText());
        return () -> services.connection().put(person.path() + "/password", body, Person.class);
      }
    };
  }

  Optional<Person> endSessions(Person person) {
    return new Confirm(shell, services)
        .ask(
            PeopleText.END_TITLE,
            services.texts().say(PeopleText.END_QUESTION, person.displayName(), person.address()),
            PeopleText.END_DO,
            () -> services.connection().post(person.path() + "/sign-out", Person.class));
  }
}
