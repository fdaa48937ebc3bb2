package org.parley.gateway.call;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.parley.gateway.access.Address;
import org.parley.gateway.delivery.Envelope;
import org.parley.gateway.delivery.Event;
import org.parley.gateway.delivery.Frame;
import org.parley.gateway.json.Json;
import tools.jackson.databind.json.JsonMapper;

/// Tells people's devices of calls, on whichever node they are. May be used on any thread.
public final class Teller {

  private final Consumer<List<Envelope>> delivery;
  private final JsonMapper mapper = Json.mapper();

  /// @param delivery takes envelopes to everybody, here and elsewhere
  public Teller(Consumer<List<Envelope>> delivery) {
    this.delivery = delivery;
  }

  void tell(CallId call, Event event, Collection<Address> people) {
    delivery.accept(
        List.of(
            new Envelope(
                call.conversation().text(),
                0,
                false,
                Frame.of(event, mapper),
                new ArrayList<>(people))));
  }
}
