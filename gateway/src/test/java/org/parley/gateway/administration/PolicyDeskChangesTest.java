package org.parley.gateway.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.gateway.administration.Office.ANNA;
import static org.parley.gateway.administration.Office.CHIEF;
import static org.parley.gateway.administration.Office.CLERK;
import static org.parley.gateway.administration.Office.done;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.gateway.access.Address;
import org.parley.gateway.directory.Persons;
import org.parley.gateway.policy.ObjectName;

class PolicyDeskChangesTest {

  private static final String PERSON = "person/" + ANNA;
  private static final String TEAM = "{\"level\":\"TEAM\"}";

  private final Office office = new Office();

  @BeforeEach
  void foundGroups() {
    done(office.creates(CHIEF, "group/sales", "{\"name\":\"Sales\"}"));
    done(office.creates(CHIEF, "group/old", "{\"name\":\"Old\"}"));
    done(office.members("old", List.of(CLERK), List.of()));
  }

  @Test
  void allAreMadeInOneAct() {
    long acts = office.acts();
    var applied =
        applies(
            CHIEF,
            seen("global", TEAM),
            seen("group/sales", "{\"head\":\"anna@a.example\"}"),
            seen(PERSON, "{\"groups\":[\"sales\"]}"),
            removed("group/old"));
    assertEquals(new Applied.Done(acts + 1), applied);
    assertEquals(acts + 1, office.acts());
    for (var object : List.of("global", "group/sales", PERSON, "person/" + CLERK)) {
      assertEquals(acts + 1, office.revision(object), object);
    }
    assertEquals(0, office.revision("group/old"));
    var act = office.enterprise.log().acts(acts + 1, acts + 1).await().getFirst();
    assertEquals(CHIEF, act.author().by());
    assertEquals(5, act.changes().size(), "and one lost a membership");
  }

  @Test
  void allThatIsNoLongerAsItWasSeenIsNamedAndNothingIsDone() {
    var changes =
        List.of(
            seen("global", TEAM),
            seen("group/sales", TEAM),
            removed("group/old"),
            seen(PERSON, "{\"office\":\"1\"}"));
    done(office.edits(CHIEF, "global", "{\"level\":\"PUBLIC\"}"));
    done(office.edits(CHIEF, "group/sales", "{\"level\":\"PERSONAL\"}"));
    assertInstanceOf(Edited.Gone.class, office.removes(CHIEF, "group/old"));
    long acts = office.acts();
    assertEquals(
        new Applied.Stale(
            List.of(
                new Standing(ObjectName.GLOBAL, Optional.of(acts - 2)),
                new Standing(ObjectName.group("sales"), Optional.of(acts - 1)),
                new Standing(ObjectName.group("old"), Optional.empty()))),
        applies(CHIEF, changes.toArray(ChangeSet.Item[]::new)));
    assertEquals(acts, office.acts());
  }

  @Test
  void nothingComesIntoBeing() {
    var applied = applies(CHIEF, seen("group/new", "{\"name\":\"New\"}"));
    assertEquals(
        new Applied.Stale(List.of(new Standing(ObjectName.group("new"), Optional.empty()))),
        applied);
  }

  @Test
  void eachFieldThatIsWrongIsNamedAndNothingIsDone() {
    long acts = office.acts();
    assertEquals(
        List.of("/changes/1/patch/head", "/changes/2/patch/groups/0", "/changes/3/patch"),
        faults(
            applies(
                CHIEF,
                seen("global", TEAM),
                seen("group/sales", "{\"head\":\"nobody@a.example\"}"),
                seen(PERSON, "{\"groups\":[\"none\"]}"),
                removed("person/" + CLERK))));
    assertEquals(acts, office.acts());
  }

  @Test
  void noObjectIsChangedTwice() {
    long acts = office.acts();
    assertEquals(
        List.of("/changes/2/object"),
        faults(
            applies(CHIEF, seen("group/sales", TEAM), seen(PERSON, TEAM), removed("group/sales"))));
    assertEquals(acts, office.acts());
  }

