package org.parley.gateway.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.gateway.access.AuthorizationLevel;
import org.parley.gateway.store.BreakableStore;

class DemoCompanyTest {

  private final Enterprise enterprise = Enterprise.on(new BreakableStore());
  private final Directory directory = enterprise.directory();
  private final PeopleImport people =
      enterprise.importer(new OpenHashing(), List.of("Berlin", "Lisbon"));

  @BeforeEach
  void imported() throws IOException {
    assertEquals(
        new Imported.Done(
            44, 0, 0, List.of("Management", "Sales", "Engineering", "Support", "Reception")),
        run());
  }

  @Test
  void importingItAgainChangesNothing() throws IOException {
    assertEquals(new Imported.Done(0, 0, 44, List.of()), run());
  }

  @Test
  void itsGroupsAreTeamsWithHeadsWhenTheyAreNewAndLaterAsSomebodySetThem() {
    makeTeams(List.of("Management", "Sales", "Engineering", "Support", "Reception"));
    var groups = enterprise.policies().get().groups();
    assertEquals(5, groups.size());
    for (var group : groups.values()) {
      assertEquals(AuthorizationLevel.TEAM, group.level());
      var head = directory.find(group.head().orElseThrow()).orElseThrow();
      assertTrue(head.groups().contains(group.id()), () -> head + " leads " + group);
    }

    long before = enterprise.log().now().sequence();
    makeTeams(List.of());
    assertEquals(before, enterprise.log().now().sequence());
  }

  private void makeTeams(List<String> made) {
    enterprise.log().change(Enterprise.AUTHOR, now -> DemoCompany.team(now, made)).await();
  }

  @Test
  void itHasTwoSitesAndFiveGroups() {
    assertEquals(
        Set.of("berlin.example", "lisbon.example"),
        everybody().stream().map(each -> each.address().domain()).collect(Collectors.toSet()));
    assertEquals(
        Set.of("Management", "Sales", "Support", "Engineering", "Reception"),
        everybody().stream()
            .flatMap(each -> directory.groupNames(each).stream())
            .collect(Collectors.toSet()));
  }

  @Test
  void everybodyIsAtTheLocationOfTheirSite() {
    for (var each : everybody()) {
      assertEquals(
          Optional.of(each.address().domain().equals("berlin.example") ? "Berlin" : "Lisbon"),
          each.location());
    }
  }

  @Test
  void everyNumberIsOfARangeThatReachesNobody() {
    var mobiles =
        everybody().stream().map(each -> each.profile().mobile()).collect(Collectors.toSet());
    assertEquals(44, mobiles.size());
    for (var each : mobiles) {
      assertTrue(each.matches("\\+4917139200\\d\\d|\\+49176040690\\d\\d|\\+447700900\\d{3}"), each);
    }
    for (var each : everybody()) {
      assertTrue(each.profile().phone().matches("(\\+493023125\\d{3})?"), each.profile().phone());
    }
  }

  @Test
  void everybodysHashHasASaltOfItsOwnAndTheDefaultCost() {
    var hashes =
        everybody().stream()
            .map(each ->
                PasswordHash.parse(
                    enterprise.credentials().hash(each.address()).await().orElseThrow()))
            .toList();
    assertEquals(44, hashes.stream().map(PasswordHash::salt).distinct().count());
    for (var each : hashes) {
      assertEquals(
          "m=19456,t=2,p=1",
          "m=%d,t=%d,p=%d".formatted(each.memoryKiB(), each.iterations(), each.parallelism()));
    }
  }

  private Imported run() throws IOException {
    try (var csv = DemoCompany.open()) {
      return people.run(csv, Enterprise.AUTHOR).await();
    }
  }

  private List<Person> everybody() {
    return directory.search("example", 100, _ -> AuthorizationLevel.PERSONAL);
  }
}
