package org.parley.gateway.presence;

import io.vertx.core.Future;
import java.time.InstantSource;
import org.parley.clustering.Node;
import org.parley.clustering.Site;
import org.parley.clustering.local.LocalCluster;
import org.parley.gateway.access.AuthorizationLevel;
import org.parley.gateway.store.Store;

/// Presences for tests that are about something else: everybody is of one team, nobody is told.
public final class QuietPresences {

  private QuietPresences() {}

  public static Presences on(Store store) {
    return new Presences(
        store,
        new LocalCluster(new Node("alone", new Site("main"), 1)),
        Runnable::run,
        new PresenceRules(
            _ -> true,
            (_, _) -> AuthorizationLevel.TEAM,
            () -> true,
            (_, _) -> Future.succeededFuture()),
        InstantSource.system(),
        _ -> {});
  }
}
