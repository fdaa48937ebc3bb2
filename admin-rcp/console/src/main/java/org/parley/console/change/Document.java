package org.parley.console.change;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.console.server.Connection;
import org.parley.console.server.ServerException;

/// An object as the server had it at a revision.
public record Document(ObjectName object, long revision, Map<String, Object> fields) {

  private static final String REVISION = "revision";

  public Document {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /// The object in the server's words, its revision among them.
  public static Document of(ObjectName object, Map<?, ?> answer) {
    Map<String, Object> fields = new LinkedHashMap<>();
    answer.forEach((field, value) -> {
      if (value != null) {
        fields.put(String.valueOf(field), value);
      }
    });
    long revision = fields.remove(REVISION) instanceof Number number ? number.longValue() : 0;
    return new Document(object, revision, fields);
  }

  /// Asks the server; not on the UI thread.
  public static Document read(Connection connection, ObjectName object) throws ServerException {
    return of(object, connection.get(object.path(), Map.class));
  }

  /// The same object with `more` fields; those that it has stay.
  Document and(Map<String, Object> more) {
    Map<String, Object> all = new LinkedHashMap<>(more);
    all.putAll(fields);
    return new Document(object, revision, all);
  }

  public Optional<Object> value(String field) {
    return Optional.ofNullable(fields.get(field));
  }

  /// The elements of a list, none where there is no list.
  public List<String> list(String field) {
    return Values.list(value(field));
  }

  /// What people call it; the global policy has no name.
  public String name() {
    return value("name").or(() -> value("displayName")).map(String::valueOf).orElse(object.id());
  }
}
