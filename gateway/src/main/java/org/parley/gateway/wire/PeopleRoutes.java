package org.parley.gateway.wire;

import io.vertx.core.Future;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import org.parley.gateway.directory.CsvFaults;
import org.parley.gateway.directory.Imported;
import org.parley.gateway.directory.PeopleImport;
import org.parley.gateway.policy.Author;

/// Importing people over HTTP, for administrators.
final class PeopleRoutes {

  private final PeopleImport people;

  PeopleRoutes(PeopleImport people) {
    this.people = people;
  }

  void mount(Operations operations) {
    operations.mountSlow("importPeople", this::read);
  }

  private Future<Answer> read(Asked asked) throws IOException {
    var csv = new ByteArrayInputStream(asked.body().getBytes());
    return people.run(csv, author(asked)).map(PeopleRoutes::answer);
  }

  private static Author author(Asked asked) {
    return new Author(asked.holder().address(), asked.holder().scope(), asked.source());
  }

  private static Answer answer(Imported imported) {
    return switch (imported) {
      case Imported.Done done -> Answer.json(done);
      case CsvFaults faults ->
          Answer.problem(
              new Problem(
                  422,
                  "Unprocessable Content",
                  "Nothing was imported.",
                  Map.of("faults", faults.shown(), "more", faults.more())));
    };
  }
}
