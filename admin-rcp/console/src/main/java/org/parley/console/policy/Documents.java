package org.parley.console.policy;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.parley.console.change.Document;
import org.parley.console.change.ObjectName;
import org.parley.console.navigation.Services;
import org.parley.console.navigation.Work;
import org.parley.console.server.Fault;

/// Reads documents in the background, the last one asked for only; where the server does not answer
/// it is asked again.
public final class Documents {

  /// Milliseconds until it asks again after a fault that may pass.
  private static final int RETRY = 2_000;

  private final Control owner;
  private final Services services;
  private final Consumer<Document> shown;
  private final Consumer<String> words;
  private Optional<ObjectName> wanted = Optional.empty();
  private Optional<Job> reading = Optional.empty();

  /// @param shown told the document on the UI thread
  /// @param words told what there is to say meanwhile
  public Documents(
      Control owner, Services services, Consumer<Document> shown, Consumer<String> words) {
    this.owner = owner;
    this.services = services;
    this.shown = shown;
    this.words = words;
  }

  /// Reads `object`, and no longer what was asked for before.
  public void read(ObjectName object) {
    stop();
    wanted = Optional.of(object);
    words.accept(services.texts().say(PolicyText.READING_DOCUMENT));
    reading =
        Optional.of(
            services
                .work()
                .ask(
                    owner,
                    services.texts().say(PolicyText.READING_DOCUMENT),
                    () -> Document.read(services.connection(), object),
                    new Work.Outcome<>(this::arrived, fault -> failed(object, fault))));
  }

  /// Wants nothing any more.
  public void stop() {
    reading.ifPresent(Job::cancel);
    reading = Optional.empty();
    wanted = Optional.empty();
  }

  private void arrived(Document document) {
    if (isWanted(document.object())) {
      words.accept("");
      shown.accept(document);
    }
  }

  private void failed(ObjectName object, Fault fault) {
    if (!isWanted(object)) {
      return;
    }
    words.accept(services.faultWords().of(fault));
    if (fault.mayPass()) {
      owner.getDisplay().timerExec(RETRY, () -> again(object));
    }
  }

  private void again(ObjectName object) {
    if (!owner.isDisposed() && isWanted(object)) {
      read(object);
    }
  }

  private boolean isWanted(ObjectName object) {
    return wanted.filter(object::equals).isPresent();
  }
}
