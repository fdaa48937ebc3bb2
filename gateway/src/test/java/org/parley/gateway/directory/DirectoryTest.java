package org.parley.gateway.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.AuthorizationLevel;
import org.parley.gateway.access.Group;
import org.parley.gateway.access.Right;
import org.parley.gateway.policy.Edit;
import org.parley.gateway.policy.ObjectName;
import org.parley.gateway.policy.PolicyJson;
import org.parley.gateway.store.BreakableStore;
import org.parley.gateway.store.Row;
import org.parley.gateway.store.RowKey;
import org.parley.gateway.store.StoreUnavailable;

class DirectoryTest {

  private static final Person ANNA =
      new Person(
          Address.of("anna@berlin.example"),
          "Anna Bergmann",
          new Profile(
              "Head",
              "Parley",
              "+493023125101",
              "R 1",
              "Way 1",
              "a.example",
              "9-5",
              "+491713920010",
              "+4930",
              "+4931"),
          List.of("sales"),
          Optional.of("Berlin"),
          true,
          Set.of(Right.SMS),
          Optional.of(Instant.parse("2026-11-23T10:00:00.123Z")),
          Optional.of(Instant.parse("2026-11-23T10:00:00Z")));

  private final BreakableStore store = new BreakableStore();
  private final Enterprise enterprise = Enterprise.on(store);
  private final Directory directory = enterprise.directory();

  @Test
  void whoWasPutIsFoundAndStillThereAfterAReopening() {
    enterprise.put(ANNA);
    for (var each : List.of(directory, Enterprise.on(store).directory())) {
      assertEquals(Optional.of(ANNA), each.find(ANNA.address()));
      assertEquals(List.of(ANNA), search(each, "berg"));
      assertEquals(1, each.size());
    }
  }

  @Test
  void whoWasRemovedIsFoundNoMore() {
    enterprise.put(ANNA);
    enterprise.edit(Edit.remove(ObjectName.person(ANNA.address())));
    assertEquals(Optional.empty(), directory.find(ANNA.address()));
    assertEquals(0, directory.size());

    enterprise.put(ANNA);
    var group =
        new Group(
            "sales",
            "Sales",
            true,
            AuthorizationLevel.TEAM,
            Optional.empty(),
            Optional.empty(),
            AuthorizationLevel.TEAM,
            Set.of());
    enterprise.edit(
        Edit.remove(ObjectName.person(ANNA.address())),
        Edit.put(ObjectName.group("sales"), PolicyJson.json(group)));
    assertEquals(0, directory.size(), "also where names of groups change with it");
  }

  @Test
  void nothingIsFoundOfWhatCouldNotBeStoredAndLaterPutsWork() {
    store.disk(BreakableStore.Disk.IS_FULL);
    assertThrows(StoreUnavailable.class, () -> enterprise.put(ANNA));
    assertEquals(Optional.empty(), directory.find(ANNA.address()));
    store.disk(BreakableStore.Disk.WORKS);
    enterprise.put(ANNA);
    assertEquals(1, directory.size());
  }

  @Test
  void peopleOfEarlierVersionsAreBroughtOverOnceWithGroupsAndPasswords() {
    var bo = new RowKey("person", "", "bo@berlin.example");
    var json =
        "{\"address\":\"bo@berlin.example\",\"displayName\":\"Bo\",\"passwordHash\":\"hash\","
            + "\"mobile\":\"+4917\",\"phone\":\"\",\"groups\":[\"Sales\",\"After sales\"]}";
    store.put(List.of(new Row(bo, 1, Buffer.buffer(json)))).await();
    EarlierPeople.bringOver(store, enterprise.log()).await();
    var found = directory.find(Address.of("bo@berlin.example")).orElseThrow();
    assertEquals("Bo", found.displayName());
    assertEquals("+4917", found.profile().mobile());
    assertEquals(List.of("Sales", "After sales"), directory.groupNames(found));
    assertEquals(Optional.of("hash"), enterprise.credentials().hash(found.address()).await());
    assertEquals(List.of(), store.all("person"));
    long acts = enterprise.log().now().sequence();
    EarlierPeople.bringOver(store, enterprise.log()).await();
    assertEquals(acts, enterprise.log().now().sequence());
  }

  @Test
  void manyPeopleAreReadAtTheStart() {
    enterprise.put(
        IntStream.range(0, 2_500)
            .mapToObj(i -> Persons.named("p" + i + "@a.example", "P" + i))
            .toList());
    assertEquals(2_500, Enterprise.on(store).directory().size());
  }

  @Test
  void whenAGroupIsRenamedItsMembersAreFoundByTheNewName() {
    enterprise.put(group("Sales"));
    enterprise.put(ANNA);
    assertEquals(List.of(ANNA), search(directory, "sales"));
    enterprise.put(group("Market"));
    assertEquals(List.of(ANNA), search(directory, "market"));
    assertEquals(List.of(), search(directory, "sales"));
    assertEquals(List.of("Market"), directory.groupNames(ANNA));
  }

  @Test
  void nobodyMayHaveAnAddressOfTheServerItself() {
    assertThrows(
        IllegalArgumentException.class, () -> Persons.named("administrator@localhost", "Eve"));
  }

  @Test
  void aSignInHoldsUntilSomethingEndsIt() {
    var from = ANNA.tokensFrom().orElseThrow();
    assertTrue(ANNA.honours(from.plusMillis(1)));
    assertFalse(ANNA.honours(from));
    assertTrue(Persons.named("bo@a.example", "Bo").honours(Instant.EPOCH));
  }

  private static List<Person> search(Directory directory, String text) {
    return directory.search(text, 10, _ -> AuthorizationLevel.PERSONAL);
  }

  private static Group group(String name) {
    return new Group(
        "sales",
        name,
        true,
        AuthorizationLevel.BLOCKED,
        Optional.empty(),
        Optional.empty(),
        AuthorizationLevel.BLOCKED,
        Set.of());
  }
}
