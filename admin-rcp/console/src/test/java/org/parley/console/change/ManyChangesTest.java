package org.parley.console.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ManyChangesTest {

  private final ChangeSet changes = new ChangeSet();

  @Test
  void manyChangesAreOneStepToUndo() {
    changes.setAll(given(10_000));
    assertEquals(10_000, changes.patches().size());
    changes.undo();
    assertTrue(changes.isEmpty());
    assertFalse(changes.canUndo());
  }

  @Test
  void manyChangesAreToldOnce() {
    List<String> told = new ArrayList<>();
    changes.whenChanged(() -> told.add("changed"));
    changes.setAll(given(10_000));
    assertEquals(1, told.size());
  }

  @Test
  void nothingToChangeIsNoStep() {
    changes.setAll(List.of());
    assertFalse(changes.canUndo());
  }

  @Test
  void whatIsNotSavedYetStaysChanged() {
    changes.setAll(given(3));
    changes.saved(Set.of(person(0).object(), person(2).object()));
    assertEquals(List.of("person/p1@b.example"), objects());
  }

  @Test
  void onlySoManyStepsAreKept() {
    for (int step = 0; step < 150; step++) {
      changes.set(person(step), "rights", List.of("SMS"));
    }
    for (int step = 0; step < 150; step++) {
      changes.undo();
    }
    assertEquals(50, objects().size());
  }

  private List<String> objects() {
    return changes.patches().stream().map(Change::object).toList();
  }

  private static List<FieldEdit> given(int people) {
    return IntStream.range(0, people)
        .mapToObj(n -> new FieldEdit(person(n), "rights", Optional.of(List.of("SMS"))))
        .toList();
  }

  private static Document person(int n) {
    return new Document(ObjectName.person("p" + n + "@b.example"), 1, Map.of());
  }
}
