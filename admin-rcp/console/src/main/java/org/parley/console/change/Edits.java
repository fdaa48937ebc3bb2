package org.parley.console.change;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What was edited of which objects, in the order in which they were edited first.
record Edits(Map<ObjectName, Edited> objects) {

  Edits {
    objects = Collections.unmodifiableMap(new LinkedHashMap<>(objects));
  }

  static Edits none() {
    return new Edits(Map.of());
  }

  /// An object that was edited before stays based on what was read then, for only the server knows
  /// whether somebody changed in between what the earlier edit was about.
  Edits with(Document document, String field, Optional<Object> value) {
    Edited edited =
        Optional.ofNullable(objects.get(document.object()))
            .orElseGet(() -> Edited.nothingOf(document));
    return with(edited.with(field, value));
  }

  Edits without(ObjectName object) {
    Map<ObjectName, Edited> now = new LinkedHashMap<>(objects);
    now.remove(object);
    return new Edits(now);
  }

  /// The edits that somebody else's changes leave, based on those.
  Edits rebased(Reread reread, Function<FieldConflict, FieldConflict.Choice> chosen) {
    Edits now = this;
    for (ObjectName gone : reread.gone()) {
      now = now.without(gone);
    }
    for (Document fresh : reread.fresh()) {
      Optional<Edited> edited = Optional.ofNullable(objects.get(fresh.object()));
      if (edited.isPresent()) {
        now = now.with(edited.get().rebased(fresh, chosen));
      }
    }
    return now;
  }

  List<FieldConflict> conflicts(Reread reread) {
    return reread.fresh().stream()
        .flatMap(fresh ->
            Optional.ofNullable(objects.get(fresh.object())).stream()
                .flatMap(edited -> edited.conflicts(fresh).stream()))
        .toList();
  }

  List<ChangedField> fields() {
    return objects.values().stream().flatMap(edited -> edited.fields().stream()).toList();
  }

  /// What `field` of `object` shall be; empty if it was not edited.
  Optional<Optional<Object>> value(ObjectName object, String field) {
    return Optional.ofNullable(objects.get(object))
        .flatMap(edited -> Optional.ofNullable(edited.values().get(field)));
  }

  private Edits with(Edited edited) {
    if (edited.values().isEmpty()) {
      return without(edited.base().object());
    }
    Map<ObjectName, Edited> now = new LinkedHashMap<>(objects);
    now.put(edited.base().object(), edited);
    return new Edits(now);
  }
}
