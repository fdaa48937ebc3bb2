package org.parley.gateway.wire;

import java.time.InstantSource;
import org.parley.gateway.access.Gate;
import org.parley.gateway.command.Catalog;
import org.parley.gateway.command.CommandDesk;
import org.parley.gateway.delivery.Delivery;
import org.parley.gateway.json.Json;
import org.parley.gateway.presence.Presences;
import org.parley.gateway.signin.SignIn;
import tools.jackson.databind.json.JsonMapper;

/// What every socket of a node works with.
public final class SocketServices {

  private final CommandDesk desk;
  private final Delivery delivery;
  private final Presences presences;
  private final Reception reception;
  private final InstantSource clock;
  private final CommandReader reader = new CommandReader(new Catalog());
  private final Replies replies = new Replies();
  private final JsonMapper mapper = Json.mapper();

  public SocketServices(
      CommandDesk desk,
      Delivery delivery,
      Presences presences,
      Reception reception,
      InstantSource clock) {
    this.desk = desk;
    this.delivery = delivery;
    this.presences = presences;
    this.reception = reception;
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

  Reception reception() {
    return reception;
  }

  SignIn signIn() {
    return reception.signIn();
  }

  Gate gate() {
    return reception.gate();
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
