package org.parley.it.node;

import java.net.http.HttpClient;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.parley.it.client.Person;
import org.parley.it.client.Rest;

/// A node with people whom nobody has met yet: every story takes its own.
public final class Company implements AutoCloseable {

  /// The password of everybody.
  public static final String PASSWORD = "correct horse battery";

  private final NodeProcess node;
  private final int size;
  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicInteger taken = new AtomicInteger();
  private final List<Person> met = new CopyOnWriteArrayList<>();

  private Company(NodeProcess node, int size) {
    this.node = node;
    this.size = size;
  }

  /// Starts a node in a fresh home with `size` people.
  public static Company of(String name, int size) {
    var home = NodeHome.fresh(name);
    home.people(csv(size));
    return start(Launch.of(home).importing(), size);
  }

  /// Starts a node as `launch` says, where [#csv] of `size` has been imported.
  public static Company start(Launch launch, int size) {
    return new Company(NodeProcess.start(launch), size);
  }

  /// The people file of a company of `size`.
  public static String csv(int size) {
    var csv = new StringBuilder("address,displayName,password,mobile,phone,group\n");
    IntStream.range(0, size)
        .forEach(n ->
            csv.append("%s,%s,%s,,,Everybody%n".formatted(address(n), displayName(n), PASSWORD)));
    return csv.toString();
  }

  /// The address of one of them, counted from 0.
  public static String address(int number) {
    return "person%03d@berlin.example".formatted(number);
  }

  private static String displayName(int number) {
    return "Person %03d".formatted(number);
  }

  /// What somebody of a company is called.
  public static String nameOf(Person person) {
    return displayName(Integer.parseInt(person.address().replaceAll("\\D", "")));
  }

  /// Somebody whom no story has met before, signed in on one device.
  public Person person() {
    Person person = absent();
    person.signsIn();
    return person;
  }

  /// Somebody whom no story has met before, and who has not signed in.
  public Person absent() {
    int number = taken.getAndIncrement();
    if (number >= size) {
      throw new IllegalStateException("the company has only " + size + " people");
    }
    var person = new Person(address(number), PASSWORD, rest());
    met.add(person);
    return person;
  }

  /// Several people whom no story has met before, signed in on one device each.
  public List<Person> people(int count) {
    return IntStream.range(0, count).mapToObj(_ -> person()).toList();
  }

  /// Several people whom no story has met before, and who have not signed in.
  public List<Person> absent(int count) {
    return IntStream.range(0, count).mapToObj(_ -> absent()).toList();
  }

  public Rest rest() {
    return new Rest(http, node.uri());
  }

  public HttpClient http() {
    return http;
  }

  public NodeProcess node() {
    return node;
  }

  @Override
  public void close() {
    met.forEach(Person::close);
    http.shutdownNow();
    node.close();
  }
}
