package org.parley.gateway.wire;

import io.vertx.core.Future;
import java.util.Optional;
import org.parley.gateway.hyperlink.Location;
import org.parley.gateway.hyperlink.Locations;
import org.parley.gateway.hyperlink.Recogniser;

/// The locations, and trying out what numbers and links a text has at one, for administrators.
final class LocationRoutes {

  private final Locations locations;
  private final Recogniser recogniser;

  LocationRoutes(Locations locations, Recogniser recogniser) {
    this.locations = locations;
    this.recogniser = recogniser;
  }

  void mount(Operations operations) {
    operations
        .mount("listLocations", _ -> Future.succeededFuture(list()))
        .mountSlow("testLocation", this::test);
  }

  private Answer list() {
    return Answer.json(LocationList.of(locations));
  }

  /// Patterns are compiled while the body is read, and cold ones take their time.
  private Future<Answer> test(Asked asked) {
    return Future.succeededFuture(Answer.json(tried(asked.body(LocationTrial.class))));
  }

  private TrialResult tried(LocationTrial trial) {
    var location = location(trial);
    return TrialResult.of(location, recogniser.explain(location, trial.text()));
  }

  private Optional<Location> location(LocationTrial trial) {
    return trial
        .inline()
        .map(LocationTrial.Described::location)
        .or(() -> trial.location().map(this::named))
        .or(() -> locations.of(Optional.empty()));
  }

  private Location named(String name) {
    return locations
        .find(name)
        .orElseThrow(() ->
            new ProblemException(
                Problem.wrong(
                    "/location", "must be a location, and none is called '" + name + "'")));
  }
}
