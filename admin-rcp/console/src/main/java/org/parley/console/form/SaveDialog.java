package org.parley.console.form;

import java.util.Optional;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.parley.console.navigation.Services;
import org.parley.console.navigation.Work;
import org.parley.console.server.Fault;
import org.parley.console.text.Said;
import org.parley.console.text.Text;

/// Has something entered, and closes when the server has saved it. Until then what was entered
/// stays: a fault is said in the dialog, and saving may be tried again.
public final class SaveDialog<T> extends Dialog {

  private final Services services;
  private final Said title;
  private final Said action;
  private final Said giveUp;
  private final Content<T> content;
  private Optional<Entered<T>> entered = Optional.empty();
  private Optional<Label> words = Optional.empty();
  private Optional<Job> saving = Optional.empty();
  private Optional<T> saved = Optional.empty();

  /// Makes the widgets of the dialog.
  @FunctionalInterface
  public interface Content<T> {
    Entered<T> create(Composite parent);
  }

  /// What the widgets hold. Both are called on the UI thread.
  public interface Entered<T> {

    /// What is wrong with it, to be said to the administrator; empty if it may be saved.
    Optional<String> wrong();

    /// How it is saved, with what the widgets hold now; that is asked in the background.
    Work.Question<T> saving();
  }

  public SaveDialog(Shell parent, Services services, Said title, Content<T> content) {
    this(parent, services, title, FormText.SAVE, content);
  }

  /// @param action what is on the button that does it
  public SaveDialog(Shell parent, Services services, Said title, Said action, Content<T> content) {
    this(parent, services, title, action, Text.CANCEL, content);
  }

  /// @param giveUp what is on the button that closes it without
  public SaveDialog(
      Shell parent, Services services, Said title, Said action, Said giveUp, Content<T> content) {
    super(parent);
    this.services = services;
    this.title = title;
    this.action = action;
    this.giveUp = giveUp;
    this.content = content;
  }

  /// Opens the dialog and waits until it is closed; what was saved, if anything.
  public Optional<T> ask() {
    open();
    return saved;
  }

  @Override
  protected void configureShell(Shell shell) {
    super.configureShell(shell);
    shell.setText(services.texts().say(title));
  }

  @Override
  protected boolean isResizable() {
    return true;
  }

  @Override
  protected Control createDialogArea(Composite parent) {
    Composite area = (Composite) super.createDialogArea(parent);
    entered = Optional.of(content.create(area));
    Label label = new Label(area, SWT.WRAP);
    label.setData("test.id", "dialog.words");
    GridDataFactory.fillDefaults().grab(true, false).hint(380, 48).applyTo(label);
    words = Optional.of(label);
    return area;
  }

  @Override
  protected void createButtonsForButtonBar(Composite parent) {
    createButton(parent, IDialogConstants.OK_ID, services.texts().say(action), true)
        .setData("test.id", "dialog.save");
    createButton(parent, IDialogConstants.CANCEL_ID, services.texts().say(giveUp), false)
        .setData("test.id", "dialog.cancel");
  }

  @Override
  protected void okPressed() {
    entered.ifPresent(it -> it.wrong().ifPresentOrElse(this::say, () -> save(it)));
  }

  @Override
  protected void cancelPressed() {
    if (saving.isPresent()) {
      saving.ifPresent(Job::cancel);
      ended(services.texts().say(FormText.CANCELLED));
    } else {
      super.cancelPressed();
    }
  }

  private void save(Entered<T> what) {
    getButton(IDialogConstants.OK_ID).setEnabled(false);
    say(services.texts().say(FormText.WORKING));
    saving =
        Optional.of(
            services
                .work()
                .ask(
                    getContents(),
                    services.texts().say(title),
                    what.saving(),
                    new Work.Outcome<>(this::saved, this::failed)));
  }

  private void saved(T answer) {
    saved = Optional.of(answer);
    setReturnCode(OK);
    close();
  }

  private void failed(Fault fault) {
    ended(services.faultWords().of(fault));
  }

  private void ended(String why) {
    saving = Optional.empty();
    getButton(IDialogConstants.OK_ID).setEnabled(true);
    say(why);
  }

  private void say(String text) {
    words.ifPresent(label -> {
      label.setText(text);
      label.requestLayout();
    });
  }
}
