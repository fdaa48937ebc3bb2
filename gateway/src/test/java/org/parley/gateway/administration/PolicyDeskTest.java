package org.parley.gateway.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.gateway.administration.Office.ANNA;
import static org.parley.gateway.administration.Office.CHIEF;
import static org.parley.gateway.administration.Office.CLERK;
import static org.parley.gateway.administration.Office.done;
import static org.parley.gateway.administration.Office.faults;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.gateway.access.Address;
import org.parley.gateway.directory.Enterprise;
import org.parley.gateway.directory.Persons;
import org.parley.gateway.policy.ObjectName;
import org.parley.gateway.store.BreakableStore;
import org.parley.gateway.store.StoreUnavailable;

class PolicyDeskTest {

  private static final String PERSON = "person/" + ANNA;

  private final Office office = new Office();

  @Test
  void aPatchChangesWhatItNamesAndNullClearsIt() {
    done(office.edits(CLERK, PERSON, "{\"jobTitle\":\" Buyer \",\"mobile\":\"+49 171 1\"}"));
    assertEquals("Buyer", office.json(PERSON).path("jobTitle").asString());
    done(office.edits(CLERK, PERSON, "{\"jobTitle\":null}"));
    assertFalse(office.json(PERSON).has("jobTitle"));
    assertEquals("+49 171 1", office.json(PERSON).path("mobile").asString());
    assertEquals("Anna Bergmann", office.json(PERSON).path("displayName").asString());
  }

  @Test
  void whatIsSoAlreadyIsNoActAndKeepsItsRevision() {
    long acts = office.acts();
    var done = done(office.edits(CLERK, PERSON, "{\"displayName\":\"Anna Bergmann\"}"));
    assertEquals(acts, office.acts());
    assertEquals(office.revision(PERSON), done.document().revision());
  }

  @Test
  void ofTwoAdministratorsAtOnceOneIsToldAndNothingIsMerged() {
    long seen = office.revision(PERSON);
    done(office.edits(CHIEF, PERSON, "{\"jobTitle\":\"Buyer\"}", seen));
    var stale =
        assertInstanceOf(
            Edited.Stale.class, office.edits(CLERK, PERSON, "{\"office\":\"3.14\"}", seen));
    assertEquals(office.revision(PERSON), stale.revision());
    assertFalse(office.json(PERSON).has("office"));
    done(office.edits(CLERK, PERSON, "{\"office\":\"3.14\"}", stale.revision()));
    assertEquals("Buyer", office.json(PERSON).path("jobTitle").asString());
  }

  @Test
  void whatHoldsForEverybodyStartsAtRevisionZero() {
    done(office.edits(CHIEF, "global", "{\"level\":\"PUBLIC\"}", 0));
    assertTrue(office.json("global").path("chat").asBoolean(), "the rest is as it was");
    assertInstanceOf(Edited.Stale.class, office.edits(CHIEF, "global", "{\"level\":\"TEAM\"}", 0));
  }

  @Test
  void noTwoGroupsAreCalledAlikeHoweverTheirIdsFallInOrder() {
    for (int i = 0; i < 40; i++) {
      var json = "{\"name\":\"Sales " + i + "\"}";
      done(office.creates(CHIEF, "group/a" + i, json));
      assertInstanceOf(Edited.Faulty.class, office.creates(CHIEF, "group/b" + i, json));
    }
  }

