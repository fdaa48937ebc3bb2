package org.parley.console.form;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.parley.console.navigation.Services;
import org.parley.console.navigation.Work;
import org.parley.console.server.Fault;
import org.parley.console.server.ServerException;
import org.parley.console.text.Said;
import org.parley.console.text.Text;

/// A line that shows how far long work is, and cancels it.
public final class Progress {

  private final Services services;
  private final Composite area;
  private final ProgressBar bar;
  private final Label words;
  private final Button cancel;
  private Optional<Job> running = Optional.empty();

  /// Work in steps; not done on the UI thread.
  @FunctionalInterface
  public interface Steps<T> {
    T run(Told told) throws ServerException;
  }

  /// Is told how far the work is, on any thread.
  @FunctionalInterface
  public interface Told {
    /// `steps` of `of` are done; that is 0 as long as nobody knows how many there are.
    void done(int steps, int of);
  }

  /// @param id the words are called `id.words` in tests, the button `id.cancel`
  public Progress(Composite parent, Services services, String id) {
    this.services = services;
    area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(3).applyTo(area);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
    words = new Label(area, SWT.WRAP);
    words.setData("test.id", id + ".words");
    GridDataFactory.fillDefaults().grab(true, false).applyTo(words);
    bar = new ProgressBar(area, SWT.SMOOTH);
    cancel = new Button(area, SWT.PUSH);
    cancel.setText(services.texts().say(Text.CANCEL));
    cancel.setData("test.id", id + ".cancel");
    cancel.addListener(SWT.Selection, _ -> cancel());
    show(false);
  }

  /// Runs `steps`, unless other work is running; `answered` is told what came of it, a fault is
  /// said here.
  public <T> void run(Said name, Steps<T> steps, Consumer<T> answered) {
    if (running.isPresent()) {
      return;
    }
    show(true);
    say(services.texts().say(FormText.WORKING));
    running =
        Optional.of(
            services
                .work()
                .ask(
                    area,
                    services.texts().say(name),
                    () -> steps.run(this::done),
                    new Work.Outcome<>(
                        answer -> {
                          ended("");
                          answered.accept(answer);
                        },
                        this::failed)));
  }

  /// Says something until work is run.
  public void say(String text) {
    words.setText(text);
    words.setToolTipText(text);
    words.requestLayout();
  }

  private void done(int steps, int of) {
    if (area.isDisposed()) {
      return;
    }
    area.getDisplay()
        .asyncExec(() -> {
          if (!area.isDisposed() && running.isPresent()) {
            bar.setMaximum(Math.max(1, of));
            bar.setSelection(of == 0 ? 0 : steps);
            say(
                of == 0
                    ? services.texts().say(FormText.DONE_SO_FAR, steps)
                    : services.texts().say(FormText.DONE_OF, steps, of));
          }
        });
  }

  private void cancel() {
    running.ifPresent(Job::cancel);
    ended(
        bar.getSelection() == 0
            ? services.texts().say(Text.FAULT_CANCELLED)
            : services.texts().say(FormText.STOPPED, bar.getSelection(), bar.getMaximum()));
  }

  private void failed(Fault fault) {
    ended(services.faultWords().of(fault));
  }

  private void ended(String text) {
    running = Optional.empty();
    show(false);
    say(text);
  }

  private void show(boolean busy) {
    bar.setSelection(0);
    bar.setVisible(busy);
    cancel.setVisible(busy);
  }
}
