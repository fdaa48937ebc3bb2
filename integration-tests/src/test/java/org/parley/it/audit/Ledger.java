package org.parley.it.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.parley.it.client.Entry;
import tools.jackson.databind.JsonNode;

/// Writes down what a crowd sends, what is acknowledged and what devices hear.
public final class Ledger {

  private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();
  private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
  private final Map<String, Set<Stored>> heard = new ConcurrentHashMap<>();
  private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
  private final AtomicInteger untilAction = new AtomicInteger();
  private volatile Runnable action = () -> {};

  /// Runs `then` at once when `more` further messages have been acknowledged.
  public void afterAcknowledged(int more, Runnable then) {
    action = then;
    untilAction.set(more);
  }

  public void sent(Sent message) {
    sent.add(message);
  }

  /// An acknowledgement; a second one for the same message must name the same sequence.
  public void acknowledged(Sent message, long sequence) {
    Long before = acknowledged.putIfAbsent(message.clientId(), sequence);
    if (before == null && untilAction.decrementAndGet() == 0) {
      action.run();
    }
    if (before != null && before != sequence) {
      complain(message + " was acknowledged as " + before + " and as " + sequence);
    }
  }

  public void complain(String complaint) {
    complaints.add(complaint);
  }

  /// An event that came to a device.
  public void event(JsonNode event) {
    if (event.path("event").asString("").equals("EntryAdded")) {
      heard
          .computeIfAbsent(
              event.path("conversation").asString(), _ -> ConcurrentHashMap.newKeySet())
          .add(Stored.of(Entry.ofEvent(event)));
    }
  }

  public boolean isAcknowledged(Sent message) {
    return acknowledged.containsKey(message.clientId());
  }

  public int sentCount() {
    return sent.size();
  }

  public int acknowledgedCount() {
    return acknowledged.size();
  }

  /// Answers that no message of the crowd deserves.
  public Collection<String> complaints() {
    return complaints;
  }

  public Evidence against(Map<String, List<Stored>> logs) {
    Map<String, List<Stored>> live =
        heard.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, one -> List.copyOf(one.getValue())));
    return new Evidence(List.copyOf(sent), Map.copyOf(acknowledged), live, logs);
  }
}
