package org.parley.console.form;

import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.parley.console.navigation.Services;
import org.parley.console.navigation.Work;
import org.parley.console.text.Said;

/// Has a thing edited and saved; where somebody else was faster, the administrator chooses between
/// both versions, value by value.
public final class Editing<K, T> {

  private final Shell shell;
  private final Services services;
  private final Said title;
  private final Edited<K, T> kind;

  /// Widgets in which values are entered.
  public interface Form<K> {

    /// What is wrong with what was entered; empty if nothing is.
    Optional<String> wrong();

    Map<K, Object> entered();
  }

  /// Makes the widgets.
  @FunctionalInterface
  public interface Forms<K> {
    Form<K> create(Composite parent);
  }

  public Editing(Shell shell, Services services, Said title, Edited<K, T> kind) {
    this.shell = shell;
    this.services = services;
    this.title = title;
    this.kind = kind;
  }

  /// Waits until `it` was edited; what it is now, unless the administrator gave up.
  public Optional<T> edit(T it, Forms<K> forms) {
    Optional<Attempt<K, T>> attempt =
        new SaveDialog<Attempt<K, T>>(
                shell, services, title, parent -> entered(it, forms.create(parent)))
            .ask();
    while (attempt.isPresent() && attempt.get() instanceof Attempt.Overtaken<K, T> overtaken) {
      attempt = decide(overtaken);
    }
    return attempt.flatMap(result ->
        switch (result) {
          case Attempt.Saved<K, T> saved -> Optional.of(saved.now());
          case Attempt.Overtaken<K, T> _ -> Optional.empty();
        });
  }

  private Optional<Attempt<K, T>> decide(Attempt.Overtaken<K, T> overtaken) {
    return new SaveDialog<Attempt<K, T>>(
            shell,
            services,
            FormText.OVERTAKEN,
            FormText.SAVE,
            FormText.OVERTAKEN_GIVE_UP,
            parent ->
                entered(
                    overtaken.theirs(),
                    new Decisions<>(parent, services.texts(), kind, overtaken.ways())))
        .ask();
  }

  private SaveDialog.Entered<Attempt<K, T>> entered(T was, Form<K> form) {
    return new SaveDialog.Entered<>() {
      @Override
      public Optional<String> wrong() {
        return form.wrong();
      }

      @Override
      public Work.Question<Attempt<K, T>> saving() {
        Map<K, Object> mine = form.entered();
        return () -> Attempt.save(kind, was, mine);
      }
    };
  }
}
