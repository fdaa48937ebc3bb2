package org.parley.it.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parley.it.audit.Findings.Fault;

/// Compares what was sent, acknowledged and heard with what is stored; pure.
public final class Audit {

  private final Evidence evidence;
  private final Map<String, Sent> sentById;
  private final Findings findings = new Findings();

  private Audit(Evidence evidence) {
    this.evidence = evidence;
    this.sentById =
        evidence.sent().stream().collect(Collectors.toMap(Sent::clientId, Function.identity()));
  }

  /// Everything that is wrong with `evidence`.
  public static Findings of(Evidence evidence) {
    var audit = new Audit(evidence);
    evidence.logs().forEach(audit::checkLog);
    audit.checkAcknowledged();
    evidence.heard().forEach(audit::checkHeard);
    return audit.findings;
  }

  private void checkLog(String conversation, List<Stored> log) {
    Set<String> seen = new HashSet<>();
    long expected = 1;
    for (Stored entry : log) {
      if (entry.sequence() != expected) {
        findings.add(Fault.GAP, conversation + " has " + entry + " instead of " + expected);
      }
      expected = entry.sequence() + 1;
      if (entry.isMessage()) {
        if (!seen.add(entry.clientId())) {
          findings.add(Fault.DOUBLED, conversation + " " + entry);
        }
        checkMessage(conversation, entry);
      }
    }
    checkOrder(conversation, log);
  }

  private void checkMessage(String conversation, Stored entry) {
    Sent sent = sentById.get(entry.clientId());
    if (sent == null) {
      findings.add(Fault.INVENTED, conversation + " " + entry);
      return;
    }
    if (!sent.equals(new Sent(conversation, entry.by(), entry.clientId(), entry.text()))) {
      findings.add(Fault.ALTERED, conversation + " has " + entry + " of " + sent);
    }
    long acknowledged = evidence.acknowledged().getOrDefault(entry.clientId(), entry.sequence());
    if (acknowledged != entry.sequence()) {
      findings.add(Fault.MOVED, entry + " was acknowledged as " + acknowledged);
    }
  }

  private void checkOrder(String conversation, List<Stored> log) {
    Map<String, Integer> place = new HashMap<>();
    for (int i = 0; i < log.size(); i++) {
      place.putIfAbsent(log.get(i).clientId(), i);
    }
    Map<String, Integer> lastPlace = new HashMap<>();
    for (Sent sent : evidence.sent()) {
      Integer here = place.get(sent.clientId());
      if (here == null || !sent.conversation().equals(conversation)) {
        continue;
      }
      if (here < lastPlace.getOrDefault(sent.by(), -1)) {
        findings.add(Fault.REORDERED, sent + " stands before an earlier one of its sender");
      }
      lastPlace.merge(sent.by(), here, Math::max);
    }
  }

  private void checkAcknowledged() {
    Set<String> stored =
        evidence.logs().values().stream()
            .flatMap(List::stream)
            .map(Stored::clientId)
            .collect(Collectors.toSet());
    evidence
        .acknowledged()
        .forEach((clientId, sequence) -> {
          if (!stored.contains(clientId)) {
            findings.add(Fault.MISSING, clientId + ", acknowledged as " + sequence);
          }
        });
  }

  private void checkHeard(String conversation, List<Stored> heard) {
    var log = Set.copyOf(evidence.logs().getOrDefault(conversation, List.of()));
    heard.stream()
        .filter(entry -> !log.contains(entry))
        .forEach(entry -> findings.add(Fault.HEARD_IN_VAIN, conversation + " " + entry));
  }
}
