package org.parley.gateway.wire;

import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.Utf8FrameValidator;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.timeout.IdleStateHandler;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.internal.http.WebSocketInternal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.parley.gateway.access.Caller;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.access.Refusal;
import org.parley.gateway.access.Scope;
import org.parley.gateway.delivery.Flusher;
import org.parley.gateway.delivery.Frame;
import org.parley.gateway.delivery.Outbox;
import org.parley.gateway.delivery.Session;
import org.parley.gateway.signin.SignedIn;

/// One client's WebSocket: reads commands, gives them to the desk, writes the replies. Lives on its
/// event loop, and stops reading while too much of its own is under way.
final class ClientSocket {

  /// The longest message, in bytes.
  static final int MAX_MESSAGE = 256 * 1024;

  private static final int MAX_UNDER_WAY = 16;

  /// More devices and tabs than anybody has.
  private static final int MOST_SESSIONS = 50;

  private static final Duration TIME_TO_SIGN_IN = Duration.ofSeconds(10);
  private static final Duration WARN_BEFORE = Duration.ofMinutes(5);
  private static final Duration PING_AFTER = Duration.ofSeconds(30);
  private static final Duration MERCY = Duration.ofSeconds(5);
  private static final Duration CLOSE_AFTER = Duration.ofSeconds(75);

  private final ServerWebSocket socket;
  private final SocketServices services;
  private final Outbox outbox;
  private final EventLoop loop;
  private final Channel channel;
  private final FrameGuard guard = new FrameGuard();
  private final Instant opened;
  private final String id = UUID.randomUUID().toString();
  private Optional<Entrance> entrance = Optional.empty();
  private Optional<Session> session = Optional.empty();
  private Instant heard;
  private Instant pinged;
  private boolean warned;
  private boolean paused;
  private boolean closing;
  private int underWay;

  ClientSocket(ServerWebSocket socket, SocketServices services, Flusher flusher) {
    this.socket = socket;
    this.services = services;
    var context = ((WebSocketInternal) socket).channelHandlerContext();
    var pipeline = context.pipeline();
    pipeline.addBefore(context.name(), "guard", guard);
    pipeline.addBefore(context.name(), "utf8", new Utf8FrameValidator(false));
    pipeline.addBefore(context.name(), "whole", new WebSocketFrameAggregator(MAX_MESSAGE));
    // The sweep watches sockets; the timer of HTTP connections would cost something on every write.
    Optional.ofNullable(pipeline.get(IdleStateHandler.class)).ifPresent(pipeline::remove);
    this.outbox = new Outbox(context, flusher);
    this.channel = context.channel();
    this.loop = channel.eventLoop();
    this.opened = services.clock().instant();
    this.heard = opened;
    this.pinged = opened;
    socket.textMessageHandler(this::read);
    socket.binaryMessageHandler(_ -> close(CloseReason.BINARY));
    socket.exceptionHandler(this::broken);
    socket.pongHandler(_ -> heard = services.clock().instant());
  }

  /// What is due at `now`: closes who did not sign in, whose token ended or who went silent, warns
  /// before expiry, pings.
  void sweep(Instant now) {
    if (now.isAfter(heard.plus(CLOSE_AFTER))) {
      close(CloseReason.TOO_SLOW);
    } else if (services.gate().isLost()) {
      close(CloseReason.GOING_AWAY);
    } else if (entrance.isEmpty() && now.isAfter(opened.plus(TIME_TO_SIGN_IN))) {
      close(CloseReason.NO_SIGN_IN);
    } else {
      entrance.ifPresent(in -> sweep(in, now));
      ping(now);
    }
  }

  /// The socket is closed: whoever is just signing in comes too late.
  void closed() {
    closing = true;
    session.ifPresent(ending -> {
      services.delivery().close(ending);
      services.presences().closed(id);
    });
    session = Optional.empty();
  }

  /// What breaks RFC 6455 is told so; other failures have closed the connection already.
  private void broken(Throwable cause) {
    if (cause instanceof CorruptedWebSocketFrameException violation) {
      var status = violation.closeStatus();
      close((short) status.code(), status.reasonText());
    } else if (cause instanceof TooLongFrameException) {
      close(CloseReason.TOO_BIG);
    }
  }

  /// Says why and closes; whoever does not read that loses the connection all the same.
  void close(CloseReason reason) {
    close(reason.code(), reason.text());
  }

