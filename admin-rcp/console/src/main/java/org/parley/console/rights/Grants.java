package org.parley.console.rights;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Decorations;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.parley.console.change.ChangeSet;
import org.parley.console.change.Document;
import org.parley.console.change.FieldEdit;
import org.parley.console.form.Progress;
import org.parley.console.navigation.Services;
import org.parley.console.policy.Words;
import org.parley.console.server.Right;
import org.parley.console.text.Texts;

/// Gives and takes rights in what is selected, or in all that the filter finds.
final class Grants {

  private final Texts texts;
  private final Words words;
  private final ChangeSet changes;
  private final Progress progress;
  private final Target target;
  private final Button give;
  private final Button take;
  private final Button allFound;

  /// What rights are given to.
  interface Target {

    /// The right that the administrator looks at.
    Optional<Right> chosen();

    List<Document> selected();

    /// What finds all that the filter lets through.
    Progress.Steps<List<Document>> all();

    boolean mayWrite();
  }

  Grants(Composite parent, Services services, Progress progress, Target target) {
    this.texts = services.texts();
    this.words = new Words(texts);
    this.changes = services.changes();
    this.progress = progress;
    this.target = target;
    give = button(parent, SWT.PUSH, "rights.give", RightsText.GIVE, RightsText.GIVE_TIP);
    take = button(parent, SWT.PUSH, "rights.take", RightsText.TAKE, RightsText.TAKE_TIP);
    allFound =
        button(
            parent, SWT.CHECK, "rights.all-found", RightsText.ALL_FOUND, RightsText.ALL_FOUND_TIP);
    give.addListener(SWT.Selection, _ -> ask(give, true));
    take.addListener(SWT.Selection, _ -> ask(take, false));
    show();
  }

  /// Offers what may be done in the table that is shown now.
  void show() {
    List.of(give, take, allFound).forEach(it -> it.setVisible(target.mayWrite()));
  }

  /// Adds both to the menu of a table.
  void addTo(Composite table) {
    Menu menu = new Menu(table);
    cascade(menu, RightsText.GIVE, true);
    cascade(menu, RightsText.TAKE, false);
    menu.addListener(
        SWT.Show,
        _ -> {
          for (MenuItem item : menu.getItems()) {
            item.setEnabled(target.mayWrite());
          }
        });
    table.setMenu(menu);
  }

  /// Gives the chosen right to those who are selected, or takes it if all of them have it.
  void toggle() {
    target
        .chosen()
        .ifPresentOrElse(
            this::toggleSelected, () -> progress.say(texts.say(RightsText.NO_RIGHT_CHOSEN)));
  }

  /// Gives `right` or takes it where it was given.
  void toggle(Document document, Right right) {
    toggle(List.of(document), right);
  }

  private void toggleSelected(Right right) {
    toggle(target.selected(), right);
  }

  private void toggle(List<Document> documents, Right right) {
    change(documents, right, !RightsEdit.haveAll(changes, documents, right));
  }

  private void ask(Button button, boolean given) {
    target
        .chosen()
        .ifPresentOrElse(
            right -> change(right, given),
            () -> {
              Menu menu = new Menu(button);
              fill(menu, right -> change(right, given));
              // The menu hides before it tells what was chosen.
              menu.addListener(SWT.Hide, _ -> button.getDisplay().asyncExec(menu::dispose));
              menu.setVisible(true);
            });
  }

  private void cascade(Menu menu, RightsText label, boolean given) {
    MenuItem item = new MenuItem(menu, SWT.CASCADE);
    item.setText(texts.say(label));
    Menu rights = new Menu((Decorations) menu.getShell(), SWT.DROP_DOWN);
    fill(rights, right -> change(right, given));
    item.setMenu(rights);
  }

  private void fill(Menu menu, Consumer<Right> chosen) {
    for (Right right : Right.values()) {
      MenuItem item = new MenuItem(menu, SWT.PUSH);
      item.setText(words.of(right));
      item.addListener(SWT.Selection, _ -> chosen.accept(right));
    }
  }

  private void change(Right right, boolean given) {
    if (allFound.getSelection()) {
      progress.run(RightsText.READING, target.all(), documents -> change(documents, right, given));
    } else {
      change(target.selected(), right, given);
    }
  }

  private void change(List<Document> documents, Right right, boolean given) {
    if (!target.mayWrite()) {
      return;
    }
    if (documents.isEmpty()) {
      progress.say(texts.say(RightsText.NOTHING_SELECTED));
      return;
    }
    List<FieldEdit> edits = RightsEdit.of(changes, documents, right, given);
    changes.setAll(edits);
    progress.say(
        edits.isEmpty()
            ? texts.say(RightsText.UNCHANGED, words.of(right))
            : texts.say(RightsText.CHANGED, edits.size(), words.of(right)));
  }

  private Button button(Composite parent, int style, String id, RightsText label, RightsText tip) {
    Button button = new Button(parent, style);
    button.setText(texts.say(label));
    button.setToolTipText(texts.say(tip));
    button.setData("test.id", id);
    return button;
  }
}
