package org.parley.it.administration;

import java.net.http.HttpClient;
import java.util.List;
import java.util.regex.Pattern;
import org.parley.it.client.Administrator;
import org.parley.it.client.Eventually;
import org.parley.it.client.Json;
import org.parley.it.client.Person;
import org.parley.it.client.Rest;
import org.parley.it.node.Company;
import org.parley.it.node.Launch;
import org.parley.it.node.NodeHome;
import org.parley.it.node.NodeProcess;
import tools.jackson.databind.JsonNode;

/// A company with an administrator of everything, whom the one-time administrator appointed.
public record Headquarters(Company company, Person chiefPerson, Administrator chief)
    implements AutoCloseable {

  static final String API = "/api/v1/";
  static final String PEOPLE = API + "people/";
  static final String GLOBAL = API + "policies/global";
  static final String FULL = "{\"ADMINISTRATORS\":\"WRITE\"}";
  static final Pattern OFFER = Pattern.compile("Sign in once as (\\S+), password (\\S+),");

  static Headquarters open() {
    var company = company("administration", 60);
    var first = offered(company.node());
    var chief = company.absent();
    first.adds(API + "administrators", role(chief, FULL));
    return new Headquarters(company, chief, signsIn(company, chief));
  }

  /// A company whose node lets an administrator in once.
  static Company company(String name, int size) {
    var home = NodeHome.fresh(name);
    home.people(Company.csv(size));
    return Company.start(Launch.of(home).importing().with("--administrator"), size);
  }

  /// Who may do everything at a node that was started with `--administrator`.
  public static Administrator offered(NodeProcess node) {
    var offer =
        Eventually.find(
            "the offer", () -> OFFER.matcher(node.output()).results().findFirst(), node::output);
    var rest = new Rest(HttpClient.newHttpClient(), node.uri());
    return Administrator.signsIn(rest, offer.group(1), offer.group(2));
  }

  /// Somebody else with such a role, signed in.
  Administrator appoint(String areas) {
    Person person = company.absent();
    chief.adds(API + "administrators", role(person, areas));
    return signsIn(person);
  }

  Administrator signsIn(Person person) {
    return signsIn(company, person);
  }

  private static Administrator signsIn(Company company, Person person) {
    return Administrator.signsIn(company.rest(), person.address(), person.password());
  }

  static String role(Person person, String areas) {
    return "{\"address\":\"%s\",\"areas\":%s}".formatted(person.address(), areas);
  }

  static String change(String object, String patch) {
    return "{\"changes\":[{\"object\":\"%s\",\"patch\":%s}]}".formatted(object, patch);
  }

  static List<String> addresses(JsonNode page) {
    return Json.elements(page, "items").stream()
        .map(item -> item.path("address").asString())
        .toList();
  }

  @Override
  public void close() {
    company.node().hasPrintedNoStackTrace();
    company.close();
  }
}
