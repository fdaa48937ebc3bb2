package org.parley.it.cluster;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.parley.it.drive.Population;
import org.parley.it.lab.Lab;

/// A fault: done to a cluster under load, and over when the method returns.
///
/// @param name says what is done to whom
/// @param perSecond how many messages are said each second meanwhile
/// @param needsCuts whether the network must be one that can be cut
record Trouble(String name, int perSecond, boolean needsCuts, Course course) {

  /// What happens, in its order.
  interface Course {
    void take(Lab lab, Population people);
  }

  /// As fast as the nodes of a cluster are to work on this kind of machine.
  static final int FULL = 200;

  /// What a durable trial database can take.
  static final int HALF = 100;

  /// Above the 15 s in which nodes notice that one of them is gone.
  private static final Duration LONG = Duration.ofSeconds(17);

  private static final Duration SHORT = Duration.ofSeconds(6);

  /// One of each kind, with victims by `random`.
  static List<Trouble> ofEachKind(int nodes, RandomGenerator random) {
    int victim = random.nextInt(nodes);
    int other = (victim + 1 + random.nextInt(nodes - 1)) % nodes;
    return List.of(
        kill(random.nextInt(nodes)),
        pause(random.nextInt(nodes)),
        isolation(random.nextInt(nodes)),
        partialCut(victim, other),
        rollingRestart(),
        lossOfTheDatabase());
  }

  /// `kill -9` of one node, whose people go on elsewhere before it is back.
  static Trouble kill(int node) {
    return new Trouble(
        "kill -9 of " + name(node),
        FULL,
        false,
        (lab, people) -> {
          lab.node(node).kill();
          people.probes();
          people.goesOn(SHORT);
          lab.startAgain(node);
        });
  }

  /// SIGSTOP for longer than the others wait, then SIGCONT.
  static Trouble pause(int node) {
    return new Trouble(
        "pause of " + name(node),
        FULL,
        false,
        (lab, people) -> {
          lab.node(node).freeze();
          people.goesOn(LONG);
          lab.node(node).thaw();
        });
  }

  /// One node on one side, all others on the other side, and the database reached by both.
  static Trouble isolation(int node) {
    return new Trouble(
        "isolation of " + name(node),
        FULL,
        true,
        (lab, people) -> {
          for (int other = 0; other < lab.size(); other++) {
            if (other != node) {
              lab.network().cut(node, other);
            }
          }
          people.goesOn(LONG);
          lab.network().heal();
        });
  }

  /// Two nodes cannot reach each other, and both reach the rest.
  static Trouble partialCut(int one, int other) {
    String name = "cut between " + name(one) + " and " + name(other);
    return new Trouble(
        name,
        FULL,
        true,
        (lab, people) -> {
          lab.network().cut(one, other);
          people.goesOn(LONG);
          lab.network().heal();
        });
  }

  /// One node is frozen and all others lose each other, as a node that spins on a connection to a
  /// frozen one can bring about; then all is as it was.
  static Trouble expulsion(int node) {
    return new Trouble(
        "pause of " + name(node) + " while the others lose each other",
        FULL,
        true,
        (lab, people) -> {
          int one = (node + 1) % lab.size();
          int other = (node + 2) % lab.size();
          lab.node(node).freeze();
          lab.network().cut(one, other);
          people.goesOn(LONG);
          lab.network().heal();
          lab.node(node).thaw();
        });
  }

  /// SIGTERM of one node after the other, each started again before the next.
  static Trouble rollingRestart() {
    return new Trouble(
        "rolling restart",
        FULL,
        false,
        (lab, people) -> {
          for (int node = 0; node < lab.size(); node++) {
            lab.node(node).terminate();
            lab.startAgain(node);
          }
        });
  }

  /// `kill -9` of the database, which is away for a while.
  static Trouble lossOfTheDatabase() {
    return new Trouble(
        "kill -9 of the database",
        HALF,
        false,
        (lab, people) -> {
          lab.database().kill();
          people.goesOn(SHORT);
          lab.database().startAgain();
        });
  }

  /// Why this cannot be done in `lab`, if it cannot.
  Optional<String> whyNot(Lab lab) {
    return needsCuts ? lab.network().whyNoCuts() : Optional.empty();
  }

  private static String name(int node) {
    return "n" + (node + 1);
  }
}
