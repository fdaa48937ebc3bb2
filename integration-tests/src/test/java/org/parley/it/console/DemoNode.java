package org.parley.it.console;

import java.net.http.HttpClient;
import org.parley.it.administration.Headquarters;
import org.parley.it.client.Administrator;
import org.parley.it.client.Rest;
import org.parley.it.node.Launch;
import org.parley.it.node.NodeHome;
import org.parley.it.node.NodeProcess;

/// A node with the people of the demo company, and Anna as an administrator of everything.
record DemoNode(NodeProcess node, Administrator anna) implements AutoCloseable {

  static final String ANNA = "anna@berlin.example";
  static final String PASSWORD = "parley-demo";

  static DemoNode start() {
    var home = NodeHome.fresh("console-node");
    var node = NodeProcess.start(Launch.of(home).with("--demo"));
    Headquarters.offered(node)
        .adds(
            "/api/v1/administrators",
            "{\"address\":\"%s\",\"areas\":{\"ADMINISTRATORS\":\"WRITE\"}}".formatted(ANNA));
    var rest = new Rest(HttpClient.newHttpClient(), node.uri());
    return new DemoNode(node, Administrator.signsIn(rest, ANNA, PASSWORD));
  }

  @Override
  public void close() {
    node.hasPrintedNoStackTrace();
    node.close();
  }
}
