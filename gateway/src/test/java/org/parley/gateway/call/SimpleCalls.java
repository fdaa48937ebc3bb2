package org.parley.gateway.call;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.parley.gateway.access.Gate;
import org.parley.gateway.conversation.Conversations;
import org.parley.gateway.delivery.Envelope;
import org.parley.gateway.presence.Presences;
import org.parley.gateway.store.Store;

/// Calls between peers on one node, for tests that are about more.
public final class SimpleCalls {

  private SimpleCalls() {}

  public static Calls on(
      Store store,
      Conversations conversations,
      Presences presences,
      Gate gate,
      Executor serial,
      Consumer<List<Envelope>> delivery) {
    return on(store, conversations, presences, gate, InstantSource.system(), serial, delivery);
  }

  public static Calls on(
      Store store,
      Conversations conversations,
      Presences presences,
      Gate gate,
      InstantSource clock,
      Executor serial,
      Consumer<List<Envelope>> delivery) {
    return on(store, conversations, presences, gate, clock, serial, delivery, new PeersOnly());
  }

  static Calls on(
      Store store,
      Conversations conversations,
      Presences presences,
      Gate gate,
      InstantSource clock,
      Executor serial,
      Consumer<List<Envelope>> delivery,
      Media media) {
    return new Calls(
        store,
        conversations,
        new CallRules(Duration.ofSeconds(45), gate, _ -> true, _ -> List.of(), clock),
        new Calls.Surroundings(new PresenceReach(presences), media, new Teller(delivery)),
        serial);
  }
}
