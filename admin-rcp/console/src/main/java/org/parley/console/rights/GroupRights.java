package org.parley.console.rights;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.console.change.Document;
import org.parley.console.change.ObjectName;

/// A group and what it gives to its members, as the server had it at `revision`.
record GroupRights(
    String id, String name, boolean active, Optional<List<String>> rights, long revision) {

  /// The same for a change of the rights to start from.
  Document document() {
    return new Document(
        ObjectName.group(id),
        revision,
        Map.of("name", name, "active", active, "rights", rights.orElse(List.of())));
  }
}
