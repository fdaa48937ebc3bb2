package org.parley.gateway.delivery;

import io.vertx.core.AsyncResult;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.parley.clustering.Cluster;
import org.parley.clustering.Node;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes letters to one incarnation of another node, in order: one parcel at a time, again and
/// again until it is answered. When that takes too long, or too much waits, the letters are dropped
/// and the node is told since when it missed some, as soon as it answers. So memory is bounded, and
/// nothing is lost that the store has.
final class NodeLink {

  static final String TOPIC = "delivery";

  private static final Logger LOG = LoggerFactory.getLogger(NodeLink.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration TOO_LONG = Duration.ofSeconds(10);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
  private static final int PARCEL_BYTES = 256 * 1024;
  private static final int MOST_BYTES = 16 * 1024 * 1024;

  private final Node to;
  private final Cluster cluster;
  private final InstantSource clock;
  private final Queue<Letter> waiting = new ArrayDeque<>();
  private Optional<Instant> lostSince;
  private Optional<Parcel> parcel = Optional.empty();
  private Instant answered;
  private Instant due = Instant.MIN;
  private Duration pause = FIRST_PAUSE;
  private long bytes;
  private long number;
  private boolean underWay;

  /// @param lostSince what was written since then has not been taken there
  NodeLink(Node to, Cluster cluster, InstantSource clock, Instant lostSince) {
    this.to = to;
    this.cluster = cluster;
    this.clock = clock;
    this.lostSince = Optional.of(lostSince);
    this.answered = clock.instant();
  }

  /// Takes the letter there, if the node is not so far behind that it has to read on anyway.
  void send(Letter letter) {
    synchronized (this) {
      if (isLosing() && isDown()) {
        lostSince = lostSince.or(() -> Optional.of(clock.instant()));
        return;
      }
      if (isEmpty()) {
        answered = clock.instant();
      }
      waiting.add(letter);
      bytes += letter.length();
      if (bytes > MOST_BYTES) {
        drop();
      }
    }
    step();
  }

  /// Whether everything has arrived.
  synchronized boolean isEmpty() {
    return parcel.isEmpty() && waiting.isEmpty() && lostSince.isEmpty();
  }

  /// To be called several times a second: tries again what was not answered.
  void tick() {
    step();
  }

  private void step() {
    next()
        .ifPresent(
            bytesOfIt -> cluster.ask(to, TOPIC, bytesOfIt, PATIENCE).onComplete(this::answered));
  }

  private synchronized Optional<Buffer> next() {
    if (underWay || isEmpty() || clock.instant().isBefore(due)) {
      return Optional.empty();
    }
    underWay = true;
    if (parcel.isEmpty()) {
      parcel = Optional.of(new Parcel(++number, lostSince, taken()));
      lostSince = Optional.empty();
    }
    return parcel.map(Parcel::bytes);
  }

  private List<Letter> taken() {
    var taken = new ArrayList<Letter>();
    int size = 0;
    while (!waiting.isEmpty() && (taken.isEmpty() || size < PARCEL_BYTES)) {
      var letter = waiting.remove();
      size += letter.length();
      taken.add(letter);
    }
    bytes -= size;
    return taken;
  }

  private void answered(AsyncResult<Buffer> answer) {
    synchronized (this) {
      underWay = false;
      var now = clock.instant();
      if (answer.succeeded()) {
        if (pause.compareTo(LONGEST_PAUSE) >= 0) {
          LOG.info("{} answers again", to.name());
        }
        answered = now;
        pause = FIRST_PAUSE;
        due = Instant.MIN;
        parcel = Optional.empty();
      } else {
        due = now.plus(pause);
        pause = longer(pause);
        if (isDown()) {
          drop();
        }
      }
    }
    if (answer.succeeded()) {
      step();
    }
  }

  private boolean isDown() {
    return clock.instant().isAfter(answered.plus(TOO_LONG));
  }

  /// Whether the node is still to be told since when it missed letters.
  private boolean isLosing() {
    return lostSince.isPresent() || parcel.flatMap(Parcel::lostSince).isPresent();
  }

  /// Whatever was in the parcel may have arrived; its number is not used again.
  private void drop() {
    if (!isLosing()) {
      LOG.warn("{} does not answer: it will be told to read on", to.name());
    }
    var first = parcel.flatMap(Parcel::lostSince).or(() -> lostSince).orElse(answered);
    lostSince = Optional.of(first);
    waiting.clear();
    bytes = 0;
    if (!underWay) {
      parcel = Optional.empty();
    }
  }

  private static Duration longer(Duration pause) {
    var twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
  }
}
