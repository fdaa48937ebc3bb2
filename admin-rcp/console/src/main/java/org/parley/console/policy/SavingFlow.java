package org.parley.console.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Composite;
import org.parley.console.change.ChangeSet;
import org.parley.console.change.FieldConflict;
import org.parley.console.change.ObjectName;
import org.parley.console.change.Reread;
import org.parley.console.form.Progress;
import org.parley.console.form.SaveDialog;
import org.parley.console.navigation.Services;
import org.parley.console.navigation.Work;
import org.parley.console.server.Fault;

/// Leads from showing what changes would alter over saving them to what others changed meanwhile.
final class SavingFlow {

  private final Composite owner;
  private final Services services;
  private final ChangeSet changes;
  private final Consumer<String> words;
  private boolean isRereading;

  /// @param words told what there is to say beside the dialogs
  SavingFlow(Composite owner, Services services, Consumer<String> words) {
    this.owner = owner;
    this.services = services;
    this.changes = services.changes();
    this.words = words;
  }

  void preview() {
    new PreviewDialog(owner.getShell(), services, saving()).open();
  }

  /// Asks whether to save all changes, and does; not while it reads what others changed.
  void save() {
    if (!isRereading) {
      save(Optional.empty());
    }
  }

  /// @param why it is asked again, if it is
  private void save(Optional<PolicyText> why) {
    Saving saving = saving();
    Optional<Saved> saved =
        new SaveDialog<Saved>(
                owner.getShell(),
                services,
                PolicyText.SAVE_TITLE,
                parent -> {
                  Review review = new Review(services, saving, why);
                  review.create(parent);
                  return new Reviewed(saving, review::told);
                })
            .ask();
    Set<ObjectName> done = saving.done();
    if (!done.isEmpty()) {
      changes.saved(done);
    }
    saved.ifPresent(it -> saved(it, saving));
  }

  private Saving saving() {
    return new Saving(services.connection(), changes.patches(), changes.fields());
  }

  private void saved(Saved saved, Saving saving) {
    switch (saved) {
      case Saved.Done _ -> words.accept(services.texts().say(PolicyText.SAVED));
      case Saved.Stale stale -> reread(stale.objects(), saving);
    }
  }

  private void reread(List<Fault.Stale> stale, Saving saving) {
    words.accept(services.texts().say(PolicyText.READING));
    isRereading = true;
    services
        .work()
        .ask(
            owner,
            services.texts().say(PolicyText.READING),
            () -> saving.reread(stale),
            new Work.Outcome<>(this::reread, this::notReread));
  }

  private void notReread(Fault fault) {
    isRereading = false;
    words.accept(services.faultWords().of(fault));
  }

  private void reread(Reread reread) {
    isRereading = false;
    List<FieldConflict> conflicts = changes.conflicts(reread);
    if (conflicts.isEmpty() && reread.gone().isEmpty()) {
      changes.rebase(reread, _ -> FieldConflict.Choice.MINE);
      saveTheRest();
      return;
    }
    ConflictDialog dialog =
        new ConflictDialog(owner.getShell(), services.texts(), conflicts, reread.gone());
    if (dialog.ask()) {
      changes.rebase(reread, dialog::choice);
      saveTheRest();
    } else {
      words.accept(services.texts().say(PolicyText.NOT_SAVED));
    }
  }

  private void saveTheRest() {
    if (changes.isEmpty()) {
      words.accept(services.texts().say(PolicyText.NOTHING_LEFT));
    } else {
      save(Optional.of(PolicyText.SAVE_AGAIN));
    }
  }

  /// Changes are saved as they were when the dialog opened, for nobody changes them behind it.
  private record Reviewed(Saving changes, Progress.Told told) implements SaveDialog.Entered<Saved> {

    @Override
    public Optional<String> wrong() {
      return Optional.empty();
    }

    @Override
    public Work.Question<Saved> saving() {
      return () -> changes.save(told);
    }
  }
}
