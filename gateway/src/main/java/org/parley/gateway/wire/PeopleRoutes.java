package org.parley.gateway.wire;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.ByteArrayInputStream;
import java.util.Map;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Scope;
import org.parley.gateway.directory.CsvFaults;
import org.parley.gateway.directory.Imported;
import org.parley.gateway.directory.PeopleImport;
import org.parley.gateway.json.Json;
import org.parley.gateway.policy.Author;

/// Importing people over HTTP, for administrators.
final class PeopleRoutes {

  private static final int MAX_BODY = 10 * 1024 * 1024;

  private final PeopleImport people;
  private final Administrators administrators;

  PeopleRoutes(PeopleImport people, Administrators administrators) {
    this.people = people;
    this.administrators = administrators;
  }

  void mount(Router router) {
    router
        .post("/api/v1/people")
        .consumes("text/csv")
        .handler(administrators.only("Only an administrator may import people."))
        .handler(BodyHandler.create(false).setBodyLimit(MAX_BODY))
        .handler(this::read);
  }

  private void read(RoutingContext context) {
    var csv = new ByteArrayInputStream(Requests.body(context).getBytes());
    var imported =
        context
            .vertx()
            .executeBlocking(() -> people.run(csv, author(context)))
            .compose(running -> running);
    Requests.here(context, imported)
        .onSuccess(result -> answer(context, result))
        .onFailure(context::fail);
  }

  private static Author author(RoutingContext context) {
    var from = context.request().remoteAddress().hostAddress();
    return new Author(new Address("administrator@localhost"), Scope.ADMINISTRATOR, from);
  }

  private static void answer(RoutingContext context, Imported imported) {
    switch (imported) {
      case Imported.Done done ->
          context
              .response()
              .putHeader("Content-Type", "application/json")
              .end(Json.mapper().writeValueAsString(done));
      case CsvFaults faults ->
          new Problem(
                  422,
                  "Unprocessable Content",
                  "Nothing was imported.",
                  Map.of("faults", faults.shown(), "more", faults.more()))
              .answer(context.response());
    }
  }
}
