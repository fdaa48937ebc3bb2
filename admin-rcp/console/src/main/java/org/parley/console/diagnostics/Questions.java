package org.parley.console.diagnostics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parley.console.form.Progress.Told;
import org.parley.console.server.Connection;
import org.parley.console.server.Fault;
import org.parley.console.server.ServerException;

/// Asks the server what a report needs; never on the UI thread.
record Questions(Connection connection) {

  private static final int REQUESTS = 20;

  private record Health(String status) {}

  private record Description(Version info) {}

  private record Version(Optional<String> version) {}

  Facts facts(Map<String, String> console) throws ServerException {
    return new Facts(health(), version(), connection.cluster(), console);
  }

  /// A node that is not ready answers with a fault, and that is what one wants to read.
  private String health() throws ServerException {
    try {
      return connection.get("/health/ready", Health.class).status();
    } catch (ServerException wrong) {
      if (wrong.fault() instanceof Fault.Busy) {
        return "DOWN";
      }
      throw wrong;
    }
  }

  private String version() throws ServerException {
    return connection.get("/api/v1/openapi.json", Description.class).info().version().orElse("?");
  }

  RoundTrips trips(Told told) throws ServerException {
    List<Duration> trips = new ArrayList<>();
    while (trips.size() < REQUESTS) {
      long start = System.nanoTime();
      connection.text("/health/live");
      trips.add(Duration.ofNanos(System.nanoTime() - start));
      told.done(trips.size(), REQUESTS);
    }
    return new RoundTrips(trips);
  }
}
