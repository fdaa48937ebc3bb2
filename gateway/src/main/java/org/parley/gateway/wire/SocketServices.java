package org.parley.gateway.wire;

import java.time.InstantSource;
import java.util.Optional;
import org.parley.gateway.access.Allowed;
import org.parley.gateway.access.Gate;
import org.parley.gateway.access.Scope;
import org.parley.gateway.command.Catalog;
import org.parley.gateway.command.CommandDesk;
import org.parley.gateway.delivery.Delivery;
import org.parley.gateway.json.Json;
import org.parley.gateway.presence.Presences;
import org.parley.gateway.signin.Holder;
import org.parley.gateway.signin.SignIn;
import tools.jackson.databind.json.JsonMapper;

/// What every socket of a node works with.
public final class SocketServices {

  private final CommandDesk desk;
  private final Delivery delivery;
  private final Presences presences;
  private final SignIn signIn;
  private final Gate gate;
  private final InstantSource clock;
  private final CommandReader reader = new CommandReader(new Catalog());
  private final Replies replies = new Replies();
  private final JsonMapper mapper = Json.mapper();

  public SocketServices(
      CommandDesk desk,
      Delivery delivery,
      Presences presences,
      SignIn signIn,
      Gate gate,
      InstantSource clock) {
    this.desk = desk;
    this.delivery = delivery;
    this.presences = presences;
    this.signIn = signIn;
    this.gate = gate;
    this.clock = clock;
  }

  CommandDesk desk() {
    return desk;
  }

  Delivery delivery() {
    return delivery;
  }

  Presences presences() {
    return presences;
  }

  SignIn signIn() {
    return signIn;
  }

  /// What `holder` may do; empty for who is no person here.
  Optional<Allowed> allowed(Holder holder) {
    return holder.scope() == Scope.PERSON
        ? Optional.of(gate.allowed(holder.address()))
        : Optional.empty();
  }

  Gate gate() {
    return gate;
  }

  InstantSource clock() {
    return clock;
  }

  CommandReader reader() {
    return reader;
  }

  Replies replies() {
    return replies;
  }

  JsonMapper mapper() {
    return mapper;
  }
}
