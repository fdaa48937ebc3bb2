package org.parley.console.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.console.change.Change;
import org.parley.console.change.ChangedField;
import org.parley.console.change.Document;
import org.parley.console.change.ObjectName;
import org.parley.console.change.Reread;
import org.parley.console.server.Connection;
import org.parley.console.server.Fault;
import org.parley.console.server.Preview;
import org.parley.console.server.ServerException;

/// Asks the server about changes: what they would alter, to save them, and what others left. Not
/// used on the UI thread.
final class Saving {

  private final Connection connection;
  private final List<Change> changes;
  private final List<ObjectName> objects;

  Saving(Connection connection, List<Change> changes, List<ChangedField> fields) {
    this.connection = connection;
    this.changes = List.copyOf(changes);
    this.objects = fields.stream().map(it -> it.base().object()).distinct().toList();
  }

  Preview preview() throws ServerException {
    List<Map<String, Object>> planned =
        changes.stream().map(it -> Map.of("object", it.object(), "patch", it.patch())).toList();
    return connection.post("/api/v1/policies/preview", Map.of("changes", planned), Preview.class);
  }

  Saved save() throws ServerException {
    Map<String, Object> body = new LinkedHashMap<>(Map.of("changes", changes));
    try {
      connection.post("/api/v1/policies/changes", body, Map.class);
      return new Saved.Done();
    } catch (ServerException wrong) {
      if (wrong.fault() instanceof Fault.Conflict conflict && !conflict.stale().isEmpty()) {
        return new Saved.Stale(conflict.stale());
      }
      throw wrong;
    }
  }

  /// Reads those of the changed objects that are `stale`.
  Reread reread(List<Fault.Stale> stale) throws ServerException {
    List<Document> fresh = new ArrayList<>();
    Set<ObjectName> gone = new HashSet<>();
    for (Fault.Stale it : stale) {
      for (ObjectName object : objects) {
        if (object.text().equals(it.object()) && !read(object, fresh)) {
          gone.add(object);
        }
      }
    }
    return new Reread(fresh, gone);
  }

  private boolean read(ObjectName object, List<Document> fresh) throws ServerException {
    try {
      fresh.add(Document.read(connection, object));
      return true;
    } catch (ServerException wrong) {
      if (wrong.fault() instanceof Fault.Missing) {
        return false;
      }
      throw wrong;
    }
  }
}
