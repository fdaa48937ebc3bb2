package org.parley.gateway.command;

import io.vertx.core.Future;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.parley.clustering.Cluster;
import org.parley.gateway.access.Caller;
import org.parley.gateway.access.Command;
import org.parley.gateway.access.Gate;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.access.Refusal;
import org.parley.gateway.authorization.AuthorizationCommand;
import org.parley.gateway.call.CallCommand;
import org.parley.gateway.conversation.ConversationCommand;
import org.parley.gateway.directory.DirectoryCommand;
import org.parley.gateway.presence.PresenceCommand;
import org.parley.gateway.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs every command of every client, on the node that takes care of what it is about: checks the
/// right, performs it, and is the only place that catches what breaks on the way.
public final class CommandDesk {

  private static final Logger LOG = LoggerFactory.getLogger(CommandDesk.class);

  private final Relay relay;
  private final Gate gate;
  private final Features features;
  private final SecureRandom random = new SecureRandom();

  /// @param cluster tells which node takes care of what
  public CommandDesk(Cluster cluster, Gate gate, Features features) {
    this.relay = new Relay(cluster, this::performHere);
    this.gate = gate;
    this.features = features;
  }

  /// From now on other nodes are answered.
  public void open() {
    relay.open();
  }

  /// From now on nothing is performed here that another node could perform, and nothing is changed.
  public void drain() {
    relay.close();
    features.conversations().refuseChanges();
  }

  /// Does what `caller` asks. Never fails: what breaks is logged under an incident, which is all
  /// the caller is told.
  public Future<Outcome> perform(Caller caller, Command command) {
    // Another node may know what is allowed, but not whether this caller is still signed in here.
    return gate.unknown()
        .<Future<Outcome>>map(Future::succeededFuture)
        .orElseGet(() -> relay.perform(caller, command));
  }

  private Future<Outcome> performHere(Caller caller, Command command) {
    return gate.refusal(caller, command.requires(caller.address()))
        .<Future<Outcome>>map(Future::succeededFuture)
        .orElseGet(() -> guard(command.getClass().getSimpleName(), attempt(caller, command)));
  }

  /// Makes of whatever breaks in `attempt` an incident: the log has the cause, the caller the
  /// number.
  public Future<Outcome> guard(String what, Future<Outcome> attempt) {
    return attempt.otherwise(cause ->
        cause instanceof StoreUnavailable
            ? new Outcome.Refused(Refusal.UNAVAILABLE, "The store does not answer: ask again.")
            : new Outcome.Failed(incident(what, cause)));
  }

  /// Logs `cause` under a new incident, and returns that.
  public String incident(String what, Throwable cause) {
    var bytes = new byte[6];
    random.nextBytes(bytes);
    var incident = HexFormat.of().formatHex(bytes);
    LOG.error("{} failed, incident {}", what, incident, cause);
    return incident;
  }

  private Future<Outcome> attempt(Caller caller, Command command) {
    try {
      return switch (command) {
        case ConversationCommand c -> features.conversations().perform(caller.address(), c);
        case DirectoryCommand c -> features.people().perform(caller, c);
        case AuthorizationCommand c -> features.authorizations().perform(caller, c);
        case PresenceCommand c -> features.presences().perform(caller, c);
        case CallCommand c -> features.calls().perform(caller, c);
        default -> Future.failedFuture("no feature takes " + command.getClass().getSimpleName());
      };
    } catch (RuntimeException e) {
      return Future.failedFuture(e);
    }
  }
}
