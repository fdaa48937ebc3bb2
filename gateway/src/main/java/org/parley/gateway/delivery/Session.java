package org.parley.gateway.delivery;

import io.netty.channel.EventLoop;
import org.parley.gateway.access.Address;

/// One signed-in client socket: whose it is, and where its frames go.
public final class Session {

  private final String id;
  private final Address address;
  private final Outbox outbox;
  private final EventLoop loop;

  /// @param id unique on this node
  public Session(String id, Address address, Outbox outbox, EventLoop loop) {
    this.id = id;
    this.address = address;
    this.outbox = outbox;
    this.loop = loop;
  }

  String id() {
    return id;
  }

  Address address() {
    return address;
  }

  Outbox outbox() {
    return outbox;
  }

  EventLoop loop() {
    return loop;
  }
}
