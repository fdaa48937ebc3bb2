package org.parley.it.cluster;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.parley.it.audit.Findings;
import org.parley.it.lab.Lab;

/// One round of every fault: nothing acknowledged is lost, and nobody stays behind or deaf.
@ExtendWith(SharedLab.class)
class FaultsIT {

  @TestFactory
  List<DynamicTest> nothingIsLostAndNobodyStaysDeafAfter(Lab lab) {
    long seed = System.nanoTime();
    return Trouble.ofEachKind(lab.size(), new Random(seed)).stream()
        .map(one -> DynamicTest.dynamicTest(one.name(), () -> holds(lab, one, seed)))
        .toList();
  }

  private static void holds(Lab lab, Trouble trouble, long seed) {
    Assumptions.assumeTrue(
        trouble.whyNot(lab).isEmpty(), () -> "Skipped: " + trouble.name() + trouble.whyNot(lab));
    try (var drill = new Drill(lab, SharedLab.CROWD, new Random(seed))) {
      Findings findings = drill.run(trouble);
      assertTrue(findings.isClean(), () -> "seed " + seed + ": " + findings);
    }
  }
}
