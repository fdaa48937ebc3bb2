package org.parley.console.change;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What was edited of which objects, in the order in which they were edited first.
record Edits(Map<ObjectName, Edited> objects) {

  Edits {
    objects = Collections.unmodifiableMap(new LinkedHashMap<>(objects));
  }

  static Edits none() {
    return new Edits(Map.of());
  }

  Edits with(Document document, String field, Optional<Object> value) {
    return with(List.of(new FieldEdit(document, field, value)));
  }

  /// An object that was edited before stays based on what was read then, for only the server knows
  /// whether somebody changed in between what the earlier edit was about.
  Edits with(List<FieldEdit> all) {
    Map<ObjectName, Edited> now = new LinkedHashMap<>(objects);
    for (FieldEdit edit : all) {
      Edited edited =
          Optional.ofNullable(now.get(edit.document().object()))
              .map(it -> it.knowing(edit.document()))
              .orElseGet(() -> Edited.nothingOf(edit.document()));
      put(now, edited.with(edit.field(), edit.value()));
    }
    return new Edits(now);
  }

  Edits without(Set<ObjectName> some) {
    Map<ObjectName, Edited> now = new LinkedHashMap<>(objects);
    now.keySet().removeAll(some);
    return new Edits(now);
  }

  /// The edits that somebody else's changes leave, based on those.
  Edits rebased(Reread reread, Function<FieldConflict, FieldConflict.Choice> chosen) {
    Map<ObjectName, Edited> now = new LinkedHashMap<>(objects);
    now.keySet().removeAll(reread.gone());
    for (Document fresh : reread.fresh()) {
      Optional.ofNullable(objects.get(fresh.object()))
          .ifPresent(edited -> put(now, edited.rebased(fresh, chosen)));
    }
    return new Edits(now);
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

  private static void put(Map<ObjectName, Edited> objects, Edited edited) {
    if (edited.values().isEmpty()) {
      objects.remove(edited.base().object());
    } else {
      objects.put(edited.base().object(), edited);
    }
  }
}
