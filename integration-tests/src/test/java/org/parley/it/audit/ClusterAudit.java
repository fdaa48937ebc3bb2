package org.parley.it.audit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.parley.it.audit.Findings.Fault;

/// Compares what every client of a cluster has in the end with what the store holds; pure.
public final class ClusterAudit {

  /// How soon after a fault everybody hears what is said.
  public static final Duration HEALED = Duration.ofSeconds(15);

  private final Histories histories;
  private final Findings findings;

  private ClusterAudit(Histories histories) {
    this.histories = histories;
    this.findings = Audit.of(histories.evidence());
  }

  /// Everything that is wrong with `histories`.
  public static Findings of(Histories histories) {
    var audit = new ClusterAudit(histories);
    audit.checkAnswered();
    histories.evidence().logs().forEach(audit::checkTranscripts);
    histories.hearings().forEach(audit::checkHearing);
    histories.sightings().forEach(audit::checkSighting);
    histories.complaints().forEach(one -> audit.findings.add(Fault.COMPLAINT, one));
    return audit.findings;
  }

  private void checkAnswered() {
    Evidence evidence = histories.evidence();
    evidence.sent().stream()
        .filter(sent -> !evidence.acknowledged().containsKey(sent.clientId()))
        .forEach(sent -> findings.add(Fault.UNANSWERED, sent.toString()));
  }

  private void checkTranscripts(String conversation, List<Stored> log) {
    Map<String, List<Stored>> all = histories.transcripts().getOrDefault(conversation, Map.of());
    if (all.isEmpty()) {
      findings.add(Fault.UNHEARD, "nobody has anything of " + conversation);
    }
    all.forEach((client, has) -> checkTranscript(client + " in " + conversation, has, log));
  }

  private void checkTranscript(String where, List<Stored> has, List<Stored> log) {
    var place = log.stream().collect(bySequence());
    long last = 0;
    for (Stored entry : has) {
      Stored kept = place.remove(entry.sequence());
      if (entry.sequence() <= last) {
        findings.add(Fault.HEARD_OTHERWISE, where + " has " + entry + " behind " + last);
      } else if (!entry.equals(kept)) {
        findings.add(Fault.HEARD_OTHERWISE, where + " has " + entry + ", the store " + kept);
      }
      last = Math.max(last, entry.sequence());
    }
    place.values().forEach(lacking -> findings.add(Fault.UNHEARD, where + " lacks " + lacking));
  }

  private static Collector<Stored, ?, Map<Long, Stored>> bySequence() {
    return Collectors.toMap(
        Stored::sequence, Function.identity(), (first, _) -> first, TreeMap::new);
  }

  private void checkHearing(Hearing hearing) {
    if (hearing.after().filter(after -> after.compareTo(HEALED) <= 0).isEmpty()) {
      String how = hearing.after().map(after -> after.toMillis() + " ms").orElse("never");
      findings.add(
          Fault.DEAF,
          "%s at %s heard %s in %s: %s"
              .formatted(
                  hearing.client(),
                  hearing.node(),
                  hearing.clientId(),
                  hearing.conversation(),
                  how));
    }
  }

  private void checkSighting(Sighting sighting) {
    if (!sighting.shown().equals(sighting.actual())) {
      findings.add(
          Fault.PRESENCE_WRONG,
          "%s at %s sees %s as %s, who is %s"
              .formatted(
                  sighting.client(),
                  sighting.node(),
                  sighting.person(),
                  sighting.shown(),
                  sighting.actual()));
    }
  }
}
