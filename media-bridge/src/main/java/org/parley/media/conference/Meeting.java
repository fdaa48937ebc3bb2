package org.parley.media.conference;

import io.vertx.core.Future;
import java.util.LinkedHashSet;
import java.util.Set;
import org.parley.media.colibri.Change;
import org.parley.media.colibri.Colibri;
import org.parley.media.colibri.Created;
import org.parley.media.colibri.NewEndpoint;

/// A conference as its bridge knows it: there as long as it has endpoints. To be used by one step
/// at a time.
final class Meeting {

  private final Colibri colibri;
  private final String name;
  private final Ids ids;
  private final Set<String> endpoints = new LinkedHashSet<>();
  private String id = "";

  Meeting(Colibri colibri, String name, Ids ids) {
    this.colibri = colibri;
    this.name = name;
    this.ids = ids;
  }

  /// Where this fails, no endpoint stays behind as far as the bridge can be told.
  Future<Created> create(NewEndpoint endpoint) {
    boolean first = endpoints.isEmpty();
    if (first) {
      // What is left of an earlier one of the same name is not in the way of a new one.
      id = name + '-' + ids.next();
    }
    var created =
        first ? colibri.createConference(id, endpoint) : colibri.createEndpoint(id, endpoint);
    return created
        .onSuccess(_ -> endpoints.add(endpoint.id()))
        .recover(e -> undo(first, endpoint).transform(_ -> Future.failedFuture(e)));
  }

  private Future<Void> undo(boolean first, NewEndpoint endpoint) {
    return first ? colibri.expireConference(id) : colibri.expire(id, endpoint.id());
  }

  Future<Void> change(Change change) {
    return colibri.change(id, change);
  }

  Future<Void> expire(String endpoint) {
    return endpoints.remove(endpoint) ? colibri.expire(id, endpoint) : Future.succeededFuture();
  }

  Future<Void> probe() {
    return endpoints.isEmpty() ? Future.succeededFuture() : colibri.probe(id);
  }

  Future<Void> end() {
    if (endpoints.isEmpty()) {
      return Future.succeededFuture();
    }
    endpoints.clear();
    return colibri.expireConference(id);
  }
}
