package org.parley.it.drive;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.parley.it.audit.Hearing;
import org.parley.it.audit.Ledger;
import org.parley.it.audit.Stored;

/// What is written down from the start of a load to its audit; belongs to the loop.
public final class Round {

  /// A message of which it is asked when each client has it.
  ///
  /// @param since nanoseconds at the end of the fault
  record Probe(String conversation, String clientId, List<Driver> hearers, long since) {}

  private final Ledger ledger = new Ledger();
  private final Map<String, Map<String, Long>> heardAt = new HashMap<>();
  private final List<Probe> probes = new ArrayList<>();
  private final Map<Stored, Stored> known = new ConcurrentHashMap<>();

  public Ledger ledger() {
    return ledger;
  }

  void probe(Probe probe) {
    heardAt.put(probe.clientId(), new HashMap<>());
    probes.add(probe);
  }

  /// The one object for all equal entries, since each comes to thirty clients.
  Stored kept(Stored entry) {
    Stored first = known.putIfAbsent(entry, entry);
    return first == null ? entry : first;
  }

  void had(String client, Stored entry) {
    Map<String, Long> hearers = heardAt.get(entry.clientId());
    if (hearers != null) {
      hearers.putIfAbsent(client, System.nanoTime());
    }
  }

  /// Whether everybody has heard every probe.
  boolean isHeard() {
    return hearings().stream().allMatch(hearing -> hearing.after().isPresent());
  }

  List<Hearing> hearings() {
    return probes.stream()
        .flatMap(probe -> probe.hearers().stream().map(driver -> hearing(probe, driver)))
        .toList();
  }

  private Hearing hearing(Probe probe, Driver driver) {
    Optional<Duration> after =
        Optional.ofNullable(heardAt.getOrDefault(probe.clientId(), Map.of()).get(driver.address()))
            .map(at -> Duration.ofNanos(at - probe.since()));
    String node = driver.node().getAuthority();
    return new Hearing(driver.address(), node, probe.conversation(), probe.clientId(), after);
  }
}
