package org.parley.it.cluster;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parley.it.audit.Findings;
import org.parley.it.lab.Lab;

/// The drivers and their audit against a node alone, on its embedded store.
class OneNodeIT {

  private static final int PEOPLE = 300;

  @Test
  void aNodeAloneLosesNothingAndNobodyWhenItIsKilledOrPaused() {
    try (var lab = Lab.alone("one-node", PEOPLE);
        var drill = new Drill(lab, PEOPLE, new Random(1))) {
      isClean(drill.run(Trouble.kill(0)));
      isClean(drill.run(Trouble.pause(0)));
      isClean(drill.run(Trouble.rollingRestart()));
    }
  }

  private static void isClean(Findings findings) {
    assertTrue(findings.isClean(), findings::toString);
  }
}
