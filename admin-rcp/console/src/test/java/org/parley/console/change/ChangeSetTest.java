package org.parley.console.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChangeSetTest {

  private final ChangeSet changes = new ChangeSet();
  private final Document sales = sales(17, "TEAM", "CHAT");
  private final Document anna =
      Document.of(ObjectName.person("anna@b.example"), Map.of("revision", 3));

  @Test
  void eachChangedObjectIsOnePatchForTheRevisionThatWasRead() {
    changes.set(sales, "level", "BUSINESS");
    changes.include(anna, "rights", "SMS", true);
    changes.set(sales, "active", false);
    assertEquals(
        List.of(
            new Change("group/sales", 17, Map.of("level", "BUSINESS", "active", false)),
            new Change("person/anna@b.example", 3, Map.of("rights", List.of("SMS")))),
        changes.patches());
  }

  @Test
  void aFieldThatIsTakenAwayIsNullInThePatch() {
    changes.clear(sales, "head");
    Map<String, Object> patch = changes.patches().getFirst().patch();
    assertTrue(patch.containsKey("head"));
    assertEquals(Optional.empty(), Optional.ofNullable(patch.get("head")));
  }

  @Test
  void aFieldGoesAlsoWhereAnEarlierEditDidNotKnowOfIt() {
    Document part = Document.of(sales.object(), Map.of("rights", List.of(), "revision", 17));
    Document all = Document.of(sales.object(), Map.of("head", "anna@b.example", "revision", 17));
    changes.include(part, "rights", "SMS", true);
    changes.clear(all, "head");
    assertTrue(changes.patches().getFirst().patch().containsKey("head"));
    assertEquals(Optional.empty(), changes.value(all, "head"));
  }

  @Test
  void theValueThatWasReadIsNoChange() {
    changes.set(sales, "level", "BUSINESS");
    changes.set(sales, "level", "TEAM");
    assertTrue(changes.isEmpty());
  }

  @Test
  void rightsInAnotherOrderAreTheSame() {
    Document both = sales(17, "TEAM", "CHAT", "SMS");
    changes.include(both, "rights", "CHAT", false);
    changes.include(both, "rights", "CHAT", true);
    assertTrue(changes.isEmpty());
  }

  @Test
  void noRightsAreAsGoodAsAnEmptyListOfThem() {
    changes.include(anna, "rights", "SMS", true);
    changes.include(anna, "rights", "SMS", false);
    assertTrue(changes.isEmpty());
  }

  @Test
  void undoingGoesBackStepByStepAndRedoingForthAgain() {
    changes.set(sales, "level", "BUSINESS");
    changes.set(sales, "level", "PUBLIC");
    changes.undo();
    assertEquals(Optional.of("BUSINESS"), changes.value(sales, "level"));
    changes.undo();
    assertEquals(Optional.of("TEAM"), changes.value(sales, "level"));
    changes.redo();
    changes.redo();
    assertEquals(Optional.of("PUBLIC"), changes.value(sales, "level"));
    assertFalse(changes.canRedo());
  }

  @Test
  void whoChangesSomethingAfterUndoingCannotRedo() {
    changes.set(sales, "level", "BUSINESS");
    changes.undo();
    changes.set(sales, "active", false);
    assertFalse(changes.canRedo());
  }

  @Test
  void whatIsTypedInOneGoIsOneStepToUndo() {
    changes.type(sales, "name", "Sale");
    changes.type(sales, "name", "Sal");
    changes.undo();
    assertTrue(changes.isEmpty());
    assertFalse(changes.canUndo());
  }

  @Test
  void discardingCanBeUndone() {
    changes.set(sales, "level", "BUSINESS");
    changes.discard();
    assertTrue(changes.isEmpty());
    changes.undo();
    assertTrue(changes.isEdited(sales.object(), "level"));
  }

  @Test
  void laterReadingDoesNotMoveTheRevisionOfAnEdit() {
    changes.set(sales, "level", "BUSINESS");
    changes.set(sales(18, "PUBLIC", "CHAT"), "active", false);
    assertEquals(17, changes.patches().getFirst().revision());
  }

  @Test
  void whoListensIsToldUntilTheyHaveEnough() {
    List<Integer> told = new ArrayList<>();
    Runnable enough = changes.whenChanged(() -> told.add(changes.fields().size()));
    changes.set(sales, "level", "BUSINESS");
    changes.set(sales, "level", "BUSINESS");
    changes.undo();
    enough.run();
    changes.redo();
    assertEquals(List.of(1, 0), told);
  }

  @Test
  void othersChangesOfOtherFieldsAreNoConflict() {
    changes.set(sales, "active", false);
    Reread reread = reread(sales(18, "PUBLIC", "CHAT"));
    assertEquals(List.of(), changes.conflicts(reread));
    changes.rebase(reread, _ -> FieldConflict.Choice.THEIRS);
    assertEquals(
        List.of(new Change("group/sales", 18, Map.of("active", false))), changes.patches());
  }

  @Test
  void theSameChangeByAnotherIsDone() {
    changes.set(sales, "level", "PUBLIC");
    Reread reread = reread(sales(18, "PUBLIC", "CHAT"));
    assertEquals(List.of(), changes.conflicts(reread));
    changes.rebase(reread, _ -> FieldConflict.Choice.MINE);
    assertTrue(changes.isEmpty());
  }

  @Test
  void whereBothChangedAFieldTheirsOrMineIsChosen() {
    changes.set(sales, "level", "PERSONAL");
    changes.set(sales, "active", false);
    Reread reread = reread(sales(18, "PUBLIC", "CHAT"));
    assertEquals(
        List.of("level"), changes.conflicts(reread).stream().map(FieldConflict::field).toList());
    changes.rebase(reread, _ -> FieldConflict.Choice.THEIRS);
    assertEquals(Map.of("active", false), changes.patches().getFirst().patch());
  }

  @Test
  void mineIsSavedOverTheirsIfThatIsChosen() {
    changes.set(sales, "level", "PERSONAL");
    changes.rebase(reread(sales(18, "PUBLIC", "CHAT")), _ -> FieldConflict.Choice.MINE);
    assertEquals(
        List.of(new Change("group/sales", 18, Map.of("level", "PERSONAL"))), changes.patches());
  }

  @Test
  void rightsOfBothAreThoseThatEitherAddedWithoutThoseThatEitherTook() {
    Document before = sales(17, "TEAM", "CHAT", "AUDIO");
    changes.include(before, "rights", "SMS", true);
    changes.include(before, "rights", "CHAT", false);
    Document theirs = sales(18, "TEAM", "CHAT", "MAIL");
    changes.rebase(reread(theirs), _ -> FieldConflict.Choice.BOTH);
    assertEquals(Set.of("MAIL", "SMS"), Set.copyOf(changes.list(theirs, "rights")));
  }

  @Test
  void whatIsGoneIsNotChangedAnyMore() {
    changes.set(sales, "level", "PERSONAL");
    changes.rebase(new Reread(List.of(), Set.of(sales.object())), _ -> FieldConflict.Choice.MINE);
    assertTrue(changes.isEmpty());
  }

  @Test
  void savingTellsThatDocumentsAreToBeReadAnew() {
    List<String> told = new ArrayList<>();
    changes.whenOutdated(() -> told.add("read anew"));
    changes.set(sales, "level", "PERSONAL");
    changes.saved();
    assertEquals(List.of("read anew"), told);
  }

  private static Reread reread(Document fresh) {
    return new Reread(List.of(fresh), Set.of());
  }

  private static Document sales(long revision, String level, String... rights) {
    return Document.of(
        ObjectName.group("sales"),
        Map.of(
            "revision",
            revision,
            "level",
            level,
            "rights",
            List.of(rights),
            "active",
            true,
            "name",
            "Sales",
            "head",
            "anna@b.example"));
  }

  @Test
  void whatIsThereIsReadAnewWhenChangesAreDiscarded() {
    List<String> told = new ArrayList<>();
    changes.whenOutdated(() -> told.add("read anew"));
    changes.discard();
    assertEquals(List.of("read anew"), told);
  }
}
