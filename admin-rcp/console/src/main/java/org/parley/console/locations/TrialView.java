package org.parley.console.locations;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.parley.console.navigation.Services;
import org.parley.console.navigation.Work;
import org.parley.console.table.Rows;
import org.parley.console.text.Said;

/// A text to try as one types, and what the server finds in it.
final class TrialView {

  private final Services services;
  private final Consumer<Optional<Integer>> ruled;
  private final FindingWords words;
  private final Label title;
  private final TrialField text;
  private final Label said;
  private final Rows rows;
  private Optional<String> location = Optional.empty();
  private List<Finding> findings = List.of();
  private Optional<Job> asking = Optional.empty();
  private Optional<Trial> asked = Optional.empty();
  private String example = "";

  /// @param ruled is told the rule of the number that one looks at, if there is one
  TrialView(Composite parent, Services services, Consumer<Optional<Integer>> ruled) {
    this.services = services;
    this.ruled = ruled;
    words = new FindingWords(services.texts());
    title = line(parent, "locations.try");
    title.setText(say(LocationsText.TRY));
    text = new TrialField(parent, services.texts(), this::askAnew, this::look);
    said = line(parent, "locations.said");
    // Its color is that of links, too.
    style("chart");
    rows = new Rows(parent, "locations.findings", 170);
    rows.column(say(LocationsText.COLUMN_FOUND), 170);
    rows.column(say(LocationsText.COLUMN_WAY), 190);
    rows.column(say(LocationsText.COLUMN_BECOMES), 210);
    rows.column(say(LocationsText.COLUMN_RULE), 50);
    rows.column(say(LocationsText.COLUMN_STEPS), 700);
    rows.widget().setToolTipText(say(LocationsText.FINDINGS_HINT));
    rows.widget().addListener(SWT.Selection, _ -> chosen());
  }

  /// Tries the text at `location`; an example that nobody touched gives way to `next`.
  void tryAt(Optional<String> location, String next) {
    this.location = location;
    title.setText(
        location
            .map(it -> services.texts().say(LocationsText.TRY_AT, it))
            .orElseGet(() -> say(LocationsText.TRY)));
    if (text.text().equals(example)) {
      text.show(next);
      example = next;
    }
    ask();
  }

  private Trial trial() {
    return new Trial(location, text.text());
  }

  private void askAnew() {
    if (!asked.equals(Optional.of(trial()))) {
      ask();
    }
  }

  private void ask() {
    asking.ifPresent(Job::cancel);
    Trial trial = trial();
    asked = Optional.of(trial);
    tell(LocationsText.TRYING);
    Work.Question<TrialResult> question =
        () -> services.connection().post("/api/v1/locations/test", trial.body(), TrialResult.class);
    asking =
        Optional.of(
            services
                .work()
                .ask(
                    said,
                    say(LocationsText.TITLE),
                    question,
                    new Work.Outcome<>(
                        result -> show(trial, result),
                        fault -> warn(services.faultWords().of(fault)))));
  }

  /// What was found in an older text stands elsewhere in this one.
  private void show(Trial tried, TrialResult result) {
    if (!tried.equals(trial())) {
      return;
    }
    style("chart");
    findings = Finding.all(tried.text(), result);
    said.setText(
        findings.isEmpty()
            ? say(LocationsText.NOTHING)
            : services.texts().say(LocationsText.FOUND, result.links().size(), findings.size()));
    rows.show(findings.stream().map(words::row).toList());
    text.highlight(findings, said.getForeground());
    look();
  }

  /// Looks at what stands at the caret, else at the first number that a rule decided about.
  private void look() {
    int caret = text.caret();
    Optional<Finding> found =
        findings.stream()
            .filter(it -> it.holds(caret))
            .findFirst()
            .or(() -> findings.stream().filter(it -> it.rule().isPresent()).findFirst());
    rows.widget().deselectAll();
    found.ifPresent(it -> rows.widget().setSelection(findings.indexOf(it)));
    ruled.accept(found.flatMap(Finding::rule));
  }

  private void chosen() {
    int row = rows.widget().getSelectionIndex();
    if (row >= 0 && row < findings.size()) {
      text.select(findings.get(row));
    }
  }

  private void tell(Said what) {
    style("chart");
    said.setText(say(what));
  }

  private void warn(String why) {
    style("warning");
    said.setText(why);
    findings = List.of();
    rows.show(List.of());
    ruled.accept(Optional.empty());
    said.getParent().layout();
  }

  private void style(String style) {
    said.setData("org.eclipse.e4.ui.css.CssClassName", style);
    said.reskin(SWT.NONE);
  }

  private String say(Said what) {
    return services.texts().say(what);
  }

  private static Label line(Composite parent, String id) {
    Label label = new Label(parent, SWT.WRAP);
    label.setData("test.id", id);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
    return label;
  }
}
