package org.parley.bench;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;

/// Readers who page through a few long conversations, one page of 50 after the other. A unit is a
/// page.
final class HistoryLoad implements Load {

  static final int LENGTH = 500;

  private static final int PAGE = 50;

  private final List<Talk> talks;
  private final Strands strands = new Strands();
  private final Latencies latencies = new Latencies();
  private long done;
  private long wrong;
  private long asked;

  HistoryLoad(List<Talk> talks) {
    this.talks = talks;
  }

  /// Says so much in each conversation that there is something to read.
  static Future<Void> fill(List<Talk> talks) {
    return Generator.some(talks.size(), talks.size(), talk -> fill(talks.get(talk), LENGTH))
        .mapEmpty();
  }

  private static Future<Void> fill(Talk talk, int left) {
    return left == 0
        ? Future.succeededFuture()
        : talk.say(left % 2).compose(_ -> fill(talk, left - 1));
  }

  @Override
  public void start() {
    talks.forEach(talk -> strands.start(() -> read(talk)));
  }

  private Future<Void> read(Talk talk) {
    long began = System.nanoTime();
    long before = PAGE + 2 + (asked++ * 37) % (LENGTH - PAGE);
    var request =
        new JsonObject()
            .put("conversation", talk.conversation())
            .put("before", before)
            .put("limit", PAGE);
    return talk.members()
        .getFirst()
        .command("ReadEntries", request)
        .onSuccess(ok -> {
          latencies.record(System.nanoTime() - began);
          done++;
          wrong += ok.getJsonArray("entries").size() == PAGE ? 0 : 1;
        })
        .mapEmpty();
  }

  @Override
  public long done() {
    return done;
  }

  @Override
  public Future<Void> stop() {
    return strands.stop();
  }

  @Override
  public Latencies latencies() {
    return latencies;
  }

  @Override
  public Future<String> verdict() {
    String pages = wrong == 0 ? "; every page had 50 entries" : "; WRONG PAGES: " + wrong;
    return Talks.audit(talks).map(audit -> audit + pages + strands.failure());
  }
}
