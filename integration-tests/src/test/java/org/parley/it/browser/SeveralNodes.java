package org.parley.it.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.it.client.Person;
import org.parley.it.client.Rest;
import org.parley.it.node.Company;
import org.parley.it.node.Launch;
import org.parley.it.node.NodeHome;
import org.parley.it.node.NodeProcess;
import org.parley.it.node.Place;

/// Nodes of one cluster with a trial database, numbered from 0, all on the loopback interface:
/// browsers trust pages from there as they do those that come by TLS.
final class SeveralNodes implements AutoCloseable {

  private static final Path DATABASE =
      Path.of("..", "trial-database", "target", "parley-trial-database.jar");

  private final Process database;
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<NodeProcess> nodes = new ArrayList<>();
  private final List<Person> met = new ArrayList<>();

  private SeveralNodes(Process database) {
    this.database = database;
  }

  /// The first node takes `people` people in alone, so that the others find them.
  static SeveralNodes of(String name, int size, int people) {
    var cluster = new SeveralNodes(startDatabase());
    try {
      cluster.start(name, size, people);
      return cluster;
    } catch (Throwable e) {
      cluster.close();
      throw e;
    }
  }

  private void start(String name, int size, int people) {
    String uri = databaseUri();
    List<Integer> ports = IntStream.range(0, size * 2).mapToObj(_ -> Place.freePort()).toList();
    for (int i = 0; i < size; i++) {
      var home = NodeHome.fresh(name + "-" + i);
      home.configure(yaml(i, ports, size) + "store: {mongodb: \"" + uri + "\"}\n");
      home.people(Company.csv(people));
      var launch = Launch.of(home);
      nodes.add(NodeProcess.start(i == 0 ? launch.importing() : launch));
    }
  }

  private static String yaml(int node, List<Integer> ports, int size) {
    String members =
        ports.stream()
            .limit(size)
            .map(port -> "127.0.0.1:" + port)
            .collect(Collectors.joining(", "));
    return "cluster: {name: n%d, port: %d, busPort: %d, members: [%s]}%n"
        .formatted(node, ports.get(node), ports.get(size + node), members);
  }

  private static Process startDatabase() {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    try {
      return new ProcessBuilder(
              java, "-XX:+UseSerialGC", "-jar", DATABASE.toString(), "--port", "0")
          .redirectError(ProcessBuilder.Redirect.INHERIT)
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What it prints when it is ready.
  private String databaseUri() {
    var out = new InputStreamReader(database.getInputStream(), StandardCharsets.UTF_8);
    try {
      String line = String.valueOf(new BufferedReader(out).readLine());
      return line.substring(line.indexOf("mongodb://")) + "/parley";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  NodeProcess node(int number) {
    return nodes.get(number);
  }

  /// The person of that `number`, who goes to `node`.
  Person person(int number, int node) {
    String address = "person%03d@berlin.example".formatted(number);
    var person = new Person(address, Company.PASSWORD, new Rest(http, node(node).uri()));
    met.add(person);
    return person;
  }

  @Override
  public void close() {
    met.forEach(Person::close);
    nodes.forEach(NodeProcess::close);
    database.destroyForcibly();
    http.shutdownNow();
  }
}
