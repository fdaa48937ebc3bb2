package org.parley.it.drive;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/// The one event loop on which all drivers live, so that none of them needs a lock.
public final class Loop implements AutoCloseable {

  private static final int MANY = 100_000;
  private static final int LARGEST_FRAME = 1 << 20;
  private static final Duration CONNECT = Duration.ofSeconds(3);

  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
  private final Context context = vertx.getOrCreateContext();
  private final WebSocketClient sockets =
      vertx.createWebSocketClient(
          new WebSocketClientOptions()
              .setMaxConnections(MANY)
              .setMaxFrameSize(LARGEST_FRAME)
              .setMaxMessageSize(LARGEST_FRAME)
              .setConnectTimeout(Math.toIntExact(CONNECT.toMillis())));

  private final Queue<String> faults = new ConcurrentLinkedQueue<>();

  public Loop() {
    vertx.exceptionHandler(fault -> {
      faults.add(fault.toString());
      fault.printStackTrace();
    });
  }

  /// What went wrong in the drivers themselves.
  Collection<String> faults() {
    return faults;
  }

  /// Does `work` on the loop and waits for what it returns.
  public <T> T get(Supplier<T> work) {
    return await(() -> Future.succeededFuture(work.get()));
  }

  /// Does `work` on the loop, and waits until it is done.
  public void run(Runnable work) {
    await(() -> {
      work.run();
      return Future.succeededFuture();
    });
  }

  /// Begins `work` on the loop and waits for its end.
  public <T> T await(Supplier<Future<T>> work) {
    Promise<T> done = Promise.promise();
    context.runOnContext(_ -> begin(work, done));
    return done.future().toCompletionStage().toCompletableFuture().join();
  }

  private static <T> void begin(Supplier<Future<T>> work, Promise<T> done) {
    try {
      work.get().onComplete(done);
    } catch (CompletionException | IllegalStateException | AssertionError e) {
      done.fail(e);
    }
  }

  /// Waits while the drivers go on with what they do.
  public void goesOn(Duration time) {
    await(() -> vertx.timer(time.toMillis()));
  }

  Future<WebSocket> connect(URI node) {
    return sockets.connect(
        new WebSocketConnectOptions()
            .setHost(node.getHost())
            .setPort(node.getPort())
            .setURI("/api/v1/socket")
            .setTimeout(CONNECT.toMillis()));
  }

  /// Does `work` later, once.
  void later(long millis, Runnable work) {
    vertx.setTimer(millis, _ -> work.run());
  }

  /// Does `work` again and again.
  void every(long millis, Runnable work) {
    vertx.setPeriodic(millis, _ -> work.run());
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