  @Test
  void whoMayNotLockAnAdministratorOutChangesNothing() {
    long acts = office.acts();
    var off = "{\"enabled\":false}";
    assertEquals(
        new Applied.Forbidden(),
        applies(CLERK, seen(PERSON, "{\"office\":\"1\"}"), seen("person/" + CHIEF, off)));
    assertEquals(acts, office.acts());
    assertInstanceOf(Applied.Done.class, applies(CHIEF, seen("person/" + CLERK, off)));
  }

  @Test
  void theLastAdministratorOfEverythingStays() {
    assertEquals(
        List.of(""), faults(applies(CHIEF, seen(PERSON, "{}"), removed("administrator/" + CHIEF))));
    assertTrue(office.revision("administrator/" + CHIEF) > 0);
  }

  @Test
  void anAdministratorOfEverythingMayGoInTheActThatMakesAnother() {
    assertInstanceOf(
        Applied.Done.class,
        applies(
            CHIEF,
            seen("administrator/" + CLERK, "{\"areas\":{\"ADMINISTRATORS\":\"WRITE\"}}"),
            removed("administrator/" + CHIEF)));
  }

  @Test
  void whatIsSoAlreadyIsNoAct() {
    long acts = office.acts();
    long stands = office.revision("group/sales");
    assertEquals(
        new Applied.Done(acts), applies(CHIEF, seen("group/sales", "{\"name\":\"Sales\"}")));
    assertEquals(stands, office.revision("group/sales"));
  }

  @Test
  void twoThatWereSeenAtOnceAreNotMerged() {
    var one = seen("group/sales", TEAM);
    var other = seen("group/sales", "{\"active\":false}");
    assertInstanceOf(Applied.Done.class, applies(CHIEF, one));
    assertInstanceOf(Applied.Stale.class, applies(CHIEF, other));
    assertTrue(office.json("group/sales").path("active").asBoolean());
  }

  @Test
  void aThousandPeopleAreOneAct() {
    var people =
        IntStream.range(0, 1_000).mapToObj(n -> new Address("p" + n + "@a.example")).toList();
    office.enterprise.put(
        people.stream().map(each -> Persons.named(each.text(), "Somebody")).toList());
    long acts = office.acts();
    var patch = "{\"groups\":[\"sales\"],\"jobTitle\":\"" + "x".repeat(100) + "\"}";
    var applied =
        applies(
            CHIEF,
            people.stream()
                .map(each -> seen("person/" + each, patch))
                .toArray(ChangeSet.Item[]::new));
    assertEquals(new Applied.Done(acts + 1), applied);
    assertEquals(acts + 1, office.acts());
  }

  @Test
  void moreThanOneActHoldsIsRefusedAltogether() {
    var people =
        IntStream.range(0, 1_000).mapToObj(n -> new Address("p" + n + "@a.example")).toList();
    office.enterprise.put(
        people.stream().map(each -> Persons.named(each.text(), "Somebody")).toList());
    var patch =
        Stream.of("jobTitle", "company", "office", "businessAddress", "workingHours")
            .map(field -> "\"%s\":\"%s\"".formatted(field, "x".repeat(200)))
            .collect(Collectors.joining(",", "{", "}"));
    var fill = people.stream().map(each -> seen("person/" + each, patch));
    assertInstanceOf(Applied.Done.class, applies(CHIEF, fill.toArray(ChangeSet.Item[]::new)));
    long acts = office.acts();
    var other = patch.replace("xxx", "xxy");
    var refill = people.stream().map(each -> seen("person/" + each, other));
    assertEquals(List.of(""), faults(applies(CHIEF, refill.toArray(ChangeSet.Item[]::new))));
    assertEquals(acts, office.acts());
  }

  private Applied applies(Address by, ChangeSet.Item... items) {
    return office
        .desk
        .apply(Office.as(by), new ChangeSet(Arrays.asList(items)), i -> "/changes/" + i)
        .await();
  }

  /// A change of the object as it is now.
  private ChangeSet.Item seen(String object, String patch) {
    return new ChangeSet.Item(Office.wish(object, patch), office.revision(object));
  }

  private ChangeSet.Item removed(String object) {
    return new ChangeSet.Item(Office.removal(object), office.revision(object));
  }

  private static List<String> faults(Applied applied) {
    return assertInstanceOf(Applied.Faulty.class, applied, applied::toString).faults().stream()
        .map(FieldFault::field)
        .toList();
  }
}
