package org.parley.console.rights;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parley.console.server.Right;

class RightsImportTest {

  private final PersonRights anna = person("anna@b.example", "SMS");
  private final PersonRights joerg = person("joerg@b.example", "SMS", "MAIL");
  private final PersonRights eva = person("eva@b.example");

  @Test
  void whoseRightsAreOthersIsChanged() {
    RightsImport plan = plan(line(2, "anna@b.example", Right.SMS, Right.FILES));
    assertEquals(
        List.of(new RightsImport.Change(anna, Set.of(Right.SMS), Set.of(Right.SMS, Right.FILES))),
        plan.changed());
  }

  @Test
  void whoHasTheRightsAlreadyIsNotChanged() {
    RightsImport plan = plan(line(2, "anna@b.example", Right.SMS), line(3, "eva@b.example"));
    assertEquals(List.of(), plan.changed());
    assertEquals(2, plan.unchanged());
  }

  @Test
  void theFileSaysAllRightsOfAPerson() {
    RightsImport.Change change = plan(line(2, "joerg@b.example", Right.CHAT)).changed().getFirst();
    assertEquals(Set.of(Right.CHAT), change.gained());
    assertEquals(Set.of(Right.SMS, Right.MAIL), change.lost());
  }

  @Test
  void rightsThatPeopleGainAndLoseAreCounted() {
    RightsImport plan =
        plan(
            line(2, "anna@b.example", Right.MAIL),
            line(3, "joerg@b.example", Right.MAIL),
            line(4, "eva@b.example", Right.MAIL));
    assertEquals(Map.of(Right.MAIL, 2), plan.gained());
    assertEquals(Map.of(Right.SMS, 2), plan.lost());
  }

  @Test
  void whoIsNotInTheFileStaysAsTheyAre() {
    assertEquals(1, plan(line(2, "eva@b.example", Right.SMS)).changed().size());
  }

  @Test
  void addressesThatNobodyHasAreTold() {
    RightsCsv.Line line = line(2, "nobody@b.example", Right.SMS);
    RightsImport plan = plan(line);
    assertEquals(List.of(line), plan.unknown());
    assertEquals(0, plan.unchanged());
  }

  @Test
  void capitalsOfAddressesDoNotMatter() {
    assertEquals(List.of(), plan(line(2, "Anna@B.example", Right.SMS)).unknown());
  }

  @Test
  void whatIsChangedAlreadyAndNotSavedCounts() {
    RightsImport plan =
        RightsImport.of(
            file(line(2, "anna@b.example", Right.MAIL)), List.of(anna), _ -> Set.of(Right.MAIL));
    assertEquals(1, plan.unchanged());
  }

  private RightsImport plan(RightsCsv.Line... lines) {
    return RightsImport.of(file(lines), List.of(anna, joerg, eva), PersonRights::personal);
  }

  private static RightsCsv.Content file(RightsCsv.Line... lines) {
    return new RightsCsv.Content(List.of(lines), List.of());
  }

  private static RightsCsv.Line line(int line, String address, Right... rights) {
    return new RightsCsv.Line(line, address, Set.of(rights));
  }

  private static PersonRights person(String address, String... rights) {
    return new PersonRights(
        address, address, true, Optional.empty(), Optional.of(List.of(rights)), 1);
  }
}
