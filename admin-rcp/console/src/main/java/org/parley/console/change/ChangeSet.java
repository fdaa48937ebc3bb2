package org.parley.console.change;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// All that an administrator changed since the last save: saved, undone or discarded in one go by
/// whichever page shows it. Used on one thread.
public final class ChangeSet {

  private static final int MOST_STEPS = 100;

  private final Deque<Edits> earlier = new ArrayDeque<>();
  private final Deque<Edits> later = new ArrayDeque<>();
  private final Listeners changed = new Listeners();
  private final Listeners outdated = new Listeners();
  private Edits edits = Edits.none();
  private Optional<Place> typedLast = Optional.empty();

  /// A field of an object.
  private record Place(ObjectName object, String field) {}

  /// What `field` of `document` is with the changes; empty where it has no value.
  public Optional<Object> value(Document document, String field) {
    return edits.value(document.object(), field).orElseGet(() -> document.value(field));
  }

  /// The same of a field that is a list.
  public List<String> list(Document document, String field) {
    return Values.list(value(document, field));
  }

  public boolean isEdited(ObjectName object, String field) {
    return edits.value(object, field).isPresent();
  }

  /// Changes a field. `document` is what the administrator saw; the value it has there is no
  /// change.
  public void set(Document document, String field, Object value) {
    become(edits.with(document, field, Optional.of(value)));
  }

  /// Changes many fields at once: that is one step to undo.
  public void setAll(List<FieldEdit> all) {
    become(edits.with(all));
  }

  /// Takes a field away.
  public void clear(Document document, String field) {
    become(edits.with(document, field, Optional.empty()));
  }

  /// Puts `element` into a list or takes it out.
  public void include(Document document, String field, String element, boolean included) {
    set(document, field, Values.include(list(document, field), element, included));
  }

  /// Changes a field as somebody types: until something else is done, that is one step to undo.
  public void type(Document document, String field, String text) {
    Place place = new Place(document.object(), field);
    Edits now = edits.with(document, field, Optional.of(text));
    if (now.equals(edits)) {
      return;
    }
    if (typedLast.filter(place::equals).isPresent()) {
      edits = now;
      changed.tell();
    } else {
      become(now);
    }
    typedLast = Optional.of(place);
  }

  public boolean canUndo() {
    return !earlier.isEmpty();
  }

  public boolean canRedo() {
    return !later.isEmpty();
  }

  public void undo() {
    step(earlier, later);
  }

  public void redo() {
    step(later, earlier);
  }

  /// Drops all changes; that can be undone. What is there without them is read anew, for a save
  /// that was cancelled, or had no answer, may have happened.
  public void discard() {
    become(Edits.none());
    outdated.tell();
  }

  /// Drops what was changed of objects that are gone; there is no undoing that.
  public void forget(List<ObjectName> gone) {
    earlier.clear();
    later.clear();
    typedLast = Optional.empty();
    edits = edits.without(Set.copyOf(gone));
    changed.tell();
  }

  /// Everything is saved.
  public void saved() {
    startFrom(Edits.none());
  }

  /// These are saved, what was changed of others is not yet.
  public void saved(Set<ObjectName> objects) {
    startFrom(edits.without(objects));
  }

  public boolean isEmpty() {
    return edits.objects().isEmpty();
  }

  /// One for each changed object.
  public List<Change> patches() {
    return edits.objects().values().stream().map(Edited::change).toList();
  }

  /// What was changed, in the order in which objects were changed first.
  public List<ChangedField> fields() {
    return edits.fields();
  }

  /// Where somebody else changed what was changed here as well, in another way.
  public List<FieldConflict> conflicts(Reread reread) {
    return edits.conflicts(reread);
  }

  /// Bases the changes on what others left, so that they can be saved. There is no undoing of
  /// earlier steps then.
  public void rebase(Reread reread, Function<FieldConflict, FieldConflict.Choice> chosen) {
    startFrom(edits.rebased(reread, chosen));
  }

  /// Tells of each change of this; what is returned ends that.
  public Runnable whenChanged(Runnable told) {
    return changed.add(told);
  }

  /// Tells when documents were saved or found to be outdated: they are to be read anew. What is
  /// returned ends that.
  public Runnable whenOutdated(Runnable told) {
    return outdated.add(told);
  }

  private void startFrom(Edits now) {
    edits = now;
    earlier.clear();
    later.clear();
    typedLast = Optional.empty();
    changed.tell();
    outdated.tell();
  }

  private void become(Edits now) {
    if (now.equals(edits)) {
      return;
    }
    earlier.push(edits);
    if (earlier.size() > MOST_STEPS) {
      earlier.removeLast();
    }
    later.clear();
    edits = now;
    typedLast = Optional.empty();
    changed.tell();
  }

  private void step(Deque<Edits> from, Deque<Edits> to) {
    if (from.isEmpty()) {
      return;
    }
    to.push(edits);
    edits = from.pop();
    typedLast = Optional.empty();
    changed.tell();
  }
}
