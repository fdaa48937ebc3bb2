package org.parley.console.explorer;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.parley.console.explorer.Explanation.Because;
import org.parley.console.navigation.Services;
import org.parley.console.table.Rows;

/// A decision in large letters, and the rules that led to it; enter on one opens where it is set.
final class DecisionView {

  private final Services services;
  private final RuleWords words;
  private final Label verdict;
  private final Label detail;
  private final Rows rules;
  private List<Because> because = List.of();
  private String asker = "";

  DecisionView(Composite parent, Services services) {
    this.services = services;
    words = new RuleWords(services.texts());
    verdict = label(parent, "explorer.verdict");
    LocalResourceManager fonts = new LocalResourceManager(JFaceResources.getResources(), verdict);
    verdict.setFont(fonts.create(FontDescriptor.createFrom(verdict.getFont()).increaseHeight(10)));
    detail = label(parent, "explorer.detail");
    rules = new Rows(parent, "explorer.rules", 200);
    rules.column(services.texts().say(ExplorerText.COLUMN_SCOPE), 220);
    rules.column(services.texts().say(ExplorerText.COLUMN_RULE), 600);
    rules.column(services.texts().say(ExplorerText.COLUMN_LEVEL), 100);
    rules.widget().setToolTipText(services.texts().say(ExplorerText.JUMP));
    rules.widget().addListener(SWT.DefaultSelection, _ -> jump());
    say(services.texts().say(ExplorerText.INCOMPLETE));
  }

  /// Says why there is no decision.
  void say(String why) {
    verdict.setText("–");
    style("quiet");
    detail.setText(why);
    because = List.of();
    rules.show(List.of());
    detail.getParent().layout();
  }

  void show(Asked asked, Explanation answer) {
    asker = asked.person();
    because = answer.because();
    verdict.setText(
        services.texts().say(answer.allowed() ? ExplorerText.ALLOWED : ExplorerText.REFUSED));
    style(answer.allowed() ? "allowed" : "warning");
    detail.setText(sentence(asked, answer));
    rules.show(because.stream().map(this::row).toList());
    detail.getParent().layout();
  }

  private String sentence(Asked asked, Explanation answer) {
    String what = services.texts().say(asked.action().words());
    String question =
        asked.other().isEmpty()
            ? services.texts().say(ExplorerText.QUESTION_ALONE, asked.person(), what)
            : services.texts().say(ExplorerText.QUESTION, asked.person(), what, asked.other());
    return answer
        .level()
        .map(level ->
            question
                + "\n"
                + services.texts().say(ExplorerText.LEVEL, RuleWords.level(Optional.of(level))))
        .orElse(question);
  }

  private List<String> row(Because rule) {
    return List.of(words.scope(rule), words.sentence(rule), RuleWords.level(rule.level()));
  }

  private void jump() {
    int row = rules.widget().getSelectionIndex();
    if (row >= 0 && row < because.size()) {
      Place.of(because.get(row), asker)
          .ifPresent(place -> services.navigation().open(place.page(), place.object()));
    }
  }

  private void style(String style) {
    verdict.setData("org.eclipse.e4.ui.css.CssClassName", style);
    verdict.reskin(SWT.NONE);
  }

  private static Label label(Composite parent, String id) {
    Label label = new Label(parent, SWT.WRAP);
    label.setData("test.id", id);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
    return label;
  }
}
