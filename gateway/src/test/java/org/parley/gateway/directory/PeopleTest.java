package org.parley.gateway.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Caller;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.access.Pace;
import org.parley.gateway.access.Refusal;
import org.parley.gateway.access.Requirement;
import org.parley.gateway.access.Scope;
import org.parley.gateway.store.BreakableStore;
import tools.jackson.databind.json.JsonMapper;

class PeopleTest {

  private static final Address BO = Address.of("bo@berlin.example");

  private final Enterprise enterprise = Enterprise.on(new BreakableStore());
  private final People people =
      new People(
          enterprise.directory(),
          enterprise.log(),
          enterprise.gate(),
          new Pace(InstantSource.system()),
          Runnable::run);

  @BeforeEach
  void somePeople() {
    enterprise.put(
        Persons.with("anna@berlin.example", "Anna Bergmann", "+491713920010", List.of()),
        Persons.named(BO.text(), "Bo"));
  }

  @Test
  void aContactIsFoundWithoutItsPasswordAndWithoutWhatIsEmpty() {
    var done = assertInstanceOf(Outcome.Done.class, search("anna"));
    assertEquals(
        "{\"people\":[{\"address\":\"anna@berlin.example\",\"displayName\":\"Anna Bergmann\","
            + "\"level\":\"BUSINESS\",\"least\":\"BUSINESS\"}]}",
        JsonMapper.shared().writeValueAsString(done.ok()));
  }

  @Test
  void atMostFiftyAreFound() {
    enterprise.put(
        IntStream.range(0, 60)
            .mapToObj(i -> Persons.named("p" + i + "@a.example", "Paul"))
            .toList());
    var done = assertInstanceOf(Outcome.Done.class, search("paul"));
    assertEquals(50, ((SearchPeople.Found) done.ok()).people().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   "})
  void aBlankTextIsRefused(String text) {
    var refused = assertInstanceOf(Outcome.Refused.class, search(text));
    assertEquals(Refusal.MALFORMED, refused.refusal());
  }

  @Test
  void aTextOfMoreThanTwoHundredCharactersIsRefused() {
    assertInstanceOf(Outcome.Done.class, search("a".repeat(200)));
    assertInstanceOf(Outcome.Refused.class, search("a".repeat(201)));
  }

  @Test
  void everybodyMaySearchAndAnyNodeCanAnswer() {
    var command = new SearchPeople("anna");
    assertEquals(Requirement.none(), command.requires(Address.of("anna@berlin.example")));
    assertEquals(Optional.empty(), command.key(Address.of("anna@berlin.example")));
    assertEquals(
        command,
        JsonMapper.shared()
            .readValue(JsonMapper.shared().writeValueAsString(command), SearchPeople.class));
  }

  private Outcome search(String text) {
    return people.perform(new Caller(BO, Scope.PERSON, "here"), new SearchPeople(text)).await();
  }
}
