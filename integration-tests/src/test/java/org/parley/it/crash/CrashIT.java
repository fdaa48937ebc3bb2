package org.parley.it.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parley.it.audit.Audit;
import org.parley.it.audit.Findings;
import org.parley.it.audit.Ledger;
import org.parley.it.audit.Stored;
import org.parley.it.node.Company;
import org.parley.it.node.NodeProcess;

/// Kills a busy node five times and looks for acknowledged messages that are gone or doubled.
class CrashIT {

  private static final int PEOPLE = 200;
  private static final int PER_SECOND = 500;
  private static final int ROUNDS = 5;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Test
  void nothingAcknowledgedIsEverLostOrDoubled() {
    long seed = System.nanoTime();
    var ledger = new Ledger();
    try (var company = Company.of("crash", PEOPLE);
        var crowd = new Crowd(company, PEOPLE, ledger, new Random(seed))) {
      NodeProcess node = company.node();
      for (int round = 1; round <= ROUNDS; round++) {
        node = killed(node, crowd, ledger, 600 + new Random(seed + round).nextInt(600));
        try {
          audit(round, crowd, ledger, node);
        } catch (Throwable e) {
          node.close();
          throw e;
        }
      }
      node.close();
    }
  }

  /// Kills `node` in the moment in which the last of `enough` acknowledgements of this round comes,
  /// so that whatever is acknowledged too early has no time to be stored.
  private static NodeProcess killed(NodeProcess node, Crowd crowd, Ledger ledger, int enough) {
    Instant deadline = Instant.now().plus(PATIENCE);
    int before = ledger.acknowledgedCount();
    ledger.afterAcknowledged(enough, node::signalKill);
    crowd.talks(PER_SECOND, () -> !node.isAlive() || Instant.now().isAfter(deadline));
    node.kill();
    int acknowledged = ledger.acknowledgedCount() - before;
    assertTrue(acknowledged >= enough, () -> acknowledged + " acknowledged: too slow, or dead");
    return node.startAgain();
  }

  /// Looks at what is stored before and after the crowd sends again: that could hide a loss.
  private static void audit(int round, Crowd crowd, Ledger ledger, NodeProcess node) {
    int sent = ledger.sentCount();
    int acknowledged = ledger.acknowledgedCount();
    crowd.comesBack(node);
    long found = found(crowd.logs(), ledger, "after the restart");
    crowd.saysAgain();
    var logs = crowd.logs();
    long stored = found(logs, ledger, "after sending again");
    System.out.printf(
        "Crash round %d: sent %d, acknowledged %d, found %d; after sending again %d and %d; %s%n",
        round,
        sent,
        acknowledged,
        found,
        ledger.acknowledgedCount(),
        stored,
        Audit.of(ledger.against(logs)).counts());
    assertEquals(List.of(), List.copyOf(ledger.complaints()));
    assertEquals(sent, ledger.acknowledgedCount(), "everything sent is acknowledged in the end");
    assertEquals(sent, stored, "everything acknowledged is stored");
  }

  /// Fails unless `logs` are as they should be; returns how many messages they hold.
  private static long found(Map<String, List<Stored>> logs, Ledger ledger, String when) {
    Findings findings = Audit.of(ledger.against(logs));
    assertTrue(findings.isClean(), () -> when + ": " + findings);
    return logs.values().stream().flatMap(List::stream).filter(Stored::isMessage).count();
  }
}
