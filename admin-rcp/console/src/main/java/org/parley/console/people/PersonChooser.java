package org.parley.console.people;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.parley.console.navigation.Services;
import org.parley.console.navigation.Work;
import org.parley.console.server.PeopleSearch;
import org.parley.console.server.Person;

/// A field for somebody's address that suggests people while one types a part of their name; the
/// arrow keys and enter choose, and enter without a suggestion goes on.
public final class PersonChooser {

  /// Milliseconds without a key until the server is asked.
  private static final int PAUSE = 250;

  private final Services services;
  private final Text field;
  private final Suggestions suggestions;
  private final Runnable entered;
  private final Runnable suggest = this::suggest;
  private Optional<Job> asking = Optional.empty();
  private boolean choosing;

  /// @param id what the field is called in tests; its list of people is `id.people`
  /// @param entered is run when somebody was chosen or enter was pressed
  public PersonChooser(
      Composite parent, Services services, String id, String hint, Runnable entered) {
    this.services = services;
    this.entered = entered;
    field = new Text(parent, SWT.BORDER);
    field.setMessage(hint);
    field.setToolTipText(hint);
    field.setData("test.id", id);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
    suggestions = new Suggestions(field, id + ".people", this::choose);
    field.addModifyListener(_ -> typed());
    field.addListener(SWT.KeyDown, this::key);
    field.addListener(SWT.DefaultSelection, _ -> entered.run());
  }

  /// The address that stands in the field.
  public String address() {
    return field.getText().strip();
  }

  public void show(String address) {
    choosing = true;
    field.setText(address);
    field.setSelection(address.length());
    choosing = false;
    asking.ifPresent(Job::cancel);
    suggestions.hide();
  }

  public Text widget() {
    return field;
  }

  private void choose(Person person) {
    show(person.address());
    entered.run();
  }

  private void key(Event event) {
    switch (event.keyCode) {
      case SWT.ARROW_DOWN -> event.doit = !suggestions.move(1);
      case SWT.ARROW_UP -> event.doit = !suggestions.move(-1);
      case SWT.ESC -> event.doit = !suggestions.hide();
      case SWT.CR, SWT.KEYPAD_CR -> event.doit = !suggestions.take();
      default -> {}
    }
  }

  private void typed() {
    if (!choosing) {
      field.getDisplay().timerExec(PAUSE, suggest);
    }
  }

  private void suggest() {
    if (field.isDisposed()) {
      return;
    }
    asking.ifPresent(Job::cancel);
    suggestions.hide();
    String text = address();
    if (text.isEmpty()) {
      return;
    }
    asking =
        Optional.of(
            services
                .work()
                .ask(
                    field,
                    services.texts().say(PeopleText.TITLE),
                    () ->
                        services
                            .connection()
                            .people(new PeopleSearch(text), Optional.empty())
                            .items(),
                    // A suggestion that did not come is no reason to interrupt who types.
                    new Work.Outcome<>(people -> suggested(text, people), _ -> {})));
  }

  private void suggested(String text, List<Person> people) {
    if (text.equals(address()) && people.stream().noneMatch(it -> it.address().equals(text))) {
      suggestions.show(people);
    }
  }
}
