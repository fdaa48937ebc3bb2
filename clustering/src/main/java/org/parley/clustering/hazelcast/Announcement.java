package org.parley.clustering.hazelcast;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.spi.cluster.ClusterManager;
import io.vertx.core.spi.cluster.NodeInfo;
import io.vertx.core.spi.cluster.RegistrationInfo;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps in the shared maps of the event bus where this node is reached. A node that was frozen
/// hears late that this one is gone, and takes it off the maps when it has long been back; nobody
/// would find it again, as long as it lives.
final class Announcement {

  private static final Logger LOG = LoggerFactory.getLogger(Announcement.class);

  private final ClusterManager manager;
  private final String address;
  private final AtomicBoolean underWay = new AtomicBoolean();

  /// @param address what this node hears on
  Announcement(ClusterManager manager, String address) {
    this.manager = manager;
    this.address = address;
  }

  /// Puts back what is missing. To be called every few seconds; asks the other members without
  /// waiting for them.
  void tick() {
    if (underWay.compareAndSet(false, true)) {
      Future.join(announceNode(), announceAddress())
          .onFailure(e -> LOG.debug("Nobody knows whether others find this node", e))
          .onComplete(_ -> underWay.set(false));
    }
  }

  private Future<Void> announceNode() {
    var found = Promise.<NodeInfo>promise();
    manager.getNodeInfo(manager.getNodeId(), found);
    return found.future().<Void>mapEmpty().recover(_ -> putNode());
  }

  private Future<Void> putNode() {
    LOG.warn("Others had lost where this node is reached: they are told again");
    var put = Promise.<Void>promise();
    manager.setNodeInfo(manager.getNodeInfo(), put);
    return put.future();
  }

  private Future<Void> announceAddress() {
    var found = Promise.<List<RegistrationInfo>>promise();
    manager.getRegistrations(address, found);
    return found.future().compose(all -> all.isEmpty() ? putAddress() : Future.succeededFuture());
  }

  private Future<Void> putAddress() {
    LOG.warn("Others had lost what this node hears on: they are told again");
    var put = Promise.<Void>promise();
    manager.addRegistration(address, new RegistrationInfo(manager.getNodeId(), 0, false), put);
    return put.future();
  }
}
