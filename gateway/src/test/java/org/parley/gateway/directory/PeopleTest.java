package org.parley.gateway.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.access.Refusal;
import org.parley.gateway.access.Requirement;
import org.parley.gateway.store.BreakableStore;
import tools.jackson.databind.json.JsonMapper;

class PeopleTest {

  private final Directory directory = Directory.open(new BreakableStore()).await();
  private final People people = new People(directory, Runnable::run);

  @BeforeEach
  void somePeople() {
    directory
        .put(
            List.of(
                new Person(
                    Address.of("anna@berlin.example"),
                    "Anna Bergmann",
                    Optional.of("hash"),
                    "+491713920010",
                    "",
                    List.of("Sales"),
                    Optional.empty())))
        .await();
  }

  @Test
  void aContactIsFoundWithoutItsPasswordAndWithoutWhatIsEmpty() {
    var done = assertInstanceOf(Outcome.Done.class, search("anna"));
    assertEquals(
        "{\"people\":[{\"address\":\"anna@berlin.example\",\"displayName\":\"Anna Bergmann\","
            + "\"mobile\":\"+491713920010\",\"groups\":[\"Sales\"]}]}",
        JsonMapper.shared().writeValueAsString(done.ok()));
  }

  @Test
  void atMostFiftyAreFound() {
    directory
        .put(
            IntStream.range(0, 60)
                .mapToObj(i -> Persons.named("p" + i + "@a.example", "Paul"))
                .toList())
        .await();
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
    return people.perform(new SearchPeople(text)).await();
  }
}
