package org.parley.gateway.call;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.gateway.access.Address;

/// Has everything follow when a call is another one than before: people are told, media move, nodes
/// learn who is in which call. Of the executor of the calls.
final class Follower {

  private final Media media;
  private final Reach reach;
  private final Teller teller;
  private final Map<Address, Map<String, Boolean>> calls = new HashMap<>();

  Follower(Media media, Reach reach, Teller teller) {
    this.media = media;
    this.reach = reach;
    this.teller = teller;
  }

  /// @param before what it was; empty where it begins, or comes from another node
  void follow(Optional<CallState> before, CallState after) {
    var view = Views.of(after);
    teller.tell(after.invitation().id(), new CallEvent.CallChanged(view), concerned(before, after));
    media.follow(before.map(Views::of), view);
    after.roll().members().forEach((who, as) -> place(who, after.invitation().id(), as));
  }

  /// Another node takes care of the call from now on.
  void leave(CallState state) {
    media.leave(state.invitation().id());
    state.roll().members().keySet().forEach(who -> forget(who, state.invitation().id()));
  }

  /// Who was removed is told so, and nothing after that.
  private static Set<Address> concerned(Optional<CallState> before, CallState after) {
    var people = new HashSet<Address>();
    after
        .roll()
        .members()
        .forEach((who, as) -> {
          boolean removed = as instanceof Member.Out(var why, _) && why == Why.REMOVED;
          boolean already = before.flatMap(it -> it.roll().find(who)).equals(Optional.of(as));
          if (!removed || !already) {
            people.add(who);
          }
        });
    return people;
  }

  private void place(Address who, CallId call, Member as) {
    switch (as) {
      case Member.Out _ -> forget(who, call);
      case Member.Rung _ -> remember(who, call, false);
      case Member.In in -> remember(who, call, !in.held());
    }
  }

  private void remember(Address who, CallId call, boolean active) {
    var of = calls.computeIfAbsent(who, _ -> new HashMap<>());
    if (!Optional.of(active).equals(Optional.ofNullable(of.put(call.text(), active)))) {
      reach.inCalls(who, Map.copyOf(of));
    }
  }

  private void forget(Address who, CallId call) {
    var of = calls.getOrDefault(who, new HashMap<>());
    if (of.remove(call.text()) != null) {
      reach.inCalls(who, Map.copyOf(of));
    }
    if (of.isEmpty()) {
      calls.remove(who);
    }
  }
}
