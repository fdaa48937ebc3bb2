package org.parley.console.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.console.server.Area;
import org.parley.console.server.Connection;
import org.parley.console.server.ServerException;

/// What may be chosen for a person: groups and locations; empty what the administrator's role does
/// not let them read.
record Choices(Optional<List<GroupName>> groups, Optional<List<String>> locations) {

  private static final String GROUPS = "/api/v1/groups?limit=200";

  /// A group in short.
  record GroupName(String id, String name) {}

  private record GroupNames(List<GroupName> items, Optional<String> next) {}

  private record Places(List<Place> locations) {}

  private record Place(Optional<String> name) {}

  /// Asks the server; not on the UI thread.
  static Choices read(Connection connection) throws ServerException {
    return new Choices(
        connection.role().mayRead(Area.GROUPS) ? Optional.of(groups(connection)) : Optional.empty(),
        connection.role().mayRead(Area.LOCATIONS)
            ? Optional.of(locations(connection))
            : Optional.empty());
  }

  private static List<GroupName> groups(Connection connection) throws ServerException {
    GroupNames page = connection.get(GROUPS, GroupNames.class);
    List<GroupName> all = new ArrayList<>(page.items());
    while (page.next().isPresent()) {
      String after = "&after=" + Connection.encode(page.next().get());
      page = connection.get(GROUPS + after, GroupNames.class);
      all.addAll(page.items());
    }
    return all;
  }

  private static List<String> locations(Connection connection) throws ServerException {
    return connection.get("/api/v1/locations", Places.class).locations().stream()
        .flatMap(place -> place.name().stream())
        .toList();
  }
}
