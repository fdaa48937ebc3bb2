package org.parley.gateway.wire;

import java.time.InstantSource;
import org.parley.gateway.command.Catalog;
import org.parley.gateway.command.CommandDesk;
import org.parley.gateway.delivery.Delivery;
import org.parley.gateway.json.Json;
import org.parley.gateway.presence.Presences;
import org.parley.gateway.signin.SignIn;
import org.parley.gateway.signin.Tokens;
import tools.jackson.databind.json.JsonMapper;

/// What every socket of a node works with.
public final class SocketServices {

  private final CommandDesk desk;
  private final Delivery delivery;
  private final Presences presences;
  private final SignIn signIn;
  private final Tokens tokens;
  private final InstantSource clock;
  private final CommandReader reader = new CommandReader(new Catalog());
  private final Replies replies = new Replies();
  private final JsonMapper mapper = Json.mapper();

  public SocketServices(
      CommandDesk desk,
      Delivery delivery,
      Presences presences,
      SignIn signIn,
      Tokens tokens,
      InstantSource clock) {
    this.desk = desk;
    this.delivery = delivery;
    this.presences = presences;
    this.signIn = signIn;
    this.tokens = tokens;
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

  Tokens tokens() {
    return tokens;
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
