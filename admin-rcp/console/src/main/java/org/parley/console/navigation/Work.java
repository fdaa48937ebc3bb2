package org.parley.console.navigation;

import java.time.Duration;
import java.util.function.Consumer;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.events.DisposeListener;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.parley.console.server.Fault;
import org.parley.console.server.ServerException;

/// Asks servers in the background and answers on the UI thread, which never waits. What belongs to
/// a widget ends with it.
public final class Work {

  private final Display display;

  public Work(Display display) {
    this.display = display;
  }

  /// Something that takes time; interrupting its thread cancels it.
  @FunctionalInterface
  public interface Question<T> {
    T ask() throws ServerException;
  }

  /// What becomes of a question, told on the UI thread.
  public record Outcome<T>(Consumer<T> answered, Consumer<Fault> failed) {}

  /// Asks once for `owner`; nothing is told when that is gone or the job was cancelled.
  public <T> Job ask(Control owner, String name, Question<T> question, Outcome<T> outcome) {
    Asking<T> job = new Asking<>(name, question, told(owner, outcome));
    DisposeListener end = start(owner, job);
    job.addJobChangeListener(
        new JobChangeAdapter() {
          @Override
          public void done(IJobChangeEvent event) {
            // A page lives all day: it must not keep what it has asked long ago.
            tell(owner, () -> owner.removeDisposeListener(end));
          }
        });
    job.schedule();
    return job;
  }

  /// Asks now, and again each `pause` after it was told what became of it, until `owner` is gone.
  public <T> Job repeat(
      Control owner, String name, Duration pause, Question<T> question, Outcome<T> outcome) {
    Repeating<T> job = new Repeating<>(name, pause, question, told(owner, outcome));
    start(owner, job);
    job.schedule();
    return job;
  }

  private static DisposeListener start(Control owner, Asking<?> job) {
    DisposeListener end = _ -> job.end();
    owner.addDisposeListener(end);
    job.setSystem(true);
    return end;
  }

  private <T> Outcome<T> told(Control owner, Outcome<T> outcome) {
    return new Outcome<>(
        answer -> tell(owner, () -> answered(answer, outcome)),
        fault -> tell(owner, () -> outcome.failed().accept(fault)));
  }

  private static <T> void answered(T answer, Outcome<T> outcome) {
    try {
      outcome.answered().accept(answer);
    } catch (RuntimeException wrong) {
      outcome.failed().accept(new Fault.NotUnderstood(wrong.getClass().getSimpleName()));
      // The platform logs it.
      throw wrong;
    }
  }

  private void tell(Control owner, Runnable words) {
    if (display.isDisposed()) {
      return;
    }
    display.asyncExec(() -> {
      if (!owner.isDisposed()) {
        words.run();
      }
    });
  }
}
