package org.parley.it.browser;

import java.net.http.HttpClient;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.it.client.Person;
import org.parley.it.client.Rest;
import org.parley.it.node.Launch;
import org.parley.it.node.NodeHome;
import org.parley.it.node.NodeProcess;

/// A node with the made-up company that everybody gets to try Parley with.
final class Demo implements AutoCloseable {

  private static final String PASSWORD = "parley-demo";

  private final HttpClient http = HttpClient.newHttpClient();
  private final NodeProcess node =
      NodeProcess.start(Launch.of(NodeHome.fresh("views")).with("--demo"));
  private final Map<String, Person> people = new ConcurrentHashMap<>();

  NodeProcess node() {
    return node;
  }

  /// Who has this name before the @, in Berlin.
  Person berliner(String name) {
    return people.computeIfAbsent(name + "@berlin.example", this::person);
  }

  private Person person(String address) {
    return new Person(address, PASSWORD, new Rest(http, node.uri()));
  }

  @Override
  public void close() {
    people.values().forEach(Person::close);
    http.shutdownNow();
    node.close();
  }
}
