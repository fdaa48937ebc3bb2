package org.parley.console.change;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// An object as it was read and what its fields shall be; empty is a field that shall go.
record Edited(Document base, Map<String, Optional<Object>> values) {

  Edited {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  static Edited nothingOf(Document base) {
    return new Edited(base, Map.of());
  }

  /// The same, with what `document` knows besides of the state that these edits began with.
  Edited knowing(Document document) {
    return document.revision() == base.revision()
        ? new Edited(base.and(document.fields()), values)
        : this;
  }

  /// A value that is the one that was read is no edit.
  Edited with(String field, Optional<Object> value) {
    Map<String, Optional<Object>> now = new LinkedHashMap<>(values);
    if (Values.same(base.value(field), value)) {
      now.remove(field);
    } else {
      now.put(field, value);
    }
    return new Edited(base, now);
  }

  Change change() {
    Map<String, Object> patch = new LinkedHashMap<>();
    // A merge patch (RFC 7396) takes a field away by null.
    values.forEach((field, value) -> patch.put(field, value.orElse(null)));
    return new Change(base.object().text(), base.revision(), patch);
  }

  List<ChangedField> fields() {
    return values.entrySet().stream()
        .map(it -> new ChangedField(base, it.getKey(), base.value(it.getKey()), it.getValue()))
        .toList();
  }

  /// Where both this and somebody else, who left `fresh`, changed a field, each in another way.
  List<FieldConflict> conflicts(Document fresh) {
    return fields().stream()
        .map(it -> new FieldConflict(fresh, it.field(), it.before(), it.after()))
        .filter(FieldConflict::isConflict)
        .toList();
  }

  /// The same edits of `fresh`.
  Edited rebased(Document fresh, Function<FieldConflict, FieldConflict.Choice> chosen) {
    Edited now = nothingOf(fresh);
    for (ChangedField it : fields()) {
      FieldConflict conflict = new FieldConflict(fresh, it.field(), it.before(), it.after());
      now =
          now.with(
              it.field(),
              conflict.isConflict() ? conflict.value(chosen.apply(conflict)) : it.after());
    }
    return now;
  }
}
