package org.parley.gateway.call;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Gate;
import org.parley.gateway.conversation.Conversations;
import org.parley.gateway.delivery.Envelope;
import org.parley.gateway.presence.Presences;
import org.parley.gateway.store.Store;

/// Calls on one node, between peers or by a bridge that is not there, for tests that are about
/// more.
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
    return on(store, conversations, presences, gate, clock, serial, delivery, new AnyWay());
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
        new CallRules(Duration.ofSeconds(45), gate, _ -> true, SimpleCalls::relay, clock),
        new Calls.Surroundings(new PresenceReach(presences), media, new Teller(delivery)),
        serial);
  }

  private static List<IceServer> relay(Address person) {
    return List.of(
        new IceServer(
            List.of("turn:turn.example:3478?transport=udp"),
            Optional.of("1795471200:" + person),
            Optional.of("dGhlIGNyZWRlbnRpYWw=")));
  }
}
