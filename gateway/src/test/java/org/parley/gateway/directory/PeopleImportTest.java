package org.parley.gateway.directory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Scope;
import org.parley.gateway.json.Json;
import org.parley.gateway.policy.Author;
import org.parley.gateway.policy.Edit;
import org.parley.gateway.policy.ObjectName;
import org.parley.gateway.store.BreakableStore;
import org.parley.gateway.store.StoreUnavailable;
import tools.jackson.databind.node.ObjectNode;

class PeopleImportTest {

  private static final String HEADER = "address,displayName,password,mobile,phone,group\n";
  private static final String HASH =
      "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

  private final BreakableStore store = new BreakableStore();
  private final Enterprise enterprise = Enterprise.on(store);
  private final Directory directory = enterprise.directory();
  private final OpenHashing hashing = new OpenHashing();
  private final PeopleImport people = enterprise.importer(hashing, List.of());

  @Test
  void everybodyIsAddedWithTheirPassword() throws IOException {
    var done =
        run(
            "a@a.example,A,password-a,,,\n"
                + "b@a.example,B,\""
                + HASH
                + "\",,,\n"
                + "c@a.example,C,,,,\n");
    assertEquals(done(3, 0, 0), done);
    assertEquals(Optional.of("1:password-a"), hash("a@a.example"));
    assertEquals(Optional.of(HASH), hash("b@a.example"));
    assertEquals(Optional.empty(), hash("c@a.example"));
  }

  @Test
  void theSameFileAgainChangesNothing() throws IOException {
    var file = "a@a.example,A,password-a,,,S\nb@a.example,B,\"" + HASH + "\",,,\n";
    run(file);
    long acts = enterprise.log().now().sequence();
    assertEquals(done(0, 0, 2), run(file));
    assertEquals(1, hashing.hashed());
    assertEquals(acts, enterprise.log().now().sequence());
  }

  @Test
  void anEmptyPasswordKeepsTheOldOneAndANewOneReplacesIt() throws IOException {
    run("a@a.example,A,password-a,,,\nb@a.example,B,password-b,,,\n");
    assertEquals(
        done(1, 2, 0),
        run("a@a.example,Anna,,,,\nb@a.example,B,changed-b,,,\nc@a.example,C,,,,\n"));
    assertEquals(Optional.of("1:password-a"), hash("a@a.example"));
    assertEquals("Anna", directory.find(Address.of("a@a.example")).orElseThrow().displayName());
    assertEquals(Optional.of("3:changed-b"), hash("b@a.example"));
  }

  @Test
  void howLongARefusalTakesTellsNothingOfAnAdministratorsPassword() throws IOException {
    run("a@a.example,A,password-a,,,\n");
    var role =
        Json.mapper().readValue("{\"areas\":{\"ADMINISTRATORS\":\"WRITE\"}}", ObjectNode.class);
    enterprise.edit(Edit.put(ObjectName.administrator(Address.of("a@a.example")), role));
    var clerk = new Author(Address.of("clerk@a.example"), Scope.ADMINISTRATOR, "test");
    int hashed = hashing.hashed();
    for (var guess : List.of("password-a", "password-b")) {
      var csv = (HEADER + "a@a.example,A," + guess + ",,,\n").getBytes(UTF_8);
      var faults =
          assertInstanceOf(
              CsvFaults.class, people.run(new ByteArrayInputStream(csv), clerk).await());
      assertEquals("password", faults.shown().getFirst().column());
    }
    assertEquals(hashed, hashing.hashed());
  }

  @Test
  void oneBadLineMeansThatNobodyIsImported() throws IOException {
    var faults = assertInstanceOf(CsvFaults.class, run("a@a.example,A,,,,\nnobody,N,,,,\n"));
    assertEquals(3, faults.shown().getFirst().line());
    assertEquals(0, directory.size());
    assertEquals(0, store.log("policy").size());
  }

  @Test
  void aFullDiskMeansThatNobodyIsImported() {
    store.disk(BreakableStore.Disk.IS_FULL);
    assertThrows(StoreUnavailable.class, () -> run("a@a.example,A,,,,\nb@a.example,B,,,,\n"));
    assertEquals(0, directory.size());
  }

  @Test
  void aLargeCompanyIsImportedAtOnce() throws IOException {
    var file =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "p" + i + "@a.example,P" + i + ",,,,\n")
            .collect(Collectors.joining());
    assertEquals(done(20_000, 0, 0), run(file));
  }

  private static Imported done(int added, int changed, int unchanged) {
    return new Imported.Done(added, changed, unchanged, List.of());
  }

  private Imported run(String lines) throws IOException {
    return people
        .run(new ByteArrayInputStream((HEADER + lines).getBytes(UTF_8)), Enterprise.AUTHOR)
        .await();
  }

  private Optional<String> hash(String address) {
    return enterprise.credentials().hash(Address.of(address)).await();
  }
}
