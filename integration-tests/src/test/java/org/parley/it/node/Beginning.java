package org.parley.it.node;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.List;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.GlobalPolicy;
import org.parley.gateway.access.Scope;
import org.parley.gateway.policy.Author;
import org.parley.gateway.policy.Edit;
import org.parley.gateway.policy.ObjectName;
import org.parley.gateway.policy.PolicyJson;
import org.parley.gateway.policy.PolicyLog;
import org.parley.gateway.policy.Ruling;
import org.parley.gateway.store.sqlite.SqliteStore;

/// What is set for everybody before a node starts for the first time.
public final class Beginning {

  private static final Author AUTHOR =
      new Author(new Address("administrator@localhost"), Scope.ADMINISTRATOR, "test");

  private Beginning() {}

  /// Writes `global` into the store of `home`, which no node uses.
  public static void write(NodeHome home, GlobalPolicy global) {
    var store = SqliteStore.open(home.store());
    var edit = Edit.put(ObjectName.GLOBAL, PolicyJson.json(global));
    wait(
        PolicyLog.open(store, InstantSource.system(), Runnable::run)
            .compose(log -> log.change(AUTHOR, _ -> Ruling.make(List.of(edit), true))));
    wait(store.close());
  }

  private static void wait(Future<?> future) {
    future.toCompletionStage().toCompletableFuture().join();
  }
}
