package org.parley.console.policy;

import java.util.ArrayList;
import java.util.List;
import org.parley.console.change.Document;
import org.parley.console.change.ObjectName;
import org.parley.console.server.Connection;
import org.parley.console.server.Fault;
import org.parley.console.server.ServerException;

/// A person and the groups they are a member of, as the server has them.
record WithGroups(Document person, List<Document> groups) {

  /// Asks the server; not on the UI thread. Groups that were removed meanwhile are left out.
  static WithGroups read(Connection connection, ObjectName name) throws ServerException {
    Document person = Document.read(connection, name);
    List<Document> groups = new ArrayList<>();
    for (String id : person.list("groups")) {
      try {
        groups.add(Document.read(connection, ObjectName.group(id)));
      } catch (ServerException wrong) {
        if (!(wrong.fault() instanceof Fault.Missing)) {
          throw wrong;
        }
      }
    }
    return new WithGroups(person, List.copyOf(groups));
  }
}
