package org.parley.gateway.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parley.clustering.Node;
import org.parley.clustering.Site;
import org.parley.clustering.local.LocalCluster;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Pace;
import org.parley.gateway.access.Scope;
import org.parley.gateway.administration.AccountDesk;
import org.parley.gateway.administration.OwnPassword;
import org.parley.gateway.administration.PolicyDesk;
import org.parley.gateway.authorization.Authorizations;
import org.parley.gateway.call.SimpleCalls;
import org.parley.gateway.command.CommandDesk;
import org.parley.gateway.command.Features;
import org.parley.gateway.contract.Contract;
import org.parley.gateway.conversation.Conversations;
import org.parley.gateway.conversation.Rules;
import org.parley.gateway.delivery.Delivery;
import org.parley.gateway.directory.Enterprise;
import org.parley.gateway.directory.People;
import org.parley.gateway.directory.PersonJson;
import org.parley.gateway.directory.Persons;
import org.parley.gateway.hyperlink.Locations;
import org.parley.gateway.hyperlink.Recogniser;
import org.parley.gateway.hyperlink.Schemes;
import org.parley.gateway.policy.Edit;
import org.parley.gateway.policy.ObjectName;
import org.parley.gateway.presence.QuietPresences;
import org.parley.gateway.signin.Admission;
import org.parley.gateway.signin.ManualClock;
import org.parley.gateway.signin.OneTimePassword;
import org.parley.gateway.signin.PasswordRule;
import org.parley.gateway.signin.Passwords;
import org.parley.gateway.signin.SignIn;
import org.parley.gateway.signin.SignInConfig;
import org.parley.gateway.signin.Throttle;
import org.parley.gateway.signin.Tokens;
import org.parley.gateway.store.MemoryStore;
import tools.jackson.databind.node.ObjectNode;

/// What sockets do as time passes, over real connections and a clock that the test moves.
class SocketClockTest {

  private static final Node SELF = new Node("node", new Site("main"), 1);

  private static final String OTHER = "http://other.example:8080";

  private static final Address ANNA = Address.of("anna@berlin.example");
  private static final Duration TOKEN_LIFE = Duration.ofMinutes(7);

  private final Vertx vertx = Vertx.vertx();
  private final ManualClock clock = new ManualClock();
  private final MemoryStore store = new MemoryStore();
  private final SecureRandom random = new SecureRandom();
  private final Enterprise enterprise = Enterprise.on(store);
  private final Passwords passwords =
      new Passwords(new SignInConfig(1_024, 1, Duration.ofHours(1)), random);
  private final Tokens tokens = new Tokens(store, clock, random, TOKEN_LIFE);
  private final WebSocketClient client = vertx.createWebSocketClient();
  private final BlockingQueue<JsonObject> heard = new LinkedBlockingQueue<>();
  private final Delivery delivery = new Delivery();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();

  @AfterEach
  void close() {
    vertx.close().await();
    passwords.close();
  }

  @Test
  void whoDoesNotSignInWithinTenSecondsIsClosed() throws Exception {
    var socket = connect();
    socket.writeTextMessage("{\"do\":\"ListConversations\",\"ref\":1}").await();
    assertEquals("NOT_SIGNED_IN", hears("refused").getString("refused"));
    clock.advance(Duration.ofSeconds(11));
    assertEquals(4001, closed.get(20, TimeUnit.SECONDS));
  }

  @Test
  void aTokenThatEndsSoonIsAnnouncedAndOneThatEndedCloses() throws Exception {
    var socket = connect();
    signIn(socket);
    minutesOfTalk(socket, 2);
    clock.advance(Duration.ofSeconds(1));
    assertEquals("Expiring", hears("event").getString("event"));
    minutesOfTalk(socket, 4);
    clock.advance(Duration.ofMinutes(1));
    assertEquals(4002, closed.get(20, TimeUnit.SECONDS));
  }

  @Test
  void aRenewedTokenKeepsTheSocketOpen() throws Exception {
    var socket = connect();
    var token = signIn(socket);
    minutesOfTalk(socket, 4);
    signIn(socket, tokens.renew(token).await().orElseThrow().token());
    minutesOfTalk(socket, 6);
  }

  @Test
  void signingOutClosesTheSocketsOfTheToken() throws Exception {
    tokens.revoke(signIn(connect())).await();
    assertEquals(4002, closed.get(20, TimeUnit.SECONDS));
  }

  @Test
  void aSocketThatAnswersNothingForLongIsClosed() throws Exception {
    var socket = connect();
    signIn(socket);
    socket.pause();
    clock.advance(Duration.ofSeconds(76));
    socket.resume();
    assertEquals(4003, closed.get(20, TimeUnit.SECONDS));
  }

  @Test
  void whoIsDisabledIsClosed() throws Exception {
    signIn(connect());
    enterprise.edit(Edit.put(ObjectName.person(ANNA), disabled()));
    assertEquals(4002, closed.get(20, TimeUnit.SECONDS));
  }

  private static ObjectNode disabled() {
    return PersonJson.json(Persons.named(ANNA.text(), "Anna")).put("enabled", false);
  }

  @Test
  void whatIsDeliveredReachesThePersonAndNotTheirTokenAsAdministrator() throws Exception {
    enterprise.put(Persons.named(ANNA.text(), "Anna"));
    int port = listen();
    signIn(connect(port), tokens.issue(ANNA, Scope.ADMINISTRATOR, clock.instant()).await().token());
    assertEquals(Set.of(), delivery.connected());

    signIn(connect(port));
    assertEquals(Set.of(ANNA), delivery.connected());
  }

