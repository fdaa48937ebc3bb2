package org.parley.it.cluster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.parley.it.audit.Findings;
import org.parley.it.lab.Lab;

/// Does faults to a cluster, round after round, in an order and to victims that a seed decides.
public final class Campaign {

  private final int rounds;
  private final Random random;
  private int faulty;

  private Campaign(int rounds, long seed) {
    this.rounds = rounds;
    this.random = new Random(seed);
  }

  /// Takes the number of rounds and the seed; ends with 1 if anything was found.
  public static void main(String[] words) {
    var campaign = new Campaign(Integer.parseInt(words[0]), Long.parseLong(words[1]));
    campaign.run();
    System.out.printf("%d of %d rounds with findings%n", campaign.faulty, campaign.rounds);
    System.exit(campaign.faulty == 0 ? 0 : 1);
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
