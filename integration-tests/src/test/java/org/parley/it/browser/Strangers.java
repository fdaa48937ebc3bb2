package org.parley.it.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.parley.it.client.Person;
import org.parley.it.node.Company;
import org.parley.it.node.Launch;
import org.parley.it.node.NodeHome;

/// A company where nobody may do anything to anybody, until they or the administrator give it.
final class Strangers implements AutoCloseable {

  private static final String GLOBAL = "/api/v1/policies/global";

  private final Company company;
  private final String token;

  private Strangers(Company company) {
    this.company = company;
    Person first = Administrator.offeredBy(company.node());
    var answer = company.rest().administers(first.address(), first.password());
    this.token = answer.json().path("token").asString();
    forEverybody("{\"level\":\"BLOCKED\"}");
  }

  static Strangers of(String name, int size) {
    var home = NodeHome.fresh(name);
    home.people(Company.csv(size));
    return new Strangers(Company.start(Launch.of(home).importing().with("--administrator"), size));
  }

  Company company() {
    return company;
  }

  /// The administrator changes what holds for everybody.
  void forEverybody(String patch) {
    var rest = company.rest();
    var now = rest.get(GLOBAL, token).json().path("revision").asLong();
    var answer = rest.patch(GLOBAL, token, "\"" + now + "\"", patch);
    assertEquals(200, answer.status(), answer::toString);
  }

  @Override
  public void close() {
    company.close();
  }
}
