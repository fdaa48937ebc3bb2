package org.parley.console.rights;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.console.change.Document;
import org.parley.console.change.ObjectName;
import org.parley.console.server.Right;

/// Somebody and what was given to them, as the server had it at `revision`. Of ten thousand people
/// this is all that is kept.
record PersonRights(
    String address,
    String displayName,
    boolean enabled,
    Optional<List<String>> groups,
    Optional<List<String>> rights,
    long revision) {

  Set<Right> personal() {
    return Rights.known(rights.orElse(List.of()));
  }

  /// The same for a change to start from.
  Document document() {
    return new Document(
        ObjectName.person(address),
        revision,
        Map.of(
            "displayName",
            displayName,
            "enabled",
            enabled,
            "groups",
            groups.orElse(List.of()),
            "rights",
            rights.orElse(List.of())));
  }
}
