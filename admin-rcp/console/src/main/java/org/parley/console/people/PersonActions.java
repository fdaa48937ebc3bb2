package org.parley.console.people;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.swt.widgets.Control;
import org.parley.console.form.Progress;
import org.parley.console.navigation.Services;
import org.parley.console.server.Area;
import org.parley.console.server.Connection;
import org.parley.console.server.Person;
import org.parley.console.text.Texts;

/// What is done to people who are selected; each is told as soon as they are another.
final class PersonActions {

  private final Control owner;
  private final Services services;
  private final Progress progress;
  private final PersonDialogs dialogs;
  private final Consumer<Person> changed;

  PersonActions(Control owner, Services services, Progress progress, Consumer<Person> changed) {
    this.owner = owner;
    this.services = services;
    this.progress = progress;
    this.changed = changed;
    dialogs = new PersonDialogs(owner.getShell(), services);
  }

  private record Opened(Person person, Choices choices) {}

  void open(Person row) {
    Connection connection = services.connection();
    progress.run(
        PeopleText.CHANGE_TITLE,
        _ -> new Opened(connection.get(row.path(), Person.class), Choices.read(connection)),
        this::opened);
  }

  private void opened(Opened opened) {
    changed.accept(opened.person());
    if (services.connection().role().mayWrite(Area.PEOPLE)) {
      dialogs.change(opened.person(), opened.choices()).ifPresent(changed);
    } else {
      dialogs.show(opened.person(), opened.choices());
    }
  }

  /// Adds a person, and has their password set.
  void add(Runnable added) {
    progress.run(
        PeopleText.NEW_TITLE,
        _ -> Choices.read(services.connection()),
        choices ->
            dialogs
                .add(choices)
                .ifPresent(person -> {
                  added.run();
                  dialogs.setPassword(person).ifPresent(changed);
                }));
  }

  void setPassword(Person person) {
    dialogs.setPassword(person).ifPresent(changed);
  }

  void endSessions(Person person) {
    dialogs.endSessions(person).ifPresent(changed);
  }

  /// Lets `people` sign in, or keeps them from it.
  void enable(List<Person> people, boolean enabled) {
    EditedPerson kind = new EditedPerson(services.connection(), services.texts());
    progress.run(
        enabled ? PeopleText.ENABLE : PeopleText.DISABLE,
        told -> new Enabling(kind, enabled).run(people, told, this::tell),
        outcome -> progress.say(said(outcome)));
  }

  private String said(Enabling.Outcome outcome) {
    Texts texts = services.texts();
    String refused =
        outcome.refused().stream()
            .map(it -> it.person().address())
            .collect(Collectors.joining(", "));
    return outcome
        .why()
        .map(why ->
            texts.say(
                outcome.stopped().isPresent() ? PeopleText.CHANGED_UNTIL : PeopleText.CHANGED_BUT,
                outcome.changed(),
                outcome.all(),
                refused,
                services.faultWords().of(why)))
        .orElseGet(() -> texts.say(PeopleText.CHANGED, outcome.changed()));
  }

  private void tell(Person now) {
    Optional.of(owner)
        .filter(it -> !it.isDisposed())
        .ifPresent(it ->
            it.getDisplay()
                .asyncExec(() -> {
                  if (!it.isDisposed()) {
                    changed.accept(now);
                  }
                }));
  }
}
