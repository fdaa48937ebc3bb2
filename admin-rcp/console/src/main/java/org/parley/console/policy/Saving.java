package org.parley.console.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.parley.console.change.Change;
import org.parley.console.change.ChangedField;
import org.parley.console.change.Document;
import org.parley.console.change.ObjectName;
import org.parley.console.change.Reread;
import org.parley.console.form.Progress;
import org.parley.console.server.Connection;
import org.parley.console.server.Fault;
import org.parley.console.server.Preview;
import org.parley.console.server.ServerException;

/// Asks the server about changes: what they would alter, to save them, and what others left. What
/// is too much for one request is saved in several; trying again goes on where it stopped. Not used
/// on the UI thread.
final class Saving {

  /// The server takes no more changes in a request.
  private static final int MOST_SAVED = 1_000;

  private static final int MOST_PREVIEWED = 1_000;

  private final Connection connection;
  private final List<Change> changes;
  private final Map<String, ObjectName> objects;
  private final Set<String> done = ConcurrentHashMap.newKeySet();

  Saving(Connection connection, List<Change> changes, List<ChangedField> fields) {
    this.connection = connection;
    this.changes = List.copyOf(changes);
    this.objects =
        fields.stream()
            .map(it -> it.base().object())
            .distinct()
            .collect(Collectors.toMap(ObjectName::text, it -> it));
  }

  int size() {
    return changes.size();
  }

  /// How many changes a preview can be about, the first ones.
  int previewed() {
    return Requested.of(changes, MOST_PREVIEWED).getFirst().size();
  }

  Preview preview() throws ServerException {
    List<Map<String, Object>> planned =
        Requested.of(changes, MOST_PREVIEWED).getFirst().stream()
            .map(it -> Map.of("object", it.object(), "patch", it.patch()))
            .toList();
    return connection.post("/api/v1/policies/preview", Map.of("changes", planned), Preview.class);
  }

  /// Saves what this has not saved yet.
  Saved save(Progress.Told told) throws ServerException {
    List<Change> open = changes.stream().filter(it -> !done.contains(it.object())).toList();
    try {
      for (List<Change> some : Requested.of(open, MOST_SAVED)) {
        told.done(done.size(), changes.size());
        Map<String, Object> body = new LinkedHashMap<>(Map.of("changes", some));
        connection.post("/api/v1/policies/changes", body, Map.class);
        some.forEach(it -> done.add(it.object()));
      }
      return new Saved.Done();
    } catch (ServerException wrong) {
      if (wrong.fault() instanceof Fault.Conflict conflict && !conflict.stale().isEmpty()) {
        return new Saved.Stale(conflict.stale());
      }
      throw wrong;
    }
  }

  /// What was saved so far, though saving the rest may have failed or been cancelled.
  Set<ObjectName> done() {
    return done.stream().map(objects::get).collect(Collectors.toSet());
  }

  /// Reads those of the changed objects that are `stale`.
  Reread reread(List<Fault.Stale> stale) throws ServerException {
    List<Document> fresh = new ArrayList<>();
    Set<ObjectName> gone = new HashSet<>();
    for (Fault.Stale it : stale) {
      Optional<ObjectName> object = Optional.ofNullable(objects.get(it.object()));
      if (object.isPresent() && !read(object.get(), fresh)) {
        gone.add(object.get());
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
