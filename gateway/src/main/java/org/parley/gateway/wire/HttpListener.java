package org.parley.gateway.wire;

import io.vertx.core.Context;
import io.vertx.core.Deployable;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.parley.gateway.contract.Contract;
import org.parley.gateway.delivery.Flusher;

/// Listens for HTTP and WebSocket clients on one event loop; a node deploys as many as it has
/// loops.
public final class HttpListener implements Deployable {

  private static final int CLOSING_SECONDS = 5;
  private static final int IDLE_HTTP_SECONDS = 120;

  /// Whoever may not be in any longer is out within a second, with the time it takes to close.
  private static final long BETWEEN_SWEEPS = 500;

  /// Where to listen; `port` 0 takes any free one, told to `bound`.
  public record Binding(String host, int port, IntConsumer bound) {}

  private final Binding binding;
  private final SocketServices services;
  private final Administration administration;
  private final Contract contract;
  private final Supplier<Future<Boolean>> ready;
  private Optional<Sockets> sockets = Optional.empty();

  public HttpListener(
      Binding binding,
      SocketServices services,
      Administration administration,
      Contract contract,
      Supplier<Future<Boolean>> ready) {
    this.binding = binding;
    this.services = services;
    this.administration = administration;
    this.contract = contract;
    this.ready = ready;
  }

  @Override
  public Future<?> deploy(Context context) {
    var here = new Sockets(services, new Flusher(((ContextInternal) context).nettyEventLoop()));
    sockets = Optional.of(here);
    var vertx = context.owner();
    vertx.setPeriodic(BETWEEN_SWEEPS, _ -> here.sweep());
    return vertx
        .createHttpServer(options())
        .webSocketHandshakeHandler(here::admit)
        .webSocketHandler(here::opened)
        .requestHandler(routes(vertx))
        .listen(address())
        .map(HttpServer::actualPort)
        .onSuccess(binding.bound()::accept);
  }

  @Override
  public Future<?> undeploy(Context context) {
    sockets.ifPresent(Sockets::closeAll);
    return Future.succeededFuture();
  }

  /// The listeners of all event loops share one port, also a free one.
  private SocketAddress address() {
    return binding.port() == 0
        ? SocketAddress.sharedRandomPort(1, binding.host())
        : SocketAddress.inetSocketAddress(binding.port(), binding.host());
  }

  private HttpServerOptions options() {
    return new HttpServerOptions()
        .setMaxWebSocketFrameSize(ClientSocket.MAX_MESSAGE)
        .setMaxWebSocketMessageSize(ClientSocket.MAX_MESSAGE)
        .setWebSocketClosingTimeout(CLOSING_SECONDS)
        .setPerMessageWebSocketCompressionSupported(false)
        .setPerFrameWebSocketCompressionSupported(false)
        .setIdleTimeout(IDLE_HTTP_SECONDS)
        .setIdleTimeoutUnit(TimeUnit.SECONDS)
        .setHttp2ClearTextEnabled(false)
        .setStrictThreadMode(true)
        .setTcpNoDelay(true);
  }

  private Router routes(Vertx vertx) {
    var router = Router.router(vertx);
    var reachable = services.reception().reachable();
    var pages = new Pages(reachable);
    router.route().handler(pages::secure).failureHandler(this::failed);
    var administrators = new Administrators(services.signIn()::holder, administration.authority());
    CrossOrigin.PATHS.forEach(path -> router.route(path).handler(new CrossOrigin(reachable)));
    mount(new Operations(contract, administrators, router));
    pages.mount(router);
    router.errorHandler(
        404, context -> problem(context, 404, "Not Found", "There is nothing here."));
    router.errorHandler(
        405, context -> problem(context, 405, "Method Not Allowed", "Not in this way."));
    router.errorHandler(
        413, context -> problem(context, 413, "Content Too Large", "That is too much at once."));
    router.errorHandler(
        415, context -> problem(context, 415, "Unsupported Media Type", "Mind the Content-Type."));
    router.errorHandler(
        400, context -> problem(context, 400, "Bad Request", "The request is malformed."));
    router.errorHandler(500, this::failed);
    return router;
  }

  private void mount(Operations operations) {
    Health.mount(operations, ready);
    Description.mount(operations, contract);
    new SignInRoutes(services.reception(), administration.desks().ownPassword()).mount(operations);
    administration.mount(operations, contract);
    operations.requireAll();
  }

  private void failed(RoutingContext context) {
    if (context.failure() == null) {
      context.next();
      return;
    }
    var incident = services.desk().incident(context.normalizedPath(), context.failure());
    problem(context, 500, "Internal Server Error", "Something broke; incident " + incident + ".");
  }

  private static void problem(RoutingContext context, int status, String title, String detail) {
    if (!context.response().ended()) {
      Problem.of(status, title, detail).answer(context.response());
    }
  }
}
