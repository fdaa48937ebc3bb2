package org.parley.media.sdp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parley.media.rtp.MediaKind;
import org.parley.media.rtp.Source;

/// What is true of a table of m-lines however others come, show their screens and go.
class LineTableTest {

  private static final int ROUNDS = 2_000;

  @Test
  void noTwoSourcesShareALineAndNoLineChangesItsKindOrGoes() {
    for (int round = 0; round < ROUNDS; round++) {
      var random = new Random(round);
      var table = LineTable.start();
      var live = new ArrayList<Source>();
      for (int step = 0; step < 40; step++) {
        var before = table;
        change(random, live);
        table = table.withScreen(random.nextInt(4) == 0).receiving(live);
        check(before, table, live);
      }
    }
  }

  @Test
  void aLineIsUsedAgainOnlyAfterItWasSeenFree() {
    var one = source("aaaaaaaa", Role.CAMERA);
    var other = source("bbbbbbbb", Role.CAMERA);
    var table = LineTable.start().receiving(List.of(one));
    assertEquals(4, table.receiving(List.of(other)).lines().size());
    assertEquals(3, table.receiving(List.of()).receiving(List.of(other)).lines().size());
  }

  private static void check(LineTable before, LineTable after, List<Source> live) {
    assertTrue(after.lines().size() >= before.lines().size(), "a line has gone");
    for (int mid = 0; mid < before.lines().size(); mid++) {
      assertEquals(before.lines().get(mid).kind(), after.lines().get(mid).kind());
    }
    var shown =
        after.lines().stream()
            .filter(Line.Remote.class::isInstance)
            .map(line -> ((Line.Remote) line).source())
            .toList();
    assertEquals(live.size(), shown.size());
    assertEquals(new HashSet<>(live), new HashSet<>(shown));
    assertEquals(MediaKind.AUDIO, after.lines().getFirst().kind());
  }

  private static void change(Random random, List<Source> live) {
    if (!live.isEmpty() && random.nextBoolean()) {
      live.remove(random.nextInt(live.size()));
      return;
    }
    var next =
        source("endpoin" + random.nextInt(10), List.of(Role.values()).get(random.nextInt(3)));
    if (!live.contains(next)) {
      live.add(next);
    }
  }

  private static Source source(String endpoint, Role role) {
    return new Source(
        endpoint,
        role.nameFor(endpoint),
        role.kind(),
        List.of((long) (endpoint + role).hashCode() & 0xffff_ffffL),
        List.of());
  }
}
