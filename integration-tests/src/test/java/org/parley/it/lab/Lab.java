package org.parley.it.lab;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parley.it.client.Administrator;
import org.parley.it.client.Eventually;
import org.parley.it.client.Json;
import org.parley.it.client.Person;
import org.parley.it.client.Rest;
import org.parley.it.drive.Account;
import org.parley.it.node.Company;
import org.parley.it.node.Launch;
import org.parley.it.node.NodeHome;
import org.parley.it.node.NodeProcess;
import org.parley.it.node.Place;

/// Nodes that share their data, the network between them, and everything that can be done to them;
/// nodes are numbered from 0.
public final class Lab implements AutoCloseable {

  private static final Pattern OFFER = Pattern.compile("Sign in once as (\\S+), password (\\S+),");

  private final Network network;
  private final Optional<Database> database;
  private final List<NodeProcess> nodes = new ArrayList<>();
  private final HttpClient http = HttpClient.newHttpClient();
  private Optional<String> administrator = Optional.empty();

  private Lab(Network network, Optional<Database> database) {
    this.network = network;
    this.database = database;
  }

  /// One node with `people` people on its own embedded store.
  public static Lab alone(String name, int people) {
    var home = NodeHome.fresh(name);
    home.people(Company.csv(people));
    var lab = new Lab(new Loopback("There is only one node."), Optional.empty());
    lab.nodes.add(NodeProcess.start(Launch.of(home).importing()));
    return lab;
  }

  /// A cluster of `size` nodes on one database, with `people` people.
  public static Lab cluster(String name, int size, int people) {
    Network network = Network.of(size);
    network.whyNoCuts().ifPresent(System.out::println);
    var home = NodeHome.fresh(name);
    Database database;
    try {
      database = Database.start(network.databaseHost(), Place.freePort(), home.directory());
    } catch (Throwable e) {
      network.close();
      throw e;
    }
    var lab = new Lab(network, Optional.of(database));
    try {
      lab.start(name, ClusterPlan.of(network, size, database.uri()), people);
      return lab;
    } catch (Throwable e) {
      lab.close();
      throw e;
    }
  }

  /// The first node takes the people in alone, so that the others find them.
  private void start(String name, ClusterPlan plan, int people) {
    for (int node = 0; node < plan.size(); node++) {
      var home = NodeHome.fresh(name + "/" + plan.name(node));
      home.configure(plan.yaml(node));
      home.people(Company.csv(people));
      Launch launch = Launch.at(plan.place(node), home);
      nodes.add(
          node == 0
              ? NodeProcess.start(launch.importing().with("--administrator"))
              : NodeProcess.begin(launch));
    }
    nodes.forEach(NodeProcess::waitUntilReady);
    administrator = Optional.of(offered());
  }

  public Network network() {
    return network;
  }

  /// The database of the cluster.
  public Database database() {
    return database.orElseThrow();
  }

  public int size() {
    return nodes.size();
  }

  public NodeProcess node(int node) {
    return nodes.get(node);
  }

  /// The addresses of all nodes.
  public List<URI> uris() {
    return nodes.stream().map(NodeProcess::uri).toList();
  }

  /// Starts `node` again, which has ended, and waits until it is ready.
  public void startAgain(int node) {
    nodes.set(node, nodes.get(node).startAgain());
  }

  /// The HTTP API of `node`.
  public Rest rest(int node) {
    return new Rest(http, nodes.get(node).uri());
  }

  public HttpClient http() {
    return http;
  }

  /// Signs the first `count` people in, at all nodes in turn.
  public List<Account> accounts(int count) {
    try (var threads = Executors.newFixedThreadPool(16)) {
      List<CompletableFuture<Account>> all =
          IntStream.range(0, count)
              .mapToObj(i -> CompletableFuture.supplyAsync(() -> account(i), threads))
              .toList();
      return all.stream().map(CompletableFuture::join).toList();
    }
  }

  /// Tries again where a node is still finding itself.
  private Account account(int number) {
    String address = Company.address(number);
    Rest rest = rest(number % nodes.size());
    Rest.Answer answer =
        Eventually.find(
            address + " signs in",
            () ->
                Optional.of(rest.signIn(address, Company.PASSWORD))
                    .filter(one -> one.status() == 200),
            () -> rest.signIn(address, Company.PASSWORD).toString());
    return new Account(address, answer.json().get("token").asString());
  }

  /// The person of that `number`, who goes to `node`.
  public Person person(int number, int node) {
    return new Person(Company.address(number), Company.PASSWORD, rest(node));
  }

  /// Somebody who administers at `node` of a cluster.
  public Administrator administrator(int node) {
    return new Administrator(rest(node), administrator.orElseThrow());
  }

  /// The password is good once, and until its node starts again.
  private String offered() {
    var offer =
        Eventually.find(
            "the offer to sign in as administrator",
            () -> OFFER.matcher(nodes.getFirst().output()).results().findFirst(),
            () -> nodes.getFirst().output());
    return Administrator.signsIn(rest(0), offer.group(1), offer.group(2)).token();
  }

  /// Whether every node says that all of them are alive.
  public boolean isWhole() {
    return IntStream.range(0, nodes.size()).allMatch(node -> alive(node).size() == nodes.size());
  }

  /// Whom each node says to be alive.
  public String describe() {
    return IntStream.range(0, nodes.size()).mapToObj(this::alive).toList().toString();
  }

  private List<String> alive(int node) {
    var answer = administrator(node).reads("/api/v1/cluster");
    return answer.status() != 200
        ? List.of()
        : Json.elements(answer.json(), "nodes").stream()
            .filter(one -> one.path("alive").asBoolean())
            .map(one -> one.path("node").asString())
            .toList();
  }

  /// Undoes everything that was done: the network is whole, and every node runs.
  public void restore() {
    network.heal();
    nodes.stream().filter(NodeProcess::isAlive).forEach(NodeProcess::thaw);
    database.filter(one -> !one.isAlive()).ifPresent(Database::startAgain);
    IntStream.range(0, nodes.size())
        .filter(node -> !nodes.get(node).isAlive())
        .forEach(this::startAgain);
    nodes.forEach(NodeProcess::waitUntilReady);
  }

  @Override
  public void close() {
    Stream<AutoCloseable> all =
        Stream.of(nodes, database.stream().toList(), List.of(network)).flatMap(List::stream);
    all.forEach(Lab::end);
    http.shutdownNow();
  }

  /// Whatever cannot be ended must not keep the rest from ending.
  private static void end(AutoCloseable one) {
    try {
      one.close();
    } catch (Exception | AssertionError e) {
      System.out.println("Could not end " + one + ": " + e);
    }
  }
}
