package org.parley.gateway.wire;

/// Tells administrators how the node and the cluster are.
final class StatusRoutes {

  private StatusRoutes() {}

  static void mount(Operations operations, Reports reports) {
    operations
        .mount("status", _ -> reports.node().get().map(Answer::json))
        .mount("cluster", _ -> reports.cluster().get().map(Answer::json));
  }
}
