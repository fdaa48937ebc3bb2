package org.parley.media.colibri;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.function.Function;

/// Asks one bridge, by Colibri2 over REST. Every future that fails does so with a
/// [ColibriException]. Everything is a POST, as the bridge gives no reasons to a PATCH.
public final class Colibri {

  private final Asking asking;

  /// Asks the bridge at `base`.
  ///
  /// @param base where the bridge's REST interface is, such as `http://10.0.0.5:8080`
  /// @param patience how long one answer may take; the first after a bridge's start takes seconds
  public Colibri(HttpClient http, URI base, Duration patience) {
    this.asking = new Asking(http, base, patience);
  }

  /// Makes a conference with its first endpoint: an empty one would not last. Where this fails,
  /// either may be there all the same.
  public Future<Created> createConference(String meeting, NewEndpoint first) {
    return post(
        Requests.conference(meeting)
            .put("create", true)
            .put("endpoints", JsonArray.of(Requests.create(first))),
        Answers::created);
  }

  /// Where this fails, the endpoint may be there all the same.
  public Future<Created> createEndpoint(String meeting, NewEndpoint endpoint) {
    return post(about(meeting, Requests.create(endpoint)), Answers::created);
  }

  public Future<Void> change(String meeting, Change change) {
    return done(about(meeting, Requests.change(change)));
  }

  /// The conference of which this was the last endpoint expires with it. An endpoint that is not
  /// there is none to fail for.
  public Future<Void> expire(String meeting, String endpoint) {
    return done(about(meeting, Requests.expire(endpoint)));
  }

  public Future<Void> expireConference(String meeting) {
    return done(Requests.conference(meeting).put("expire", true));
  }

  /// Whether the bridge still knows a conference that has endpoints.
  public Future<Void> probe(String meeting) {
    return done(Requests.conference(meeting));
  }

  /// How busy the bridge is; fails where it is not well.
  public Future<Load> load() {
    return send(HttpMethod.GET, "/about/health", Buffer.buffer())
        .compose(_ -> send(HttpMethod.GET, "/colibri/stats", Buffer.buffer()))
        .compose(body -> read(body, Answers::load));
  }

  private static JsonObject about(String meeting, JsonObject endpoint) {
    return Requests.conference(meeting).put("endpoints", JsonArray.of(endpoint));
  }

  private Future<Void> done(JsonObject request) {
    return post(request, answer -> answer).mapEmpty();
  }

  private <T> Future<T> post(JsonObject request, Function<JsonObject, T> reader) {
    return send(HttpMethod.POST, "/colibri/v2/conferences", request.toBuffer())
        .compose(body -> read(body, reader));
  }

  private Future<Buffer> send(HttpMethod method, String path, Buffer body) {
    return asking
        .ask(method, path, body)
        .recover(e -> fail(new Failure.Unreachable("no answer: " + e.getMessage())))
        .compose(reply -> reply.failure().map(Colibri::<Buffer>fail).orElseGet(reply::ok));
  }

  private static <T> Future<T> read(Buffer body, Function<JsonObject, T> reader) {
    try {
      return Future.succeededFuture(reader.apply(new JsonObject(body)));
    } catch (RuntimeException e) {
      // What is no JSON, lacks something, or has it in another type ends in as many exceptions.
      return fail(new Failure.Refused("an odd answer: " + e.getMessage()));
    }
  }

  private static <T> Future<T> fail(Failure failure) {
    return Future.failedFuture(new ColibriException(failure));
  }
}