  private void close(short code, String text) {
    if (!closing) {
      closed();
      var _ = socket.close(code, text);
      var _ = loop.schedule(this::drop, MERCY.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void drop() {
    var _ = channel.close();
  }

  private void sweep(Entrance in, Instant now) {
    if (!now.isBefore(in.expiresAt()) || !services.signIn().isGood(in.holder())) {
      close(CloseReason.SIGNED_OUT);
    } else if (!warned && now.isAfter(in.expiresAt().minus(WARN_BEFORE))) {
      warned = true;
      outbox.write(Frame.of(new Expiring(in.expiresAt()), services.mapper()));
    }
  }

  private void ping(Instant now) {
    if (now.isAfter(heard.plus(PING_AFTER)) && now.isAfter(pinged.plus(PING_AFTER))) {
      pinged = now;
      socket.writePing(Buffer.buffer());
    }
  }

  private void read(String text) {
    if (closing) {
      return;
    }
    heard = services.clock().instant();
    switch (services.reader().read(text)) {
      case Request.Malformed bad ->
          outbox.write(services.replies().malformed(bad.ref(), bad.message()));
      case Request.Enter enter ->
          answer(enter.ref(), services.desk().guard("SignIn", signIn(enter.signIn())));
      case Request.Ask ask ->
          answer(
              ask.ref(),
              entrance
                  .map(in -> services.desk().perform(in.caller(), ask.command()))
                  .orElseGet(() -> refused(Refusal.NOT_SIGNED_IN, "Sign in first.")));
    }
    pauseIfBusy();
  }

  private void answer(long ref, Future<Outcome> outcome) {
    underWay++;
    outcome
        .map(done -> services.replies().frame(ref, done))
        .otherwise(cause -> services.replies().frame(ref, failed(cause)))
        .onSuccess(this::onLoop);
  }

  /// At once where the outcome comes on the loop: no event written since then gets ahead of it.
  private void onLoop(Frame reply) {
    if (loop.inEventLoop()) {
      reply(reply);
    } else {
      loop.execute(() -> reply(reply));
    }
  }

  private Outcome failed(Throwable cause) {
    return new Outcome.Failed(services.desk().incident("A reply", cause));
  }

  private void reply(Frame reply) {
    underWay--;
    outbox.write(reply);
    resumeIfIdle();
  }

  private void pauseIfBusy() {
    if (!paused && (underWay >= MAX_UNDER_WAY || outbox.isFull())) {
      paused = true;
      socket.pause();
      if (outbox.isFull()) {
        outbox.whenDrained(this::resumeIfIdle);
      }
    }
  }

  private void resumeIfIdle() {
    if (paused && underWay <= MAX_UNDER_WAY / 2 && !outbox.isFull()) {
      paused = false;
      socket.resume();
    } else if (paused && underWay == 0) {
      outbox.whenDrained(this::resumeIfIdle);
    }
  }

  private Future<Outcome> signIn(SignInCommand command) {
    if (command.token().isPresent()) {
      return services
          .signIn()
          .resume(command.token().get())
          .map(found -> found.<SignedIn>map(g -> g).orElseGet(SignedIn.Wrong::new))
          .compose(this::enter);
    }
    if (command.address().isPresent() && command.password().isPresent()) {
      return services
          .signIn()
          .signIn(command.address().get(), command.password().get(), Scope.PERSON, source())
          .compose(this::enter);
    }
    return refused(Refusal.MALFORMED, "Give a token, or address and password.");
  }

  private Future<Outcome> enter(SignedIn attempt) {
    return switch (attempt) {
      case SignedIn.Granted granted -> onLoop(() -> admit(granted));
      case SignedIn.Wrong _ ->
          refused(Refusal.WRONG_CREDENTIALS, "The token, address or password is wrong.");
      case SignedIn.Later later ->
          refused(
              Refusal.TOO_MANY_REQUESTS,
              "Try again in " + Math.max(1, later.retryAfter().toSeconds()) + " seconds.");
    };
  }

  private Outcome admit(SignedIn.Granted granted) {
    var next = Entrance.of(granted, source(), id);
    if (entrance.isPresent() && !entrance.get().caller().equals(next.caller())) {
      return new Outcome.Refused(
          Refusal.NOT_ALLOWED, "This connection is somebody else's: open another one.");
    }
    if (closing) {
      return new Outcome.Refused(Refusal.UNAVAILABLE, "This connection is closing.");
    }
    if (entrance.isEmpty()) {
      if (services.delivery().sessions(next.caller().address()) >= MOST_SESSIONS) {
        return new Outcome.Refused(
            Refusal.TOO_MANY_REQUESTS,
            "You have " + MOST_SESSIONS + " connections, which is the most: close some.");
      }
      open(next.caller());
    }
    entrance = Optional.of(next);
    guard.trust();
    warned = false;
    return new Outcome.Done(services.reception().welcomeOnSocket(granted));
  }

  /// Whoever administers is not there to be reached: what is for the person is not for them.
  private void open(Caller caller) {
    if (caller.scope() == Scope.PERSON) {
      var opening = new Session(id, caller.address(), outbox, loop);
      session = Optional.of(opening);
      services.delivery().open(opening);
      services.presences().opened(id, caller.address());
    }
  }

  private Future<Outcome> onLoop(Supplier<Outcome> step) {
    var promise = Promise.<Outcome>promise();
    loop.execute(() -> promise.complete(step.get()));
    return promise.future();
  }

  private String source() {
    return socket.remoteAddress().hostAddress();
  }

  private static Future<Outcome> refused(Refusal refusal, String message) {
    return Future.succeededFuture(new Outcome.Refused(refusal, message));
  }
}
