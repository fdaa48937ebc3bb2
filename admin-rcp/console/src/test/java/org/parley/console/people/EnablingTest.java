package org.parley.console.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parley.console.server.Connection;
import org.parley.console.server.FakeServer;
import org.parley.console.server.Fault;
import org.parley.console.server.Person;
import org.parley.console.server.Server;
import org.parley.console.server.ServerException;
import org.parley.console.text.Texts;

class EnablingTest {

  private final FakeServer fake = new FakeServer().letsIn();
  private final List<String> changed = new ArrayList<>();

  @AfterEach
  void stop() {
    fake.close();
  }

  @Test
  void whoIsRefusedIsLeftOutAndTheOthersAreChanged() throws ServerException {
    Connection connection = signIn();
    List<Person> people = people(connection, "a", "b", "c");
    fake.refuses("PATCH " + path("b"), 403, Map.of());
    Enabling.Outcome outcome = disable(connection, people);
    assertEquals(List.of("a@b.example", "c@b.example"), changed);
    assertEquals(2, outcome.changed());
    assertEquals("b@b.example", outcome.refused().getFirst().person().address());
    assertEquals(Optional.empty(), outcome.stopped());
  }

  @Test
  void aFaultThatConcernsAllEndsIt() throws ServerException {
    Connection connection = signIn();
    List<Person> people = people(connection, "a", "b", "c");
    fake.refuses("PATCH " + path("b"), 503, Map.of());
    Enabling.Outcome outcome = disable(connection, people);
    assertEquals(List.of("a@b.example"), changed);
    assertEquals(1, outcome.changed());
    assertEquals(3, outcome.all());
    assertInstanceOf(Fault.Busy.class, outcome.stopped().orElseThrow());
  }

  private Enabling.Outcome disable(Connection connection, List<Person> people) {
    EditedPerson kind = new EditedPerson(connection, new Texts(Locale.ENGLISH));
    return new Enabling(kind, false).run(people, (_, _) -> {}, now -> changed.add(now.address()));
  }

  private Connection signIn() throws ServerException {
    return new Server(fake.address()).signIn("anna@berlin.example", "secret");
  }

  private List<Person> people(Connection connection, String... names) throws ServerException {
    List<Person> people = new ArrayList<>();
    for (String name : names) {
      fake.answers("GET " + path(name), person(name, true));
      fake.answers("PATCH " + path(name), person(name, false));
      people.add(connection.get(path(name), Person.class));
    }
    return people;
  }

  private static String path(String name) {
    return "/api/v1/people/" + name + "%40b.example";
  }

  private static String person(String name, boolean enabled) {
    return "{\"address\":\"%s@b.example\",\"displayName\":\"%s\",\"enabled\":%s,\"revision\":4}"
        .formatted(name, name, enabled);
  }
}
