package org.parley.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;

/// An administrator who changes what everybody may do, again and again, as soon as everybody was
/// told of the last change.
final class PolicyChange {

  private final Generator generator;
  private final String token;
  private final List<Client> clients;
  private final Latencies answered = new Latencies();
  private final Latencies toldAll = new Latencies();
  private Promise<Void> told = Promise.promise();
  private String tag = "\"0\"";
  private boolean video = true;
  private int awaited;
  private long wrong;

  PolicyChange(Generator generator, String token, List<Client> clients) {
    this.generator = generator;
    this.token = token;
    this.clients = clients;
    clients.forEach(client -> client.onRights(this::heard));
  }

  Future<Void> rounds(int count) {
    return count == 0 ? Future.succeededFuture() : round().compose(_ -> rounds(count - 1));
  }

  /// What came before was to warm up.
  void forget() {
    answered.reset();
    toldAll.reset();
  }

  Row row(int rounds, Duration cpu) {
    var figures =
        "%9s %8.1f %9.2f %9.2f"
            .formatted(
                "",
                cpu.toNanos() / 1e3 / rounds / clients.size(),
                toldAll.millis(50),
                toldAll.millis(99));
    var verdict =
        "answered after p50 %.0f p99 %.0f ms; %s"
            .formatted(
                answered.millis(50),
                answered.millis(99),
                wrong == 0 ? "each told once" : "WRONG: " + wrong + " told twice");
    return new Row("policy", "told of " + clients.size(), figures, verdict);
  }

  private Future<Void> round() {
    video = !video;
    awaited = clients.size();
    told = Promise.promise();
    var rights = new JsonArray().add("CHAT").add("AUDIO");
    if (video) {
      rights.add("VIDEO");
    }
    long began = System.nanoTime();
    var changed =
        generator
            .patchGlobal(token, tag, new JsonObject().put("rights", rights))
            .onSuccess(next -> {
              tag = next;
              answered.record(System.nanoTime() - began);
            });
    var all = told.future().onSuccess(_ -> toldAll.record(System.nanoTime() - began));
    return Future.all(changed, all).mapEmpty();
  }

  private void heard() {
    if (awaited == 0) {
      wrong++;
    } else if (--awaited == 0) {
      told.complete();
    }
  }
}
