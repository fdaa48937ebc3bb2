package org.parley.gateway.administration;

import java.util.Optional;
import org.parley.gateway.policy.Document;
import org.parley.gateway.policy.Documents;
import org.parley.gateway.policy.Kind;
import org.parley.gateway.policy.ObjectName;

/// At which revision an object stands; at none if there is no such object. What is set for
/// everybody is at revision 0 as long as nobody has set anything.
public record Standing(ObjectName object, Optional<Long> revision) {

  static Standing of(Documents now, ObjectName object) {
    return new Standing(
        object,
        now.find(object)
            .map(Document::revision)
            .or(() -> object.kind() == Kind.GLOBAL ? Optional.of(0L) : Optional.empty()));
  }
}
