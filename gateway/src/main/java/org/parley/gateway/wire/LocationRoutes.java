package org.parley.gateway.wire;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.Optional;
import org.parley.gateway.hyperlink.Location;
import org.parley.gateway.hyperlink.Locations;
import org.parley.gateway.hyperlink.Recogniser;
import org.parley.gateway.json.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The locations, and trying out what numbers and links a text has at one, for administrators.
final class LocationRoutes {

  private static final int MAX_BODY = 256 * 1024;
  private static final String REFUSAL = "Only an administrator may look at locations.";

  private final Locations locations;
  private final Recogniser recogniser;
  private final Administrators administrators;
  private final CommandReader reader;
  private final JsonMapper mapper = Json.mapper();

  LocationRoutes(
      Locations locations,
      Recogniser recogniser,
      Administrators administrators,
      CommandReader reader) {
    this.locations = locations;
    this.recogniser = recogniser;
    this.administrators = administrators;
    this.reader = reader;
  }

  void mount(Router router) {
    router.get("/api/v1/locations").handler(administrators.only(REFUSAL)).handler(this::list);
    router
        .post("/api/v1/locations/test")
        .consumes("application/json")
        .handler(administrators.only(REFUSAL))
        .handler(BodyHandler.create(false).setBodyLimit(MAX_BODY))
        .handler(this::test);
  }

  private void list(RoutingContext context) {
    answer(context, LocationList.of(locations));
  }

  private void test(RoutingContext context) {
    var body = Requests.body(context).toString();
    // Patterns are compiled while the body is read, and cold ones take their time.
    Requests.here(context, context.vertx().executeBlocking(() -> tried(body)))
        .onSuccess(done -> {
          switch (done) {
            case Tried.Wrong wrong ->
                Problem.of(400, "Bad Request", wrong.why()).answer(context.response());
            case Tried.Done result -> answer(context, result.result());
          }
        })
        .onFailure(context::fail);
  }

  private Tried tried(String body) {
    try {
      var trial = reader.body(body, LocationTrial.class);
      var location = location(trial);
      if (trial.location().isPresent() && location.isEmpty()) {
        return new Tried.Wrong("There is no location called '" + trial.location().get() + "'.");
      }
      var found = recogniser.explain(location, trial.text());
      return new Tried.Done(TrialResult.of(location, found));
    } catch (JacksonException e) {
      return new Tried.Wrong(CommandReader.explain(e));
    }
  }

  private Optional<Location> location(LocationTrial trial) {
    return trial
        .inline()
        .map(LocationTrial.Described::location)
        .or(() ->
            trial.location().isPresent()
                ? trial.location().flatMap(locations::find)
                : locations.of(Optional.empty()));
  }

  private void answer(RoutingContext context, Object json) {
    context
        .response()
        .putHeader("Content-Type", "application/json")
        .putHeader("Cache-Control", "no-store")
        .end(mapper.writeValueAsString(json));
  }

  private sealed interface Tried {

    record Done(TrialResult result) implements Tried {}

    record Wrong(String why) implements Tried {}
  }
}
