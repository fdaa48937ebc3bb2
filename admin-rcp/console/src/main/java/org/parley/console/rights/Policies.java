package org.parley.console.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.console.change.Document;
import org.parley.console.change.ObjectName;
import org.parley.console.server.Area;
import org.parley.console.server.Connection;
import org.parley.console.server.ServerException;

/// What was set for everybody and for each group, as the server has it.
///
/// @param global absent where the role may not read it
record Policies(Optional<Document> global, List<GroupRights> groups) {

  private static final String GROUPS = "/api/v1/groups?limit=200";

  Policies {
    groups = List.copyOf(groups);
  }

  static Policies unknown() {
    return new Policies(Optional.empty(), List.of());
  }

  /// Asks the server; not on the UI thread.
  static Policies read(Connection connection) throws ServerException {
    Optional<Document> global = Optional.empty();
    if (connection.role().mayRead(Area.POLICIES)) {
      global = Optional.of(Document.read(connection, ObjectName.global()));
    }
    List<GroupRights> groups = new ArrayList<>();
    Optional<String> next = Optional.empty();
    do {
      String after = next.map(place -> "&after=" + Connection.encode(place)).orElse("");
      GroupPage page = connection.get(GROUPS + after, GroupPage.class);
      groups.addAll(page.items());
      next = page.next();
    } while (next.isPresent());
    return new Policies(global, groups);
  }
}
