package org.parley.gateway.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parley.gateway.access.Rulebook.ANNA;
import static org.parley.gateway.access.Rulebook.JOERG;
import static org.parley.gateway.access.Rulebook.STRANGER;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each cell of the tables of levels, for people of the same server and of a federated domain.
class LevelTablesTest {

  record Cell(Permission permission, boolean federated, AuthorizationLevel level, boolean open) {}

  private final Access access = new Access();

  @ParameterizedTest
  @MethodSource("cells")
  void theCellIsAsTheTableSays(Cell cell) {
    var asks = cell.federated ? STRANGER : ANNA;
    var policies = new Rulebook().grant(JOERG, asks, cell.level).policies();
    assertEquals(cell.open, access.may(policies, asks, cell.permission, JOERG));
    var decision = access.decide(policies, Question.toward(asks, cell.permission, JOERG));
    assertEquals(cell.open, decision.allowed(), decision.reasons().toString());
    assertEquals(cell.level, decision.level().orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("cells")
  void ofADisabledPersonNothingIsOpen(Cell cell) {
    var asks = cell.federated ? STRANGER : ANNA;
    var policies = new Rulebook().grant(JOERG, asks, cell.level).disabled(JOERG).policies();
    assertEquals(
        false, access.decide(policies, Question.toward(asks, cell.permission, JOERG)).allowed());
    assertEquals(false, access.may(policies, asks, cell.permission, JOERG));
  }

  @Test
  void everyPermissionHasItsTwoRows() throws IOException {
    var rows = rows().map(row -> row.get(0) + " " + row.get(1)).sorted().toList();
    var expected =
        Arrays.stream(Permission.values())
            .flatMap(each -> Stream.of(each + " here", each + " federated"))
            .sorted()
            .toList();
    assertEquals(expected, rows);
  }

  static List<Cell> cells() throws IOException {
    var cells = new ArrayList<Cell>();
    rows()
        .forEach(row -> {
          int column = 2;
          for (var level : AuthorizationLevel.values()) {
            cells.add(
                new Cell(
                    Permission.valueOf(row.get(0)),
                    row.get(1).equals("federated"),
                    level,
                    row.get(column++).equals("x")));
          }
        });
    return cells;
  }

  private static Stream<List<String>> rows() throws IOException {
    try (var in =
        Objects.requireNonNull(LevelTablesTest.class.getResourceAsStream("/tables/levels.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> List.of(line.split("\\s+")))
              .toList()
              .stream();
    }
  }
}
