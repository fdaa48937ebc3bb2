package org.parley.bench;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientAgent;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Everything that talks to the nodes, on one event loop.
final class Generator implements AutoCloseable {

  private static final int SIGN_INS_AT_ONCE = 32;
  private static final int LONGEST_WAIT_SECONDS = 300;

  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
  private final Context loop = vertx.getOrCreateContext();
  private final HttpClientAgent http =
      vertx.createHttpClient(new PoolOptions().setHttp1MaxSize(SIGN_INS_AT_ONCE));
  private final WebSocketClient sockets =
      vertx.createWebSocketClient(
          new WebSocketClientOptions().setMaxConnections(100_000).setMaxFrameSize(1 << 20));
  private final List<URI> nodes;

  /// People are at these nodes in turn.
  Generator(List<URI> nodes) {
    this.nodes = List.copyOf(nodes);
  }

  Vertx vertx() {
    return vertx;
  }

  /// Does `work` on the event loop and waits for its end.
  <T> T await(Supplier<Future<T>> work) throws InterruptedException {
    Promise<T> done = Promise.promise();
    loop.runOnContext(_ -> work.get().onComplete(done));
    try {
      return done.future()
          .toCompletionStage()
          .toCompletableFuture()
          .get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the benchmark cannot go on", e);
    }
  }

  /// Signs in the people `from` to `to` (without it), some at a time.
  List<Client> signIn(int from, int to) throws InterruptedException {
    return await(() -> some(to - from, SIGN_INS_AT_ONCE, number -> signInPerson(from + number)));
  }

  /// The results of `work(0)` to `work(count - 1)`, `width` at the same time.
  static <T> Future<List<T>> some(int count, int width, IntFunction<Future<T>> work) {
    List<Future<List<T>>> strands = new ArrayList<>();
    for (int strand = 0; strand < Math.min(width, count); strand++) {
      strands.add(strand(strand, width, count, work, new ArrayList<>()));
    }
    return Future.all(strands)
        .map(_ ->
            IntStream.range(0, count)
                .mapToObj(n -> strands.get(n % width).result().get(n / width))
                .toList());
  }

  private static <T> Future<List<T>> strand(
      int index, int step, int count, IntFunction<Future<T>> work, List<T> done) {
    if (index >= count) {
      return Future.succeededFuture(done);
    }
    return work.apply(index)
        .compose(result -> {
          done.add(result);
          return strand(index + step, step, count, work, done);
        });
  }

  private Future<Client> signInPerson(int number) {
    var address = Company.address(number);
    var node = nodes.get(number % nodes.size());
    return token(node, address, Company.PASSWORD)
        .compose(token ->
            sockets
                .connect(options(node))
                .compose(socket -> Client.signIn(address, socket, token)));
  }

  /// How many nodes a node tells those of who sign in.
  Future<Integer> knownTo(URI node) {
    return signIn(node, Company.address(0), Company.PASSWORD)
        .map(answer -> answer.getJsonArray("nodes").size());
  }

  /// The token of the administrator, by a password that is good once.
  Future<String> administrator(String password) {
    return token(nodes.getFirst(), "administrator@localhost", password);
  }

  /// Patches what holds for everybody, which stands at `tag`; completes with its next ETag.
  Future<String> patchGlobal(String token, String tag, JsonObject patch) {
    var node = nodes.getFirst();
    return http.request(HttpMethod.PATCH, node.getPort(), node.getHost(), "/api/v1/policies/global")
        .compose(request ->
            request
                .putHeader("Content-Type", "application/merge-patch+json")
                .putHeader("Authorization", "Bearer " + token)
                .putHeader("If-Match", tag)
                .send(patch.toBuffer())
                .compose(response ->
                    response.body().map(body -> tag(response.statusCode(), response, body))));
  }

  private static String tag(int status, HttpClientResponse response, Buffer body) {
    if (status != 200) {
      throw new IllegalStateException("the policy was not changed: " + status + " " + body);
    }
    return Optional.ofNullable(response.getHeader("ETag")).orElseThrow();
  }

  private static WebSocketConnectOptions options(URI node) {
    return new WebSocketConnectOptions()
        .setHost(node.getHost())
        .setPort(node.getPort())
        .setURI("/api/v1/socket");
  }

  private Future<String> token(URI node, String address, String password) {
    return signIn(node, address, password).map(answer -> answer.getString("token"));
  }

  private Future<JsonObject> signIn(URI node, String address, String password) {
    var body = new JsonObject().put("address", address).put("password", password);
    return http.request(HttpMethod.POST, node.getPort(), node.getHost(), "/api/v1/sign-in")
        .compose(request ->
            request
                .putHeader("Content-Type", "application/json")
                .send(body.toBuffer())
                .compose(response ->
                    response
                        .body()
                        .map(answer -> signedIn(address, response.statusCode(), answer))));
  }

  private static JsonObject signedIn(String address, int status, Buffer answer) {
    if (status != 200) {
      throw new IllegalStateException(address + " cannot sign in: " + status + " " + answer);
    }
    return answer.toJsonObject();
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
