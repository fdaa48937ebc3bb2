package org.parley.gateway.wire;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import org.parley.gateway.contract.Contract;

/// Hands out the contract itself.
final class Description {

  private Description() {}

  static void mount(Operations operations, Contract contract) {
    var yaml = document("application/yaml; charset=utf-8", contract.yaml());
    var json = document("application/json", contract.json());
    operations
        .mount("describe", _ -> Future.succeededFuture(yaml))
        .mount("describeAsJson", _ -> Future.succeededFuture(json));
  }

  private static Answer document(String type, String text) {
    var bytes = Buffer.buffer(text);
    return Answer.content(200, type, bytes)
        .tagged(Sha256.base64(bytes.getBytes()))
        .with("Cache-Control", "no-cache");
  }
}
