package org.parley.gateway.conversation;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.delivery.Envelope;

/// What a lane works with.
///
/// @param loop runs one thing at a time, in order
/// @param delivery takes what is durable to those who may see it
/// @param elsewhere makes a change in another conversation
record Surroundings(
    Executor loop,
    ConversationLogs logs,
    Rules rules,
    InstantSource clock,
    Consumer<List<Envelope>> delivery,
    BiFunction<Address, Change, Future<Outcome>> elsewhere) {

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
