package org.parley.media.colibri;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Asks one bridge over HTTP, and gives up an answer that takes too long as a whole, or that is too
/// big to be one.
final class Asking {

  private static final int LARGEST_BYTES = 1 << 20;

  private final HttpClient http;
  private final String base;
  private final Duration patience;

  Asking(HttpClient http, URI base, Duration patience) {
    this.http = http;
    this.base = base.toString().replaceAll("/+$", "");
    this.patience = patience;
  }

  Future<Reply> ask(HttpMethod method, String path, Buffer body) {
    var options =
        new RequestOptions()
            .setMethod(method)
            .setAbsoluteURI(base + path)
            .setTimeout(patience.toMillis())
            .putHeader("Content-Type", "application/json");
    return http.request(options).compose(request -> whole(request, body));
  }

  private Future<Reply> whole(HttpClientRequest request, Buffer body) {
    return request
        .send(body)
        .compose(Asking::reply)
        .timeout(patience.toMillis(), TimeUnit.MILLISECONDS)
        .onFailure(_ -> request.reset());
  }

  private static Future<Reply> reply(HttpClientResponse response) {
    Promise<Reply> read = Promise.promise();
    var body = Buffer.buffer();
    response.exceptionHandler(read::tryFail);
    response.endHandler(_ -> read.tryComplete(new Reply(response.statusCode(), body)));
    response.handler(part -> {
      if (body.length() + part.length() > LARGEST_BYTES) {
        read.tryFail(new IOException("more than " + LARGEST_BYTES + " bytes"));
      } else {
        body.appendBuffer(part);
      }
    });
    return read.future();
  }
}
