package org.parley.gateway.delivery;

import io.netty.channel.EventLoop;
import org.parley.gateway.access.Address;

/// One signed-in client socket: whose it is, and where its frames go.
public final class Session {

  private final Address address;
  private final Outbox outbox;
  private final EventLoop loop;

  public Session(Address address, Outbox outbox, EventLoop loop) {
    this.address = address;
    this.outbox = outbox;
    this.loop = loop;
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
