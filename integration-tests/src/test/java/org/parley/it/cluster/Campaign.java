package org.parley.it.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parley.it.audit.Findings;
import org.parley.it.lab.Lab;

/// Does faults to a cluster, round after round, in an order and to victims that a seed decides:
/// `./parley faults` runs it, and no build does.
class Campaign {

  private final int rounds = Integer.getInteger("faults.rounds", 10);
  private final long seed = Long.getLong("faults.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private int faulty;

  @Test
  void noRoundLeavesAnythingToFind() {
    System.out.printf("Campaign of %d rounds, seed %d%n", rounds, seed);
    run();
    System.out.printf("%d of %d rounds with findings, seed %d%n", faulty, rounds, seed);
    assertEquals(0, faulty, "rounds with findings");
  }

  private void run() {
    try (Lab lab = SharedLab.open();
        var drill = new Drill(lab, SharedLab.CROWD, random)) {
      List<Trouble> waiting = new ArrayList<>();
      for (int round = 1; round <= rounds; round++) {
        if (waiting.isEmpty()) {
          waiting.addAll(possible(lab));
        }
        round(round, drill, waiting.removeFirst());
      }
    }
  }

  private List<Trouble> possible(Lab lab) {
    List<Trouble> all = new ArrayList<>(Trouble.ofEachKind(lab.size(), random));
    all.add(Trouble.expulsion(random.nextInt(lab.size())));
    all.removeIf(one -> one.whyNot(lab).isPresent());
    Collections.shuffle(all, random);
    return all;
  }

  /// A round that cannot be held to its end is one with findings, too.
  private void round(int number, Drill drill, Trouble trouble) {
    System.out.printf("Round %d of %d, ", number, rounds);
    try {
      Findings findings = drill.run(trouble);
      if (!findings.isClean()) {
        faulty++;
        System.out.println(findings);
      }
    } catch (AssertionError | RuntimeException e) {
      faulty++;
      System.out.println(trouble.name() + " ended with " + e);
    }
  }
}