  @Test
  void nothingIsCreatedTwiceAndNothingChangedThatIsNotThere() {
    done(office.creates(CHIEF, "group/sales", "{\"name\":\"Sales\"}"));
    assertInstanceOf(
        Edited.Exists.class, office.creates(CHIEF, "group/sales", "{\"name\":\"Sold\"}"));
    assertEquals("Sales", office.json("group/sales").path("name").asString());
    assertInstanceOf(Edited.Missing.class, office.edits(CHIEF, "group/none", "{\"name\":\"N\"}"));
    assertInstanceOf(Edited.Missing.class, office.removes(CHIEF, "group/none"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"name":"Sales;Buyers"}                          | /name
          {"name":"Sales "}                                | /name
          {"name":"Sa\\u0007les"}                          | /name
          {"name":"SALES"}                                 | /name
          {"name":"New","head":"nobody@a.example"}         | /head
          {"name":"New","deputy":"nobody@a.example"}       | /deputy
          {"name":"New","head":"not an address"}           | /head
          {"name":"New","head":"administrator@localhost"}  | /head
          """)
  void aGroupThatIsNotInOrderIsNotMade(String json, String field) {
    done(office.creates(CHIEF, "group/sales", "{\"name\":\"Sales\"}"));
    assertEquals(field, faults(office.creates(CHIEF, "group/new", json)).getFirst());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"displayName":" "}              | /displayName
          {"mobile":"call me"}             | /mobile
          {"office":"a\\u202eb"}           | /office
          {"location":"Atlantis"}          | /location
          {"groups":["none"]}              | /groups/0
          """)
  void aPersonThatIsNotInOrderIsNotChanged(String patch, String field) {
    var before = office.json(PERSON);
    assertEquals(List.of(field), faults(office.edits(CLERK, PERSON, patch)));
    assertEquals(before, office.json(PERSON));
  }

  @Test
  void whoIsAtALocationThatIsNoLongerConfiguredCanBeChanged() {
    done(office.edits(CLERK, PERSON, "{\"location\":\"Berlin\"}"));
    var later =
        new PolicyDesk(office.enterprise.log(), office.administrators, List.of(), office.clock);
    done(
        later
            .edit(
                Office.as(CLERK),
                Office.wish(PERSON, "{\"enabled\":false}"),
                office.revision(PERSON))
            .await());
    assertEquals("Berlin", office.json(PERSON).path("location").asString());
  }

  @Test
  void aHeadMayBeAMemberAndIsKnownWhateverTheirCapitals() {
    done(office.creates(CHIEF, "group/s", "{\"name\":\"S\",\"head\":\"Anna@A.example\"}"));
    assertEquals(ANNA.text(), office.json("group/s").path("head").asString());
    done(office.members("s", List.of(ANNA), List.of()));
    done(office.edits(CHIEF, "group/s", "{\"deputy\":\"anna@a.example\"}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"administrator@localhost", "anybody@localhost", "nobody"})
  void nobodyIsAddedWhoseAddressIsReservedOrNone(String address) {
    var json = "{\"displayName\":\"X\"}";
    assertEquals(List.of("/address"), faults(office.creates(CHIEF, "person/" + address, json)));
  }

  @Test
  void nobodyIsInMoreThanTwentyGroups() {
    var ids = IntStream.range(0, 21).mapToObj(n -> "g" + n).toList();
    ids.forEach(
        id -> done(office.creates(CHIEF, "group/" + id, "{\"name\":\"%s\"}".formatted(id))));
    ids.stream().limit(20).forEach(id -> done(office.members(id, List.of(ANNA), List.of())));
    assertEquals(List.of("/add/1"), faults(office.members("g20", List.of(CLERK, ANNA), List.of())));
    assertEquals(
        List.of("/groups"),
        faults(
            office.edits(CLERK, PERSON, "{\"groups\":[\"" + String.join("\",\"", ids) + "\"]}")));
    done(office.members("g20", List.of(CLERK, CLERK), List.of()));
  }

  @Test
  void membersAreChangedAllOrNone() {
    done(office.creates(CHIEF, "group/s", "{\"name\":\"S\"}"));
    var nobody = new Address("nobody@a.example");
    long acts = office.acts();
    assertEquals(
        List.of("/add/1", "/remove/0"),
        faults(office.members("s", List.of(ANNA, nobody), List.of(nobody))).subList(0, 2));
    assertEquals(List.of("/remove"), faults(office.members("s", List.of(ANNA), List.of(ANNA))));
    assertEquals(acts, office.acts());
    assertInstanceOf(Edited.Missing.class, office.members("none", List.of(ANNA), List.of()));
  }

  @Test
  void aGroupOfTenThousandIsFilledAndRemovedInOneRequestEach() {
    var people = IntStream.range(0, 10_000).mapToObj(n -> new Address("p" + n + "@a.example"));
    var addresses = people.toList();
    office.enterprise.put(
        addresses.stream().map(each -> Persons.named(each.text(), "Somebody")).toList());
    done(office.creates(CHIEF, "group/all", "{\"name\":\"All\"}"));
    done(office.members("all", addresses, List.of()));
    assertEquals("all", office.json("person/" + addresses.getLast()).at("/groups/0").asString());
    var before = office.acts();
    assertInstanceOf(Edited.Gone.class, office.removes(CHIEF, "group/all"));
    assertTrue(office.acts() - before > 1, "so much does not fit into one entry");
    assertTrue(office.json("person/" + addresses.getFirst()).path("groups").isEmpty());
    var last = office.enterprise.log().acts(office.acts(), office.acts()).await().getFirst();
    assertEquals("group/all", last.changes().getLast().object().text(), "it goes last");
  }

  @Test
  void aFullDiskChangesNothing() {
    office.store.disk(BreakableStore.Disk.IS_FULL);
    assertThrows(StoreUnavailable.class, () -> office.edits(CLERK, PERSON, "{\"office\":\"1\"}"));
    assertFalse(office.json(PERSON).has("office"));
  }

  @Test
  void disablingEndsEverySignInForGood() {
    var before = office.clock.instant();
    office.clock.advance(Duration.ofSeconds(1));
    assertTrue(office.honours(ANNA, before));
    done(office.edits(CLERK, PERSON, "{\"enabled\":false}"));
    assertFalse(office.honours(ANNA, before));
    done(office.edits(CLERK, PERSON, "{\"enabled\":true}"));
    assertFalse(office.honours(ANNA, before), "what ended stays ended");
    office.clock.advance(Duration.ofSeconds(1));
    assertTrue(office.honours(ANNA, office.clock.instant()));
  }

  @Test
  void theLastAdministratorOfEverythingStays() {
    var chief = "administrator/" + CHIEF;
    assertEquals(List.of(""), faults(office.removes(CHIEF, chief)));
    assertEquals(
        List.of(""),
        faults(
            office.edits(
                CHIEF, chief, "{\"areas\":{\"ADMINISTRATORS\":null,\"PEOPLE\":\"WRITE\"}}")));
    assertEquals(
        List.of(""), faults(office.edits(CHIEF, "person/" + CHIEF, "{\"enabled\":false}")));
    done(office.creates(CHIEF, "person/new@a.example", "{\"displayName\":\"New\"}"));
    done(
        office.creates(
            CHIEF, "administrator/new@a.example", "{\"areas\":{\"ADMINISTRATORS\":\"WRITE\"}}"));
    assertEquals(
        List.of(""), faults(office.removes(CHIEF, chief)), "without a password nobody signs in");
    done(
        office
            .accounts
            .password(Office.as(CHIEF), new Address("new@a.example"), "staple battery 9 horse")
            .await());
    assertInstanceOf(Edited.Gone.class, office.removes(CHIEF, chief));
  }

  @Test
  void anAdministratorIsAPersonAndLooksAfterSomething() {
    assertEquals(
        List.of("/address"),
        faults(
            office.creates(
                CHIEF, "administrator/none@a.example", "{\"areas\":{\"PEOPLE\":\"READ\"}}")));
    assertEquals(
        List.of("/areas"),
        faults(office.creates(CHIEF, "administrator/" + ANNA, "{\"areas\":{}}")));
    assertEquals(
        List.of("/areas"),
        faults(office.edits(CHIEF, "administrator/" + CLERK, "{\"areas\":{\"PEOPLE\":null}}")));
  }

  @Test
  void onlyWhoWritesAdministratorsLocksOneOut() {
    var off = "{\"enabled\":false}";
    assertInstanceOf(Edited.Forbidden.class, office.edits(CLERK, "person/" + CHIEF, off));
    done(office.edits(CLERK, "person/" + CHIEF, "{\"office\":\"1\"}"));
    done(office.edits(CHIEF, "person/" + CLERK, off));
    assertInstanceOf(
        Edited.Forbidden.class,
        office.edits(ANNA, "person/" + CLERK, "{\"enabled\":true}"),
        "nor lets one in again");
  }

  @Test
  void aPreviewTakesSeveralChangesOfOneObjectInTurnAndChangesNothing() {
    long acts = office.acts();
    var shown =
        assertInstanceOf(
            Planned.Shown.class,
            office.desk.preview(
                List.of(
                    Office.wish("group/new", "{\"name\":\"New\",\"level\":\"TEAM\"}"),
                    Office.wish("group/new", "{\"level\":\"PERSONAL\"}"),
                    Office.wish("person/" + ANNA, "{\"groups\":[\"new\"]}"),
                    Office.wish("person/" + CLERK, "{\"groups\":[\"new\"]}")),
                i -> "/changes/" + i));
    var shift = shown.preview().levels().getFirst();
    assertEquals(
        "BUSINESS to PERSONAL: 2", shift.before() + " to " + shift.after() + ": " + shift.pairs());
    assertEquals(acts, office.acts());
  }

  @Test
  void aPreviewNamesTheFieldOfEachChangeThatIsWrong() {
    var faulty =
        assertInstanceOf(
            Planned.Faulty.class,
            office.desk.preview(
                List.of(
                    Office.wish("group/new", "{\"name\":\"New\"}"),
                    Office.wish("person/" + ANNA, "{\"groups\":[\"none\"]}"),
                    Office.removal("person/" + CLERK),
                    Office.removal("global")),
                i -> "/changes/" + i + "/patch"));
    assertEquals(
        List.of("/changes/1/patch/groups/0", "/changes/2/patch", "/changes/3/patch"),
        faulty.faults().stream().map(FieldFault::field).toList());
  }

  @Test
  void aRestartKeepsEverything() {
    done(office.creates(CHIEF, "group/s", "{\"name\":\"S\",\"level\":\"TEAM\"}"));
    done(office.members("s", List.of(ANNA), List.of()));
    var again = Enterprise.on(office.store);
    assertEquals(office.acts(), again.log().now().sequence());
    assertEquals(
        office.json("group/s"), again.log().now().find(ObjectName.group("s")).orElseThrow().json());
  }
}
