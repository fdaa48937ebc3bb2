package org.parley.gateway.authorization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.AuthorizationLevel;
import org.parley.gateway.access.Caller;
import org.parley.gateway.access.GlobalPolicy;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.access.Permission;
import org.parley.gateway.access.Refusal;
import org.parley.gateway.access.Right;
import org.parley.gateway.access.Scope;
import org.parley.gateway.directory.Enterprise;
import org.parley.gateway.directory.Person;
import org.parley.gateway.directory.Persons;
import org.parley.gateway.directory.Profile;
import org.parley.gateway.policy.Edit;
import org.parley.gateway.policy.ObjectName;
import org.parley.gateway.signin.ManualClock;
import org.parley.gateway.store.MemoryStore;
import tools.jackson.databind.node.JsonNodeFactory;

class AuthorizationsTest {

  private static final Address ANNA = new Address("anna@berlin.example");
  private static final Address JOERG = new Address("joerg@berlin.example");
  private static final Address SABINE = new Address("sabine@berlin.example");
  private static final Address GONE = new Address("gone@berlin.example");
  private static final Address NOBODY = new Address("nobody@berlin.example");

  private final ManualClock clock = new ManualClock();
  private final MemoryStore store = new MemoryStore();
  private final Enterprise enterprise =
      Enterprise.on(store)
          .put(global(AuthorizationLevel.BLOCKED, true, true))
          .put(
              Persons.named(ANNA.text(), "Anna"),
              Persons.named(JOERG.text(), "Jörg"),
              Persons.named(SABINE.text(), "Sabine"),
              disabled());
  private final Authorizations authorizations =
      new Authorizations(
          enterprise.log(), enterprise.gate(), enterprise.directory()::displayName, clock);

  @Test
  void whatIsGivenCountsAtOnceInOneDirection() {
    assertEquals(
        List.of(given(ANNA, "Anna", AuthorizationLevel.TEAM)),
        grants(grant(JOERG, AuthorizationLevel.TEAM, ANNA)));
    assertEquals(AuthorizationLevel.TEAM, level(ANNA, JOERG));
    assertEquals(AuthorizationLevel.BLOCKED, level(JOERG, ANNA));

    grant(JOERG, AuthorizationLevel.PUBLIC, ANNA);
    assertEquals(AuthorizationLevel.PUBLIC, level(ANNA, JOERG));

    assertEquals(List.of(nothing(ANNA, "Anna")), grants(withdraw(JOERG, ANNA)));
    assertEquals(AuthorizationLevel.BLOCKED, level(ANNA, JOERG));
    assertEquals(List.of(), list(JOERG));
  }

  @Test
  void aRequestWaitsUntilItIsAnsweredOrDeleted() {
    request(ANNA, JOERG);
    var first = clock.instant();
    assertEquals(List.of(asked(ANNA, "Anna", first)), list(JOERG));

    clock.advance(Duration.ofHours(1));
    request(ANNA, JOERG);
    assertEquals(List.of(asked(ANNA, "Anna", first)), list(JOERG), "it is not repeated");

    withdraw(JOERG, ANNA);
    request(ANNA, JOERG);
    assertEquals(List.of(asked(ANNA, "Anna", clock.instant())), list(JOERG));

    grant(JOERG, AuthorizationLevel.BUSINESS, ANNA);
    assertEquals(List.of(given(ANNA, "Anna", AuthorizationLevel.BUSINESS)), list(JOERG));
    request(ANNA, JOERG);
    assertEquals(List.of(given(ANNA, "Anna", AuthorizationLevel.BUSINESS)), list(JOERG));
  }

  @Test
  void whoIsBlockedCannotAskAndIsToldNothing() {
    grant(JOERG, AuthorizationLevel.BLOCKED, ANNA);
    long before = enterprise.log().now().sequence();
    request(ANNA, JOERG);
    assertEquals(before, enterprise.log().now().sequence());
    assertEquals(List.of(given(ANNA, "Anna", AuthorizationLevel.BLOCKED)), list(JOERG));
    assertEquals(List.of(), list(ANNA));

    withdraw(JOERG, ANNA);
    request(ANNA, JOERG);
    assertEquals(List.of(asked(ANNA, "Anna", clock.instant())), list(JOERG));
  }

