package org.parley.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/// Somebody who goes idle and comes back, and those who watch that.
final class Watched {

  private final Client person;
  private final List<Client> watchers;
  private final Latencies latencies;
  private Promise<Void> toldAll = Promise.promise();
  private boolean active = true;
  private boolean watching;
  private int awaited;
  private long deliveries;
  private long wrong;

  Watched(Client person, List<Client> watchers, Latencies latencies) {
    this.person = person;
    this.watchers = watchers;
    this.latencies = latencies;
    watchers.forEach(watcher -> watcher.onPresence(this::told));
  }

  long deliveries() {
    return deliveries;
  }

  /// What nobody waited for.
  long wrong() {
    return wrong;
  }

  Future<Void> change() {
    return watching ? report() : watch().compose(_ -> report());
  }

  private Future<Void> watch() {
    watching = true;
    var watch = new JsonObject().put("people", new JsonArray().add(person.address()));
    return Future.all(watchers.stream().map(w -> w.command("Watch", watch)).toList()).mapEmpty();
  }

  private Future<Void> report() {
    long began = System.nanoTime();
    active = !active;
    awaited = watchers.size();
    toldAll = Promise.promise();
    var report = person.command("ReportActivity", new JsonObject().put("active", active));
    return Future.all(report, toldAll.future())
        .onSuccess(_ -> latencies.record(System.nanoTime() - began))
        .mapEmpty();
  }

  /// Watchers are told of themselves too.
  private void told(String frame) {
    if (!frame.contains(person.address())) {
      return;
    }
    deliveries++;
    if (awaited == 0 || !frame.contains("\"idle\":" + !active)) {
      wrong++;
    } else if (--awaited == 0) {
      toldAll.complete();
    }
  }
}
