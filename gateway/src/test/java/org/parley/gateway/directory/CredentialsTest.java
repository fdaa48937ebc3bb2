package org.parley.gateway.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.gateway.access.Address;
import org.parley.gateway.policy.Edit;
import org.parley.gateway.policy.Moved;
import org.parley.gateway.policy.ObjectName;
import org.parley.gateway.policy.Ruling;
import org.parley.gateway.store.MemoryStore;
import org.parley.gateway.store.Row;
import org.parley.gateway.store.RowKey;

class CredentialsTest {

  private static final Address ANNA = new Address("anna@berlin.example");

  private final MemoryStore store = new MemoryStore();
  private final Enterprise enterprise =
      Enterprise.on(store).putWithHash("first", List.of(Person.named(ANNA, "Anna")));
  private final Credentials credentials = enterprise.credentials();

  @Test
  void whatAChangeLeftThatWasNotMadeIsNobodysPassword() {
    store.put(List.of(Credentials.row(ANNA, "second"))).await();
    assertEquals(Optional.of("first"), hash());
  }

  @Test
  void theHashThatTheDocumentNamesCounts() {
    set("second");
    assertEquals(Optional.of("second"), hash());
  }

  @Test
  void whoHasNoPasswordHasNoHash() {
    assertEquals(Optional.empty(), credentials.hash(new Address("nobody@berlin.example")).await());
  }

  @Test
  void theOldHashIsDeletedOnceAnotherOneCounts() {
    var moves = new ArrayList<Moved>();
    enterprise.log().listen(moves::add);
    set("second");
    credentials.forget(moves.getLast()).await();
    assertEquals(
        List.of("second"),
        store.scan("credential", ANNA.text(), "", 10).await().stream()
            .map(row -> row.value().toString())
            .toList());
    assertEquals(Optional.of("second"), hash());
  }

  @Test
  void theRowOfAnEarlierVersionIsFound() {
    store
        .put(
            List.of(
                new Row(new RowKey("credential", "", ANNA.text()), 7, Buffer.buffer("earlier"))))
        .await();
    var object = ObjectName.person(ANNA);
    var json = enterprise.log().now().find(object).orElseThrow().json().deepCopy();
    json.remove("passwordId");
    enterprise.edit(Edit.put(object, json));
    assertEquals(Optional.of("earlier"), hash());
  }

  private Optional<String> hash() {
    return credentials.hash(ANNA).await();
  }

  private void set(String hash) {
    var object = ObjectName.person(ANNA);
    enterprise
        .log()
        .change(
            Enterprise.AUTHOR,
            now -> {
              var json = now.find(object).orElseThrow().json().deepCopy();
              Credentials.name(json, hash, "2026-02-01T00:00:00.000Z");
              return new Ruling<>(
                  List.of(Edit.put(object, json)), List.of(Credentials.row(ANNA, hash)), true);
            })
        .await();
  }
}