  @Test
  void blockingTakesNothingThatAnAdministratorGave() {
    enterprise.put(global(AuthorizationLevel.PUBLIC, true, true));
    grant(JOERG, AuthorizationLevel.TEAM, ANNA);
    grant(JOERG, AuthorizationLevel.BLOCKED, ANNA);
    assertEquals(AuthorizationLevel.PUBLIC, level(ANNA, JOERG));
  }

  @Test
  void manyAreAnsweredAtOnceRequestsFirstInTheListTheOldestFirst() {
    request(SABINE, JOERG);
    clock.advance(Duration.ofSeconds(1));
    request(ANNA, JOERG);
    var list = list(JOERG);
    assertEquals(List.of(SABINE, ANNA), list.stream().map(Grant::person).toList());

    var reply = grants(grant(JOERG, AuthorizationLevel.TEAM, SABINE, ANNA, SABINE));
    assertEquals(List.of(SABINE, ANNA), reply.stream().map(Grant::person).toList());
    request(SABINE, ANNA);
    assertEquals(List.of(ANNA, SABINE), list(JOERG).stream().map(Grant::person).toList());
  }

  @Test
  void nobodyNeedsToAskForWhatTheyHaveOrOfWhoIsNot() {
    enterprise.put(global(AuthorizationLevel.PUBLIC, true, true));
    long before = enterprise.log().now().sequence();
    request(ANNA, JOERG, ANNA, GONE, NOBODY);
    assertEquals(before, enterprise.log().now().sequence());
  }

  @Test
  void whilePresenceIsOffWhoHasTheLevelStillAsksForNothing() {
    enterprise.put(global(AuthorizationLevel.TEAM, false, true));
    request(ANNA, JOERG);
    assertEquals(List.of(), list(JOERG));
  }

  @Test
  void whileGrantsAreOffNothingIsGivenOrAskedButTakenBack() {
    grant(JOERG, AuthorizationLevel.TEAM, ANNA);
    enterprise.put(global(AuthorizationLevel.BLOCKED, true, false));
    assertEquals(AuthorizationLevel.BLOCKED, level(ANNA, JOERG));
    assertRefused(Refusal.NOT_ALLOWED, List.of(), grant(JOERG, AuthorizationLevel.TEAM, SABINE));
    request(SABINE, JOERG);
    assertEquals(List.of(given(ANNA, "Anna", AuthorizationLevel.TEAM)), list(JOERG));
    withdraw(JOERG, ANNA);
    assertEquals(List.of(), list(JOERG));
  }

  @Test
  void whoIsUnknownDisabledOrOneselfGetsNothing() {
    assertRefused(
        Refusal.UNKNOWN_PERSON,
        List.of(NOBODY, GONE, JOERG),
        grant(JOERG, AuthorizationLevel.TEAM, ANNA, NOBODY, GONE, JOERG));
    assertEquals(List.of(), list(JOERG), "nothing half done");
  }

  @Test
  void aHundredPeopleAreOneCommandAndOneMoreIsTooMany() {
    var people = IntStream.range(0, 101).mapToObj(n -> new Address("p" + n + "@b.example"));
    var all = people.toList();
    enterprise.put(all.stream().map(each -> Person.named(each, each.text())).toList());
    var hundred = all.subList(0, 100).toArray(Address[]::new);
    assertEquals(100, grants(grant(JOERG, AuthorizationLevel.TEAM, hundred)).size());
    assertEquals(100, grants(withdraw(JOERG, hundred)).size());

    var more = all.toArray(Address[]::new);
    assertRefused(Refusal.MALFORMED, List.of(), grant(JOERG, AuthorizationLevel.TEAM, more));
    assertRefused(Refusal.MALFORMED, List.of(), withdraw(JOERG, more));
    assertRefused(Refusal.MALFORMED, List.of(), grant(JOERG, AuthorizationLevel.TEAM));
    assertRefused(Refusal.MALFORMED, List.of(), withdraw(JOERG));
  }

  @Test
  void thousandsOfEntriesHaveAnEnd() {
    var json = JsonNodeFactory.instance.objectNode();
    var grants = json.putObject("grants");
    for (int i = 0; i < 4_999; i++) {
      grants.put("p" + i + "@b.example", "TEAM");
    }
    enterprise.edit(Edit.put(ObjectName.contacts(JOERG), json));
    grants(grant(JOERG, AuthorizationLevel.TEAM, ANNA));
    assertRefused(
        Refusal.TOO_MANY_REQUESTS, List.of(SABINE), grant(JOERG, AuthorizationLevel.TEAM, SABINE));
    grants(grant(JOERG, AuthorizationLevel.BLOCKED, ANNA));
    withdraw(JOERG, ANNA);
    grants(grant(JOERG, AuthorizationLevel.TEAM, SABINE));
  }

