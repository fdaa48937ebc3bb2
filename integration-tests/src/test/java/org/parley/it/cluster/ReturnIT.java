package org.parley.it.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.parley.it.client.Eventually;
import org.parley.it.drive.Account;
import org.parley.it.drive.Flock;
import org.parley.it.lab.Lab;
import org.parley.it.node.NodeProcess;

/// All connections of a full node come back at once when it has been restarted. How long that
/// takes, and how long an event loop was busy with one thing meanwhile, is printed: on a quiet
/// machine it is to be under 20 s, and under 200 ms.
class ReturnIT {

  private static final int PEOPLE = 1_000;
  private static final int DEVICES = 5;
  private static final Duration ALL_BACK = Duration.ofSeconds(90);
  private static final Duration FIRST = Duration.ofSeconds(60);
  private static final String READY = "Parley is ready";
  private static final Pattern BLOCKED = Pattern.compile("has been blocked for (\\d+) ms");

  @Test
  void fiveThousandConnectionsComeBackWithTheirTokens() {
    try (var lab = Lab.alone("return", PEOPLE);
        var flock = new Flock(devices(lab.accounts(PEOPLE)), lab.uris().getFirst())) {
      isThere(flock, FIRST);
      lab.node(0).kill();
      Eventually.holds("all have noticed", () -> flock.present() == 0, () -> flock.present() + "");
      lab.startAgain(0);
      long restarted = System.nanoTime();
      isThere(flock, ALL_BACK);
      var after = Duration.ofNanos(System.nanoTime() - restarted);
      List<Long> blocks = blocks(lab.node(0));
      System.out.printf(
          "Return: %d connections after %d ms, blocked event loops %s ms%n",
          PEOPLE * DEVICES, after.toMillis(), blocks);
      assertEquals(List.of(), flock.complaints());
    }
  }

  private static List<Account> devices(List<Account> people) {
    return people.stream().flatMap(one -> Collections.nCopies(DEVICES, one).stream()).toList();
  }

  private static void isThere(Flock flock, Duration most) {
    Eventually.find(
        "everybody is signed in",
        most,
        () -> flock.present() == PEOPLE * DEVICES ? Optional.of(true) : Optional.empty(),
        () -> flock.present() + " are");
  }

  /// As the node itself says, since it has been ready.
  private static List<Long> blocks(NodeProcess node) {
    var output = node.output();
    return BLOCKED
        .matcher(output.substring(output.lastIndexOf(READY)))
        .results()
        .map(match -> Long.parseLong(match.group(1)))
        .toList();
  }
}
