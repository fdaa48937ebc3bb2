package org.parley.gateway.delivery;

import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.parley.gateway.access.Address;

/// Takes envelopes to the sessions of their recipients: one hop per event loop, however many
/// sessions are there, and one flush per session.
public final class Delivery {

  private record Errand(Session session, Envelope envelope) {}

  private record Telling(Session session, Frame frame) {}

  private final Map<Address, List<Session>> sessions = new ConcurrentHashMap<>();
  private final Map<String, Session> byId = new ConcurrentHashMap<>();
  private final Map<String, Address> names = new ConcurrentHashMap<>();
  private final Map<EventLoop, Arrivals> arrivals = new ConcurrentHashMap<>();
  private volatile boolean held;

  /// From now on `session` gets what its address gets. Called on the session's loop.
  public void open(Session session) {
    var here = arrivals.computeIfAbsent(session.loop(), _ -> new Arrivals());
    session.outbox().onArrival(envelope -> here.note(session.address(), envelope));
    // In this order: whoever lets everybody hear again finds it, or it sees that they may.
    byId.put(session.id(), session);
    session.outbox().hold(held);
    sessions.compute(
        session.address(),
        (address, open) -> {
          names.put(address.text(), address);
          return Stream.concat(
                  Optional.ofNullable(open).orElse(List.of()).stream(), Stream.of(session))
              .toList();
        });
  }

  /// `session` gets nothing more.
  public void close(Session session) {
    byId.remove(session.id());
    sessions.computeIfPresent(
        session.address(),
        (_, open) -> {
          var rest = open.stream().filter(each -> !each.equals(session)).toList();
          if (rest.isEmpty()) {
            names.remove(session.address().text());
            return null;
          }
          return rest;
        });
  }

  /// Hands over in the order given. May be called on any thread.
  public void deliver(List<Envelope> envelopes) {
    var errands = new HashMap<EventLoop, List<Errand>>();
    for (var envelope : envelopes) {
      for (var recipient : envelope.recipients()) {
        for (var session : sessions.getOrDefault(recipient, List.of())) {
          errands
              .computeIfAbsent(session.loop(), _ -> new ArrayList<>())
              .add(new Errand(session, envelope));
        }
      }
    }
    errands.forEach((loop, some) -> loop.execute(() -> run(some)));
  }

  /// Whoever has a session here.
  public Set<Address> connected() {
    return Set.copyOf(sessions.keySet());
  }

  /// Whoever has this address, if they have a session here.
  public Optional<Address> find(String address) {
    return Optional.ofNullable(names.get(address));
  }

  /// How many sessions there are here.
  public int size() {
    return byId.size();
  }

  /// How many sessions `person` has here.
  public int sessions(Address person) {
    return sessions.getOrDefault(person, List.of()).size();
  }

  /// Writes a frame that must not be dropped to every session of `person`. May be called on any
  /// thread.
  public void write(Frame frame, Address person) {
    for (var session : sessions.getOrDefault(person, List.of())) {
      session.loop().execute(() -> session.outbox().write(frame));
    }
  }

  /// From now on nobody here gets entries and presence, or everybody does again and is told what
  /// they went without. May be called on any thread.
  public void hold(boolean hold) {
    if (hold != held) {
      held = hold;
      byId.values().forEach(session -> session.loop().execute(() -> session.outbox().hold(hold)));
    }
  }

  /// Has every session of `person` told to read these conversations on. May be called on any
  /// thread.
  public void behind(Address person, List<String> conversations) {
    for (var session : sessions.getOrDefault(person, List.of())) {
      session.loop().execute(() -> session.outbox().behind(conversations));
    }
  }

  /// Hands over in the order given, after every reply that was ready before. May be called on any
  /// thread.
  public void tell(List<Notice> notices) {
    var errands = new HashMap<EventLoop, List<Telling>>();
    for (var notice : notices) {
      for (var id : notice.sessions()) {
        Optional.ofNullable(byId.get(id))
            .ifPresent(session ->
                errands
                    .computeIfAbsent(session.loop(), _ -> new ArrayList<>())
                    .add(new Telling(session, notice.frame())));
      }
    }
    // A reply may be handed to the loop only in the turn that is under way there: go behind it.
    errands.forEach((loop, some) -> loop.execute(() -> loop.execute(() -> tellAll(some))));
  }

  /// Gives `to` what has reached devices since the last call. May be called on any thread.
  public void reportArrivals(Consumer<Map<String, Map<Address, Long>>> to) {
    arrivals.forEach((loop, noted) ->
        loop.execute(() -> {
          var reached = noted.take();
          if (!reached.isEmpty()) {
            to.accept(reached);
          }
        }));
  }

  private static void tellAll(List<Telling> tellings) {
    for (var telling : tellings) {
      telling.session().outbox().tell(telling.frame());
    }
  }

  private static void run(List<Errand> errands) {
    for (var errand : errands) {
      errand.session().outbox().offer(errand.envelope());
    }
  }
}
