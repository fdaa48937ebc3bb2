package org.parley.media.fake;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.ServerWebSocketHandshake;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// A server on the loopback interface that speaks Colibri2 as particularly as a Jitsi Videobridge
/// was measured to, loses everything when it is started anew, and tells tests what would flow.
public final class FakeBridge {

  private static final String CONFERENCES = "/colibri/v2/conferences";

  private final Vertx vertx;
  private final FakeConferences conferences = new FakeConferences(this::socketUrl);
  private final Map<String, AtomicInteger> underWay = new ConcurrentHashMap<>();
  private final AtomicInteger overlaps = new AtomicInteger();
  private final AtomicInteger requests = new AtomicInteger();
  private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
  private volatile Optional<HttpServer> server = Optional.empty();
  private volatile int port;
  private volatile boolean well = true;
  private volatile JsonObject stats = new JsonObject().put("stress_level", 0.1);

  public FakeBridge(Vertx vertx) {
    this.vertx = vertx;
  }

  /// Starts it where it was before, knowing nothing.
  public Future<Void> start() {
    conferences.forget();
    var made =
        vertx
            .createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setPort(port))
            .webSocketHandshakeHandler(this::shake)
            .webSocketHandler(this::connected)
            .requestHandler(this::answer);
    return made.listen()
        .onSuccess(listening -> {
          port = listening.actualPort();
          server = Optional.of(listening);
        })
        .mapEmpty();
  }

  /// Dies, and takes every connection with it.
  public Future<Void> stop() {
    var running = server;
    server = Optional.empty();
    return running.map(HttpServer::close).orElseGet(Future::succeededFuture);
  }

  public Future<Void> restart() {
    return stop().compose(_ -> start());
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /// Lets time pass for it.
  public void advance(Duration time) {
    conferences.advance(time);
  }

  /// What it says of its health from now on.
  public void well(boolean wanted) {
    well = wanted;
  }

  /// What it says of its load from now on.
  public void stats(JsonObject wanted) {
    stats = wanted;
  }

  /// Does what the next request asks, and says that it has not.
  public void refuseNext(String why) {
    refusals.add(why);
  }

  /// How many requests about one conference came before the one before was answered.
  public int overlaps() {
    return overlaps.get();
  }

  public int requests() {
    return requests.get();
  }

  /// All endpoints of all conferences.
  public List<String> endpoints() {
    return conferences.all().stream().flatMap(it -> it.endpoints.keySet().stream()).toList();
  }

  public int conferences() {
    return conferences.all().size();
  }

  /// The sources that reach an endpoint.
  public List<String> received(String endpoint) {
    return conferences.all().stream()
        .flatMap(conference ->
            conference.find(endpoint).stream().map(conference::received).flatMap(List::stream))
        .toList();
  }

  public boolean hasSocket(String endpoint) {
    return endpoint(endpoint).filter(FakeEndpoint::hasSocket).isPresent();
  }

  /// Whether it knows how to reach an endpoint.
  public boolean isUsable(String endpoint) {
    return endpoint(endpoint).filter(FakeEndpoint::isUsable).isPresent();
  }

  /// The endpoint's client sends nothing from now on.
  public void fallSilent(String endpoint) {
    endpoint(endpoint).ifPresent(FakeEndpoint::fallSilent);
  }

  /// Breaks the channel of an endpoint.
  public void cut(String endpoint) {
    endpoint(endpoint).ifPresent(FakeEndpoint::cut);
  }

  /// Tells all of its conference that an endpoint speaks.
  public void speak(String endpoint) {
    var message =
        new JsonObject()
            .put("colibriClass", "DominantSpeakerEndpointChangeEvent")
            .put("dominantSpeakerEndpoint", endpoint);
    conferences.all().stream()
        .filter(it -> it.find(endpoint).isPresent())
        .forEach(it -> it.endpoints.values().forEach(other -> other.tell(message)));
  }

  private Optional<FakeEndpoint> endpoint(String id) {
    return conferences.all().stream().flatMap(it -> it.find(id).stream()).findFirst();
  }

  private String socketUrl(String meeting, FakeEndpoint endpoint) {
    return "ws://127.0.0.1:%d/colibri-ws/fake/%s/%s?pwd=%s"
        .formatted(port, meeting, endpoint.id, endpoint.pwd);
  }

  private Optional<FakeEndpoint> ofSocket(String path) {
    var parts = List.of(path.split("/"));
    return parts.size() == 5 ? conferences.find(parts.get(3), parts.get(4)) : Optional.empty();
  }

  private void shake(ServerWebSocketHandshake handshake) {
    ofSocket(handshake.path())
        .filter(it -> ("pwd=" + it.pwd).equals(handshake.query()))
        .ifPresentOrElse(_ -> handshake.accept(), () -> handshake.reject(403));
  }

  private void connected(ServerWebSocket socket) {
    ofSocket(socket.path())
        .ifPresent(endpoint -> {
          socket.textMessageHandler(text -> endpoint.hear(new JsonObject(text)));
          socket.closeHandler(_ -> endpoint.disconnect(socket));
          endpoint.connect(socket);
        });
  }

  private void answer(HttpServerRequest request) {
    requests.incrementAndGet();
    var path = path(request);
    if (path.equals("/about/health")) {
      request.response().setStatusCode(well ? 200 : 500).end();
    } else if (path.equals("/colibri/stats")) {
      request.response().end(stats.toBuffer());
    } else if (!path.startsWith(CONFERENCES)) {
      request.response().setStatusCode(404).end();
    } else if (request.method().equals(HttpMethod.GET)) {
      request.response().setStatusCode(501).end();
    } else {
      request.body().onSuccess(body -> modify(request, body));
    }
  }

  private static String path(HttpServerRequest request) {
    return Optional.ofNullable(request.path()).orElse("");
  }

  private void modify(HttpServerRequest request, Buffer body) {
    boolean patch = request.method().equals(HttpMethod.PATCH);
    if (!request.headers().contains("Content-Type", "application/json", true)) {
      request.response().setStatusCode(415).end();
      return;
    }
    var meeting = patch ? path(request).substring(CONFERENCES.length() + 1) : meeting(body);
    var count = underWay.computeIfAbsent(meeting, _ -> new AtomicInteger());
    if (count.incrementAndGet() > 1) {
      overlaps.incrementAndGet();
    }
    // A little later, so that whoever does not wait for answers is seen.
    vertx.setTimer(
        2,
        _ -> {
          count.decrementAndGet();
          end(request, patch, meeting, body);
        });
  }

  private static String meeting(Buffer body) {
    try {
      return new JsonObject(body).getString("meeting-id", "");
    } catch (DecodeException | ClassCastException _) {
      return "";
    }
  }

  private void end(HttpServerRequest request, boolean patch, String meeting, Buffer body) {
    try {
      if (patch && !conferences.knows(meeting)) {
        throw new FakeRefusal(404, "");
      }
      var asked = new JsonObject(body);
      var done = conferences.modify(patch ? asked.put("meeting-id", meeting) : asked);
      Optional.ofNullable(refusals.poll())
          .ifPresent(why -> {
            throw FakeRefusal.failed(why);
          });
      request.response().putHeader("Content-Type", "application/json").end(done.toBuffer());
    } catch (FakeRefusal e) {
      refuse(request, patch, e.status(), String.valueOf(e.getMessage()));
    } catch (DecodeException | ClassCastException _) {
      refuse(request, patch, 400, "Failed to create conference, could not parse JSON");
    }
  }

  /// The reason is in the title of a page, and for a PATCH nowhere.
  private static void refuse(HttpServerRequest request, boolean patch, int status, String reason) {
    var page =
        "<html><head><title>%s</title></head><body></body></html>"
            .formatted(reason.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    request.response().setStatusCode(status).end(patch ? "" : page);
  }
}
