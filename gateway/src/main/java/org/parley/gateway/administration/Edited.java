package org.parley.gateway.administration;

import java.util.List;
import org.parley.gateway.policy.Document;
import org.parley.gateway.policy.Documents;
import org.parley.gateway.policy.ObjectName;

/// What became of a change that an administrator asked for.
public sealed interface Edited {

  /// Whoever made a change is told how the object stands after it, or after later ones.
  static Edited shown(Edited edited, ObjectName object, Documents now) {
    return edited instanceof Gone
        ? now.find(object).<Edited>map(document -> new Done(object, document)).orElse(edited)
        : edited;
  }

  /// It is durable and in force; the object stands so now.
  record Done(ObjectName object, Document document) implements Edited {}

  /// The object is gone now.
  record Gone(ObjectName object) implements Edited {}

  /// There is no such object.
  record Missing(ObjectName object) implements Edited {}

  /// There is one of this name already.
  record Exists(ObjectName object) implements Edited {}

  /// Somebody changed it since it was read: its revision is `revision` now.
  record Stale(ObjectName object, long revision) implements Edited {}

  /// Only who may write administrators may do this to one of them.
  record Forbidden(ObjectName object) implements Edited {}

  /// It would not be valid; nothing was changed.
  record Faulty(List<FieldFault> faults) implements Edited {
    public Faulty {
      faults = List.copyOf(faults);
    }

    static Faulty of(String field, String message) {
      return new Faulty(List.of(new FieldFault(field, message)));
    }
  }
}
