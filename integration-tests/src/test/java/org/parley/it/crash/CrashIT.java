package org.parley.it.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
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

  /// Kills `node` once `enough` messages of this round are acknowledged, while more are under way.
  private static NodeProcess killed(NodeProcess node, Crowd crowd, Ledger ledger, int enough) {
    int before = ledger.acknowledgedCount();
    Instant deadline = Instant.now().plus(PATIENCE);
    Thread killer = Thread.ofVirtual().unstarted(node::kill);
    crowd.talks(
        PER_SECOND,
        () -> {
          boolean killing = killer.getState() != Thread.State.NEW;
          if (!killing && ledger.acknowledgedCount() - before >= enough) {
            killer.start();
          }
          return !node.isAlive() || Instant.now().isAfter(deadline);
        });
    int acknowledged = ledger.acknowledgedCount() - before;
    assertTrue(acknowledged >= enough, () -> acknowledged + " acknowledged: too slow, or dead");
    return node.startAgain();
  }

  private static void audit(int round, Crowd crowd, Ledger ledger, NodeProcess node) {
    int sent = ledger.sentCount();
    int acknowledged = ledger.acknowledgedCount();
    crowd.comesBack(node);
    var logs = crowd.logs();
    Findings findings = Audit.of(ledger.against(logs));
    long stored = logs.values().stream().flatMap(List::stream).filter(Stored::isMessage).count();
    System.out.printf(
        "Crash round %d: sent %d, acknowledged %d at the kill and %d after sending again,"
            + " stored %d; %s%n",
        round, sent, acknowledged, ledger.acknowledgedCount(), stored, findings.counts());
    assertTrue(findings.isClean(), findings::toString);
    assertEquals(List.of(), List.copyOf(ledger.complaints()));
    assertEquals(sent, ledger.acknowledgedCount(), "everything sent is acknowledged in the end");
    assertEquals(sent, stored, "everything acknowledged is stored");
  }
}
