package org.parley.console.server;

import java.util.Optional;

/// Which people: those with `text` in their address or name, everybody where it is blank.
public record PeopleSearch(String text) {

  private static final int PAGE = 100;

  String query(Optional<String> after) {
    StringBuilder query = new StringBuilder("limit=" + PAGE);
    if (!text.isBlank()) {
      query.append("&text=").append(Connection.encode(text.strip()));
    }
    after.ifPresent(place -> query.append("&after=").append(Connection.encode(place)));
    return query.toString();
  }
}
