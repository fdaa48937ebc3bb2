package org.parley.gateway.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.gateway.access.Address;
import org.parley.gateway.store.BreakableStore;
import org.parley.gateway.store.Row;
import org.parley.gateway.store.RowKey;

class DirectoryTest {

  private final BreakableStore store = new BreakableStore();
  private final Directory directory = Directory.open(store).await();

  private static final Person ANNA =
      new Person(
          Address.of("anna@berlin.example"),
          "Anna Bergmann",
          Optional.of("hash"),
          "+491713920010",
          "",
          List.of("Sales", "Support"),
          Optional.of("Berlin"));

  @Test
  void whoWasPutIsFoundAndStillThereAfterAReopening() {
    directory.put(List.of(ANNA)).await();
    var reopened = Directory.open(store).await();
    for (var each : List.of(directory, reopened)) {
      assertEquals(Optional.of(ANNA), each.find(ANNA.address()));
      assertEquals(List.of(ANNA), each.search("berg", 10));
      assertEquals(1, each.size());
    }
  }

  @Test
  void eachReplacementRaisesTheVersionOfTheRow() {
    directory.put(List.of(ANNA)).await();
    var renamed = Persons.named("anna@berlin.example", "Anna Berg");
    directory.put(List.of(renamed)).await();
    assertEquals(2, store.all("person").getFirst().version());
    var reopened = Directory.open(store).await();
    reopened.put(List.of(ANNA)).await();
    assertEquals(3, store.all("person").getFirst().version());
    assertEquals(Optional.of(ANNA), reopened.find(ANNA.address()));
  }

  @Test
  void nothingIsFoundOfWhatCouldNotBeStoredAndLaterPutsWork() {
    store.disk(BreakableStore.Disk.IS_FULL);
    var failed = directory.put(List.of(ANNA));
    assertThrows(IOException.class, failed::await);
    assertEquals(Optional.empty(), directory.find(ANNA.address()));
    store.disk(BreakableStore.Disk.WORKS);
    directory.put(List.of(ANNA)).await();
    assertEquals(1, directory.size());
  }

  @Test
  void whoWasStoredBeforeThereWereLocationsIsRead() {
    var key = new RowKey("person", "", "bo@berlin.example");
    var json =
        "{\"address\":\"bo@berlin.example\",\"displayName\":\"Bo\",\"passwordHash\":null,"
            + "\"mobile\":\"\",\"phone\":\"\",\"groups\":[]}";
    store.put(List.of(new Row(key, 1, Buffer.buffer(json)))).await();
    assertEquals(
        Optional.of(Persons.named("bo@berlin.example", "Bo")),
        Directory.open(store).await().find(Address.of("bo@berlin.example")));
  }

  @Test
  void manyPagesOfPeopleAreReadAtTheStart() {
    var people =
        IntStream.range(0, 2_500).mapToObj(i -> Persons.named("p" + i + "@a.example", "P" + i));
    directory.put(people.toList()).await();
    assertEquals(2_500, Directory.open(store).await().size());
  }

  @Test
  void putsAtOnceAllArrive() {
    var puts =
        IntStream.range(0, 50)
            .parallel()
            .mapToObj(i -> directory.put(List.of(Persons.named("p" + i + "@a.example", "P"), ANNA)))
            .toList();
    Future.all(puts).await();
    assertEquals(51, directory.size());
    assertEquals(51, Directory.open(store).await().size());
  }

  @Test
  void nobodyMayHaveAnAddressOfTheServerItself() {
    assertThrows(
        IllegalArgumentException.class, () -> Persons.named("administrator@localhost", "Eve"));
  }

  @Test
  void aPersonDoesNotShowTheHash() {
    assertFalse(ANNA.toString().contains("hash"));
    assertTrue(ANNA.toString().contains("Anna Bergmann"));
  }
}
