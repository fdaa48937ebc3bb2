package org.parley.gateway.wire;

import io.vertx.core.Future;
import java.util.function.Supplier;

/// Where administrators look how things are.
public record Reports(Supplier<Future<NodeStatus>> node, Supplier<Future<ClusterStatus>> cluster) {}