  @Test
  void fiveHundredRequestsAreAllThatWait() {
    var people = IntStream.range(0, 502).mapToObj(n -> new Address("p" + n + "@b.example"));
    var all = people.toList();
    enterprise.put(all.stream().map(each -> Person.named(each, each.text())).toList());
    all.forEach(each -> request(each, JOERG));
    assertEquals(500, list(JOERG).size());
  }

  @Test
  void withdrawingWhatIsNotThereIsNoAct() {
    long before = enterprise.log().now().sequence();
    assertEquals(List.of(nothing(ANNA, "Anna")), grants(withdraw(JOERG, ANNA)));
    grant(JOERG, AuthorizationLevel.TEAM, ANNA);
    grant(JOERG, AuthorizationLevel.TEAM, ANNA);
    assertEquals(before + 1, enterprise.log().now().sequence());
  }

  @Test
  void everythingIsThereAfterARestart() {
    grant(JOERG, AuthorizationLevel.TEAM, ANNA);
    request(SABINE, JOERG);
    var reopened = Enterprise.on(store.reopened());
    var again =
        new Authorizations(
            reopened.log(), reopened.gate(), reopened.directory()::displayName, clock);
    assertEquals(list(JOERG), grants(again.perform(caller(JOERG), new ListGrants()).await()));
    assertEquals(AuthorizationLevel.TEAM, reopened.gate().level(ANNA, JOERG));
  }

  @Test
  void theLogSaysWhoDidItAndFromWhere() {
    grant(JOERG, AuthorizationLevel.TEAM, ANNA);
    long last = enterprise.log().now().sequence();
    var author = enterprise.log().acts(last, last).await().getFirst().author();
    assertEquals(JOERG, author.by());
    assertEquals(Scope.PERSON, author.as());
    assertEquals("127.0.0.1", author.from());
    assertNotEquals(Optional.empty(), enterprise.log().now().find(ObjectName.contacts(JOERG)));
  }

  private Outcome grant(Address owner, AuthorizationLevel level, Address... people) {
    return authorizations.perform(caller(owner), new GrantLevel(List.of(people), level)).await();
  }

  private Outcome withdraw(Address owner, Address... people) {
    return authorizations.perform(caller(owner), new WithdrawGrant(List.of(people))).await();
  }

  private List<Grant> list(Address owner) {
    return grants(authorizations.perform(caller(owner), new ListGrants()).await());
  }

  private void request(Address watcher, Address... watched) {
    authorizations.request(caller(watcher), List.of(watched)).await();
  }

  private AuthorizationLevel level(Address person, Address other) {
    assertEquals(
        enterprise.gate().may(person, Permission.CHAT, other),
        enterprise.gate().level(person, other).reaches(AuthorizationLevel.PUBLIC));
    return enterprise.gate().level(person, other);
  }

  private static List<Grant> grants(Outcome outcome) {
    var done = assertInstanceOf(Outcome.Done.class, outcome);
    return assertInstanceOf(ListGrants.Grants.class, done.ok()).grants();
  }

  private static void assertRefused(Refusal refusal, List<Address> people, Outcome outcome) {
    var refused = assertInstanceOf(Outcome.Refused.class, outcome);
    assertEquals(refusal, refused.refusal());
    assertEquals(people, refused.people());
  }

  private static Grant given(Address person, String name, AuthorizationLevel level) {
    return new Grant(person, name, Optional.of(level), Optional.empty());
  }

  private static Grant asked(Address person, String name, Instant at) {
    return new Grant(person, name, Optional.empty(), Optional.of(at));
  }

  private static Grant nothing(Address person, String name) {
    return new Grant(person, name, Optional.empty(), Optional.empty());
  }

  private static Caller caller(Address person) {
    return new Caller(person, Scope.PERSON, "127.0.0.1");
  }

  private static GlobalPolicy global(AuthorizationLevel level, boolean presence, boolean grants) {
    return new GlobalPolicy(level, Set.of(Right.CHAT), true, presence, grants);
  }

  private static Person disabled() {
    return new Person(
        GONE,
        "Gone",
        Profile.empty(),
        List.of(),
        Optional.empty(),
        false,
        Set.of(),
        Optional.empty(),
        Optional.empty());
  }
}
