package org.parley.console.explorer;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.parley.console.form.Choice;
import org.parley.console.form.Fields;
import org.parley.console.navigation.Services;
import org.parley.console.navigation.Work;
import org.parley.console.people.PersonChooser;
import org.parley.console.text.Said;

/// The question, and below it what the server answers.
final class ExplorerView {

  private final Services services;
  private final Composite area;
  private final PersonChooser person;
  private final Choice<Action> action;
  private final PersonChooser other;
  private final DecisionView decision;
  private Optional<Job> asking = Optional.empty();

  ExplorerView(Composite parent, Services services) {
    this.services = services;
    area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().margins(16, 12).spacing(8, 12).applyTo(area);
    Fields fields = new Fields(area, services.texts());
    person = personField(fields, ExplorerText.PERSON, "explorer.person");
    action =
        fields.choice(
            ExplorerText.ACTION,
            "explorer.action",
            List.of(Action.values()),
            it -> it.listed(services.texts()),
            Action.CHAT);
    action.whenChosen(this::ask);
    other = personField(fields, ExplorerText.OTHER, "explorer.other");
    buttons();
    decision = new DecisionView(area, services);
    listenToF5(area);
    // What was answered long ago may hold no longer.
    area.addListener(SWT.Show, _ -> askAgain());
  }

  Control control() {
    return area;
  }

  private PersonChooser personField(Fields fields, Said label, String id) {
    new Label(fields.area(), SWT.NONE).setText(services.texts().say(label));
    String hint = services.texts().say(ExplorerText.PERSON_HINT);
    return new PersonChooser(fields.area(), services, id, hint, this::ask);
  }

  private void buttons() {
    Composite row = new Composite(area, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(2).applyTo(row);
    button(row, ExplorerText.ASK, "explorer.ask", this::ask);
    button(row, ExplorerText.SWAP, "explorer.swap", this::swap);
  }

  private void button(Composite row, Said text, String id, Runnable pressed) {
    Button button = new Button(row, SWT.PUSH);
    button.setText(services.texts().say(text));
    button.setData("test.id", id);
    button.addListener(SWT.Selection, _ -> pressed.run());
  }

  /// F5 counts wherever on the page the focus is.
  private void listenToF5(Control control) {
    control.addListener(SWT.KeyDown, this::key);
    if (control instanceof Composite it) {
      for (Control child : it.getChildren()) {
        listenToF5(child);
      }
    }
  }

  private void key(Event event) {
    if (event.keyCode == SWT.F5) {
      ask();
    }
  }

  private void swap() {
    Asked turned = asked().swapped();
    person.show(turned.person());
    other.show(turned.other());
    ask();
  }

  private Asked asked() {
    return new Asked(person.address(), action.value(), other.address());
  }

  private void askAgain() {
    if (asked().isComplete()) {
      ask();
    }
  }

  private void ask() {
    asking.ifPresent(Job::cancel);
    Asked asked = asked();
    if (!asked.isComplete()) {
      decision.say(services.texts().say(ExplorerText.INCOMPLETE));
      return;
    }
    decision.say(services.texts().say(ExplorerText.ASKING));
    asking =
        Optional.of(
            services
                .work()
                .ask(
                    area,
                    services.texts().say(ExplorerText.TITLE),
                    () ->
                        services
                            .connection()
                            .post("/api/v1/policies/explain", asked.body(), Explanation.class),
                    new Work.Outcome<>(
                        answer -> decision.show(asked, answer),
                        fault -> decision.say(services.faultWords().of(fault)))));
  }
}
