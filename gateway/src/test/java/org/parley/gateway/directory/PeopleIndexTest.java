package org.parley.gateway.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.gateway.access.AuthorizationLevel;
import org.parley.gateway.search.Words;

class PeopleIndexTest {

  private final PeopleIndex index =
      index(
          List.of(
              person("juergen@berlin.example", "Jürgen Groß", "+49 30 23125-112", "Sales"),
              person("lukasz@berlin.example", "Łukasz Król", "+491713920016", "Engineering"),
              person("mai@berlin.example", "Mai Nguyễn", "", "Support"),
              person("soeren@lisbon.example", "Søren Møller", "", "Reception"),
              person("gross@lisbon.example", "Zoe Sales", "", "Support")));

  @ParameterizedTest
  @CsvSource({
    "Jürgen, juergen@berlin.example",
    "JURGEN, juergen@berlin.example",
    "jürgen gro, juergen@berlin.example",
    "gross jurg, juergen@berlin.example",
    "lukasz krol, lukasz@berlin.example",
    "Nguyen, mai@berlin.example",
    "soren moller, soeren@lisbon.example",
    "recep, soeren@lisbon.example",
    "mai@berlin.example, mai@berlin.example",
    "030 23125, juergen@berlin.example",
    "+49 30 23125112, juergen@berlin.example",
    "0049171, lukasz@berlin.example",
    "0171/3920, lukasz@berlin.example",
    "engineering 392001, lukasz@berlin.example",
    "+49 30 231, juergen@berlin.example",
    "030 231, juergen@berlin.example",
    "030231, juergen@berlin.example",
    "+49 (0)30 / 231-25, juergen@berlin.example",
    "00 49 30 231, juergen@berlin.example",
    "3125, juergen@berlin.example",
    "25112, juergen@berlin.example",
    "lukasz@, lukasz@berlin.example",
    "lukasz@berlin, lukasz@berlin.example",
  })
  void isFoundBy(String text, String address) {
    assertEquals(List.of(address), addresses(text));
  }

  @Test
  void theBestMatchComesFirstThenTheName() {
    assertEquals(
        List.of("gross@lisbon.example", "juergen@berlin.example"),
        addresses("sales"),
        "a name before a group");
    assertEquals(
        List.of("juergen@berlin.example", "gross@lisbon.example"),
        addresses("gross"),
        "a name before an address");
    assertEquals(
        List.of("juergen@berlin.example", "lukasz@berlin.example", "mai@berlin.example"),
        addresses("berlin"));
  }

  @ParameterizedTest
  @CsvSource({"rgen", "jürgen sales x", "999", "'!? -'", "ürgen"})
  void nobodyIsFoundBy(String text) {
    assertEquals(List.of(), addresses(text));
  }

  @Test
  void noMoreThanTheLimitAreFound() {
    assertEquals(2, index.search("example", 2, _ -> AuthorizationLevel.PERSONAL).size());
  }

  @Test
  void whateverIsFoundHasEveryWordAndNothingIsMissed() {
    var random = new Random(7);
    var people = company(300, random);
    var scan = index(people);
    for (int round = 0; round < 500; round++) {
      var person = people.get(random.nextInt(people.size()));
      var words = Words.of(person.displayName());
      var word = words.get(random.nextInt(words.size()));
      var text = word.substring(0, 1 + random.nextInt(word.length()));
      var expected =
          people.stream()
              .filter(each -> startsOf(each).anyMatch(start -> start.startsWith(text)))
              .map(Person::address)
              .sorted()
              .toList();
      var found =
          scan.search(text, 1_000, _ -> AuthorizationLevel.PERSONAL).stream()
              .map(Person::address)
              .sorted()
              .toList();
      assertEquals(expected, found, text);
    }
  }

  private static Stream<String> startsOf(Person person) {
    return Words.of(
        person.displayName() + " " + person.address() + " " + person.groups().getFirst())
        .stream();
  }

  private static List<Person> company(int size, Random random) {
    var first = List.of("Anna", "Jörg", "Élodie", "Łukasz", "Zoë", "Ayşe", "Mary-Jane", "Bo");
    var last = List.of("Müller", "Groß", "Ångström", "O'Brien", "da Silva", "Nguyễn", "Al-Amin");
    var people = new ArrayList<Person>();
    for (int i = 0; i < size; i++) {
      var name =
          first.get(random.nextInt(first.size())) + " " + last.get(random.nextInt(last.size()));
      people.add(
          person(
              "p" + i + "@berlin.example",
              name,
              "+49171392" + (10_000 + random.nextInt(90_000)),
              random.nextBoolean() ? "Sales" : "Support"));
    }
    return people;
  }

  private List<String> addresses(String text) {
    return index.search(text, 50, _ -> AuthorizationLevel.PERSONAL).stream()
        .map(person -> person.address().text())
        .toList();
  }

  /// The groups are called as their ids.
  private static PeopleIndex index(List<Person> people) {
    var byAddress = people.stream().collect(Collectors.toMap(Person::address, each -> each));
    var names =
        people.stream()
            .flatMap(each -> each.groups().stream())
            .distinct()
            .collect(Collectors.toMap(id -> id, id -> id));
    return PeopleIndex.of(byAddress, names);
  }

  private static Person person(String address, String name, String mobile, String group) {
    return Persons.with(address, name, mobile, List.of(group));
  }
}