  @Test
  void pagesOfAnotherNodeGetASocketAndPagesOfStrangersDoNot() {
    int port = listen();
    assertEquals("accepted", opening(port, OTHER));
    for (var origin : List.of("http://other.example", "https://evil.example", "null")) {
      assertEquals("WebSocket upgrade failure: 403", opening(port, origin));
    }
  }

  private String opening(int port, String origin) {
    var options =
        new WebSocketConnectOptions()
            .setHost("127.0.0.1")
            .setPort(port)
            .setURI(Sockets.PATH)
            .addHeader("Origin", origin);
    return client
        .connect(options)
        .map("accepted")
        .otherwise(refused -> String.valueOf(refused.getMessage()))
        .await();
  }

  /// Time passes a minute at a time, so that the socket is never silent for long.
  private void minutesOfTalk(WebSocket socket, int minutes) throws Exception {
    for (int i = 0; i < minutes; i++) {
      clock.advance(Duration.ofMinutes(1));
      socket.writeTextMessage("{\"do\":\"ListConversations\",\"ref\":7}").await();
      hears("ok");
    }
  }

  private String signIn(WebSocket socket) throws Exception {
    return signIn(socket, tokens.issue(ANNA, Scope.PERSON, clock.instant()).await().token());
  }

  private String signIn(WebSocket socket, String token) throws Exception {
    socket.writeTextMessage("{\"do\":\"SignIn\",\"ref\":1,\"token\":\"" + token + "\"}").await();
    assertEquals(ANNA.text(), hears("ok").getJsonObject("ok").getString("address"));
    return token;
  }

  /// The next frame that has `property`.
  private JsonObject hears(String property) throws Exception {
    while (true) {
      var frame =
          Optional.ofNullable(heard.poll(20, TimeUnit.SECONDS))
              .orElseThrow(() -> new AssertionError("nothing was heard for 20 s, " + closed));
      if (frame.containsKey(property)) {
        return frame;
      }
    }
  }

  private WebSocket connect() {
    enterprise.put(Persons.named(ANNA.text(), "Anna"));
    return connect(listen());
  }

  private WebSocket connect(int port) {
    var options =
        new WebSocketConnectOptions().setHost("127.0.0.1").setPort(port).setURI(Sockets.PATH);
    var socket = client.webSocket();
    socket.textMessageHandler(text -> heard.add(new JsonObject(text)));
    socket.closeHandler(
        _ -> closed.complete(Optional.ofNullable(socket.closeStatusCode()).orElse((short) 0) + 0));
    return socket.connect(options).await();
  }

  private int listen() {
    Executor loop = Runnable::run;
    var conversations =
        new Conversations(
            store,
            List.of(loop),
            new Rules(30, _ -> true),
            clock,
            delivery::deliver,
            Address::text);
    var signIn =
        new SignIn(
            new Admission(
                enterprise.directory(),
                _ -> true,
                new NoOneTime().address(),
                Locations.NONE,
                () -> true),
            enterprise.credentials(),
            passwords,
            new Throttle(clock, 100),
            tokens,
            new NoOneTime());
    var presences = QuietPresences.on(store);
    var services =
        new SocketServices(
            new CommandDesk(
                new LocalCluster(SELF),
                enterprise.gate(),
                new Features(
                    conversations,
                    new People(
                        enterprise.directory(),
                        enterprise.log(),
                        enterprise.gate(),
                        new Pace(InstantSource.system()),
                        Runnable::run),
                    new Authorizations(enterprise.log(), enterprise.gate(), Address::text, clock),
                    presences,
                    SimpleCalls.on(
                        store,
                        conversations,
                        presences,
                        enterprise.gate(),
                        Runnable::run,
                        _ -> {}))),
            delivery,
            presences,
            new Reception(
                signIn,
                enterprise.gate(),
                _ -> Optional.empty(),
                new Reachable(List::of, () -> List.of(OTHER))),
            clock);
    var port = new AtomicInteger();
    var binding = new HttpListener.Binding("127.0.0.1", 0, port::set);
    var people = enterprise.importer(passwords, List.of());
    var administration =
        new Administration(
            enterprise.log(),
            enterprise.policies(),
            desks(signIn),
            people,
            Locations.NONE,
            new Recogniser(Schemes.standard()),
            (_, _, _) -> true,
            new Reports(
                () -> Future.failedFuture("nobody asks"),
                () -> Future.failedFuture("nobody asks")));
    vertx
        .deployVerticle(
            new HttpListener(
                binding,
                services,
                administration,
                Contract.load(),
                () -> Future.succeededFuture(true)))
        .await();
    return port.get();
  }

  private Administration.Desks desks(SignIn signIn) {
    var log = enterprise.log();
    var guard = new org.parley.gateway.administration.Administrators(log);
    var accounts = new AccountDesk(log, guard, passwords, new PasswordRule(), clock);
    return new Administration.Desks(
        new PolicyDesk(log, guard, List.of(), clock),
        accounts,
        new OwnPassword(signIn, accounts, enterprise.directory()));
  }

  /// Nobody signs in with a one-time password.
  private record NoOneTime() implements OneTimePassword {
    @Override
    public Address address() {
      return Address.of("administrator@localhost");
    }

    @Override
    public Optional<String> hash() {
      return Optional.empty();
    }

    @Override
    public Future<Boolean> consume(String hash) {
      return Future.succeededFuture(false);
    }
  }
}
