package org.parley.console.rights;

import java.util.Optional;
import org.parley.console.server.Connection;

/// Whose rights: of those with `text` in their address or name, in `group`; of everybody where
/// neither is said.
record RightsSearch(String text, Optional<String> group) {

  private static final String PEOPLE = "/api/v1/people?limit=";

  static RightsSearch everybody() {
    return new RightsSearch("", Optional.empty());
  }

  /// Where the server has `limit` of them, after the place where an earlier answer ended.
  String path(int limit, Optional<String> after) {
    StringBuilder path = new StringBuilder(PEOPLE).append(limit);
    if (!text.isBlank()) {
      path.append("&text=").append(Connection.encode(text.strip()));
    }
    group.ifPresent(id -> path.append("&group=").append(Connection.encode(id)));
    after.ifPresent(place -> path.append("&after=").append(Connection.encode(place)));
    return path.toString();
  }
}
