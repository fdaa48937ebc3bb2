package org.parley.console.navigation;

import java.time.Duration;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;

/// A job that asks again a pause after each answer, until it is cancelled.
final class Repeating<T> extends Asking<T> {

  private final Duration pause;

  Repeating(String name, Duration pause, Work.Question<T> question, Work.Outcome<T> outcome) {
    super(name, question, outcome);
    this.pause = pause;
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    try {
      return super.run(monitor);
    } finally {
      schedule(pause.toMillis());
    }
  }
}
