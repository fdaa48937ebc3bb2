package org.parley.console.navigation;

import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.parley.console.server.Fault;
import org.parley.console.server.ServerException;

/// A job that asks a question; cancelling it interrupts the request.
class Asking<T> extends Job {

  private final Work.Question<T> question;
  private final Work.Outcome<T> outcome;
  private volatile boolean ended;

  Asking(String name, Work.Question<T> question, Work.Outcome<T> outcome) {
    super(name);
    this.question = question;
    this.outcome = outcome;
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    try {
      T answer = question.ask();
      if (!monitor.isCanceled()) {
        outcome.answered().accept(answer);
      }
    } catch (ServerException wrong) {
      if (!monitor.isCanceled()) {
        outcome.failed().accept(wrong.fault());
      }
    } catch (RuntimeException | OutOfMemoryError wrong) {
      outcome.failed().accept(new Fault.NotUnderstood(wrong.getClass().getSimpleName()));
      // The platform logs it.
      return new Status(IStatus.ERROR, "org.parley.console", getName(), wrong);
    }
    return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
  }

  /// Ends the job for good, wherever it is.
  final void end() {
    ended = true;
    cancel();
  }

  @Override
  public boolean shouldSchedule() {
    return !ended;
  }

  @Override
  protected void canceling() {
    Optional.ofNullable(getThread()).ifPresent(Thread::interrupt);
  }
}
