package org.parley.console.policy;

import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.parley.console.change.ChangeSet;
import org.parley.console.navigation.Services;
import org.parley.console.server.Area;
import org.parley.console.server.Role;

/// How many changes are not saved yet, and what can be done about them; hidden from those who may
/// change nothing.
public final class ChangeBar {

  private final Services services;
  private final ChangeSet changes;
  private final SavingFlow saving;
  private final Composite area;
  private final Label words;
  private final Button undo;
  private final Button redo;
  private final Button preview;
  private final Button save;
  private final Button discard;

  public ChangeBar(Composite parent, Services services) {
    this.services = services;
    changes = services.changes();
    area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(6).spacing(8, 0).applyTo(area);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
    words = new Label(area, SWT.WRAP);
    words.setData("test.id", "changes.words");
    GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(words);
    saving = new SavingFlow(area, services, this::say);
    undo = button("undo", PolicyText.UNDO, PolicyText.UNDO_TIP, changes::undo);
    redo = button("redo", PolicyText.REDO, PolicyText.REDO_TIP, changes::redo);
    preview = button("preview", PolicyText.PREVIEW, PolicyText.PREVIEW_TIP, saving::preview);
    save = button("save", PolicyText.SAVE, PolicyText.SAVE_TIP, saving::save);
    discard = button("discard", PolicyText.DISCARD, PolicyText.DISCARD_TIP, changes::discard);
    if (!mayChangeAnything(services.connection().role())) {
      ((GridData) area.getLayoutData()).exclude = true;
      area.setVisible(false);
    }
    Runnable enough = changes.whenChanged(this::show);
    area.addDisposeListener(_ -> enough.run());
    listenToKeys();
    show();
  }

  private static boolean mayChangeAnything(Role role) {
    return Stream.of(Area.POLICIES, Area.GROUPS, Area.PEOPLE).anyMatch(role::mayWrite);
  }

  private Button button(String id, PolicyText label, PolicyText tip, Runnable pressed) {
    Button button = new Button(area, SWT.PUSH);
    button.setText(services.texts().say(label));
    button.setToolTipText(services.texts().say(tip));
    button.setData("test.id", "changes." + id);
    button.addListener(SWT.Selection, _ -> pressed.run());
    return button;
  }

  private void show() {
    int count = changes.fields().size();
    undo.setEnabled(changes.canUndo());
    redo.setEnabled(changes.canRedo());
    preview.setEnabled(count > 0);
    save.setEnabled(count > 0);
    discard.setEnabled(count > 0);
    say(count(count));
  }

  private String count(int count) {
    return switch (count) {
      case 0 -> services.texts().say(PolicyText.NO_CHANGES);
      case 1 -> services.texts().say(PolicyText.ONE_CHANGE);
      default -> services.texts().say(PolicyText.CHANGES, count);
    };
  }

  private void say(String text) {
    words.setText(text);
    words.setToolTipText(text);
    words.requestLayout();
  }

  private void listenToKeys() {
    Listener keys = this::key;
    area.getDisplay().addFilter(SWT.KeyDown, keys);
    area.addDisposeListener(event -> event.display.removeFilter(SWT.KeyDown, keys));
  }

  /// Pages that are not open and windows behind a dialog get keys as well, but do not mean them.
  private void key(Event event) {
    if (event.stateMask != SWT.MOD1
        || !area.isVisible()
        || !area.getShell().equals(area.getDisplay().getActiveShell())) {
      return;
    }
    switch (event.keyCode) {
      case 'z' -> press(event, undo);
      case 'y' -> press(event, redo);
      case 's' -> press(event, save);
      default -> {}
    }
  }

  private static void press(Event key, Button button) {
    key.doit = false;
    if (button.isEnabled()) {
      button.notifyListeners(SWT.Selection, new Event());
    }
  }
}
