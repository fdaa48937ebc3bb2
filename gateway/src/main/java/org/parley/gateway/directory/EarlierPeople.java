package org.parley.gateway.directory;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Scope;
import org.parley.gateway.json.Json;
import org.parley.gateway.policy.Author;
import org.parley.gateway.policy.Documents;
import org.parley.gateway.policy.Edit;
import org.parley.gateway.policy.ObjectName;
import org.parley.gateway.policy.PolicyLog;
import org.parley.gateway.policy.Ruling;
import org.parley.gateway.store.Row;
import org.parley.gateway.store.Store;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Brings people whom an earlier version kept as rows over to the log of policies, once.
public final class EarlierPeople {

  private static final String TABLE = "person";
  private static final int PAGE = 1_000;

  /// Nobody knows better when the password was set.
  private static final Instant BEFORE = Instant.EPOCH;

  private EarlierPeople() {}

  /// Completes at once where there is nothing to bring over.
  public static Future<Void> bringOver(Store store, PolicyLog log) {
    return read(store, "", new ArrayList<>())
        .compose(rows -> {
          if (rows.isEmpty()) {
            return Future.succeededFuture();
          }
          var author =
              new Author(
                  new Address("administrator@" + Person.RESERVED_DOMAIN),
                  Scope.ADMINISTRATOR,
                  "server");
          return log.change(author, now -> plan(now, rows)).compose(_ -> delete(store, rows, 0));
        });
  }

  private static Ruling<Boolean> plan(Documents now, List<Row> rows) {
    var groups = new GroupNames(now);
    var edits = new ArrayList<Edit>();
    var credentials = new ArrayList<Row>();
    for (var row : rows) {
      var address = new Address(row.key().key());
      if (now.find(ObjectName.person(address)).isPresent()) {
        continue;
      }
      var old = Json.mapper().readTree(row.value().getBytes());
      text(old, "passwordHash").ifPresent(hash -> credentials.add(Credentials.row(address, hash)));
      edits.add(Edit.put(ObjectName.person(address), document(old, groups)));
    }
    edits.addAll(0, groups.added());
    return new Ruling<>(edits, credentials, true);
  }

  private static ObjectNode document(JsonNode old, GroupNames groups) {
    var json = JsonNodeFactory.instance.objectNode();
    for (var property : List.of("displayName", "mobile", "phone", "location")) {
      text(old, property).ifPresent(text -> json.put(property, text));
    }
    var ids = json.putArray("groups");
    old.path("groups").values().forEach(name -> ids.add(groups.findOrAdd(name.asString(""))));
    json.put("enabled", true).putArray("rights");
    text(old, "passwordHash").ifPresent(hash -> Credentials.name(json, hash, Json.text(BEFORE)));
    return json;
  }

  private static Optional<String> text(JsonNode json, String property) {
    return Optional.of(json.path(property).asString("")).filter(text -> !text.isEmpty());
  }

  private static Future<List<Row>> read(Store store, String after, List<Row> found) {
    return store
        .scan(TABLE, "", after, PAGE)
        .compose(rows -> {
          found.addAll(rows);
          return rows.size() < PAGE
              ? Future.succeededFuture(found)
              : read(store, rows.getLast().key().key(), found);
        });
  }

  private static Future<Void> delete(Store store, List<Row> rows, int from) {
    if (from >= rows.size()) {
      return Future.succeededFuture();
    }
    int to = Math.min(rows.size(), from + PAGE);
    var keys = rows.subList(from, to).stream().map(Row::key).collect(Collectors.toList());
    return store.delete(keys).compose(_ -> delete(store, rows, to));
  }
}
