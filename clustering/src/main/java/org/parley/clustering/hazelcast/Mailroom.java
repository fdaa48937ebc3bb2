package org.parley.clustering.hazelcast;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.eventbus.Message;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.parley.clustering.Cluster.Answerer;
import org.parley.clustering.Cluster.Hearer;
import org.parley.clustering.Node;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What goes between this node and the others over the event bus. It goes to an address of an
/// incarnation, so that nothing meant for one that is gone reaches another. May be used on any
/// thread.
final class Mailroom {

  private static final Logger LOG = LoggerFactory.getLogger(Mailroom.class);
  private static final Duration BETWEEN_EXPIRIES = Duration.ofMillis(100);

  private final Node self;
  private final Vertx vertx;
  private final Context context;
  private final InstantSource clock;
  private final Consumer<Node> met;
  private final Map<String, Answerer> answerers = new ConcurrentHashMap<>();
  private final Map<String, Hearer> hearers = new ConcurrentHashMap<>();
  private final Map<Node, Post> posts = new ConcurrentHashMap<>();
  private final Map<String, Node> senders = new ConcurrentHashMap<>();
  private final Questions questions = new Questions();
  private final Leases leases = new Leases();

  /// @param met is told from whom something comes, before that is looked at
  Mailroom(Node self, Vertx vertx, Context context, InstantSource clock, Consumer<Node> met) {
    this.self = self;
    this.vertx = vertx;
    this.context = context;
    this.clock = clock;
    this.met = met;
  }

  /// Completes when others reach this node.
  Future<Void> open() {
    vertx.setPeriodic(BETWEEN_EXPIRIES.toMillis(), _ -> questions.expire(clock.instant()));
    return vertx.eventBus().<Buffer>consumer(address(self), this::take).completion();
  }

  void answer(String topic, Answerer answerer) {
    answerers.put(topic, answerer);
  }

  void hear(String topic, Hearer hearer) {
    hearers.put(topic, hearer);
  }

  Future<Buffer> ask(Node to, String topic, Buffer message, Duration patience) {
    return ask(to, topic, message, patience, leases.until(to, patience, clock.instant()));
  }

  /// The same of a node that may act on it whenever it comes.
  Future<Buffer> askWhenever(Node to, String topic, Buffer message, Duration patience) {
    return ask(to, topic, message, patience, Optional.empty());
  }

  private Future<Buffer> ask(
      Node to, String topic, Buffer message, Duration patience, Optional<Instant> until) {
    return questions.ask(
        to,
        topic,
        clock.instant().plus(patience),
        number -> post(to).add(Item.question(number, until, topic, message)));
  }

  void tell(Node to, String topic, Buffer message) {
    post(to).add(Item.word(topic, message));
  }

  /// `node` has just answered, when its clock said `its`.
  void renew(Node node, Instant its) {
    leases.renew(node, its, clock.instant());
  }

  /// Fails all that `node` was asked.
  void giveUp(Node node) {
    questions.giveUp(node);
  }

  /// Forgets everybody else.
  void keepOnly(Collection<Node> nodes) {
    posts.keySet().retainAll(nodes);
    senders.values().retainAll(nodes);
    leases.keepOnly(nodes);
  }

  private Post post(Node to) {
    return posts.computeIfAbsent(
        to,
        _ ->
            new Post(
                Identity.text(self),
                vertx.eventBus().sender(address(to)),
                context,
                item -> questions.failed(to, item.number(), "it is not to be reached")));
  }

  private void take(Message<Buffer> message) {
    try {
      var bundle = Bundle.of(message.body());
      var from = sender(bundle.from());
      met.accept(from);
      bundle.items().forEach(item -> take(from, item));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      LOG.warn("A message between nodes cannot be read: {}", e.getMessage());
    }
  }

  /// Remembers them, so that who sends is not made out for each message.
  private Node sender(String text) {
    return senders.computeIfAbsent(
        text,
        _ ->
            Identity.node(text)
                .orElseThrow(() -> new IllegalArgumentException("nobody knows who it is from")));
  }

  private void take(Node from, Item item) {
    switch (item.kind()) {
      case WORD -> hear(from, item);
      case QUESTION -> answer(from, item);
      case ANSWER -> questions.answered(from, item.number(), item.body());
      case FAILURE -> questions.failed(from, item.number(), item.topic());
    }
  }

  private void hear(Node from, Item word) {
    var hearer = Optional.ofNullable(hearers.get(word.topic()));
    try {
      hearer.ifPresent(each -> each.hear(from, word.body()));
    } catch (RuntimeException e) {
      LOG.warn("What {} told about {} was not taken", from.name(), word.topic(), e);
    }
  }

  private void answer(Node from, Item question) {
    var answerer = Optional.ofNullable(answerers.get(question.topic()));
    if (question.until().filter(clock.instant()::isAfter).isPresent()) {
      post(from).add(Item.failure(question.number(), "it came too late"));
    } else if (answerer.isEmpty()) {
      post(from).add(Item.failure(question.number(), "nobody answers about this there"));
    } else {
      answer(from, question, answerer.get());
    }
  }

  private void answer(Node from, Item question, Answerer answerer) {
    answerer
        .attempt(from, question.body())
        .onComplete(
            answer -> post(from).add(Item.answer(question.number(), answer)),
            cause -> {
              LOG.warn("{} could not be answered about {}", from.name(), question.topic(), cause);
              post(from).add(Item.failure(question.number(), "it broke there"));
            });
  }

  /// Where `node` is reached on the event bus.
  static String address(Node node) {
    return "parley/" + node.name() + "/" + node.incarnation();
  }
}
