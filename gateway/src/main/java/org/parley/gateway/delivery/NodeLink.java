package org.parley.gateway.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.parley.clustering.Cluster;
import org.parley.clustering.Node;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes letters to one incarnation of another node and takes its letters, both in order and once:
/// parcels are sent at once and again until the node says that it has taken them. When that takes
/// too long, or too much waits, the letters are dropped and the node is told since when it missed
/// some. So memory is bounded, and nothing is lost that the store has.
final class NodeLink {

  static final String TOPIC = "delivery";

  private static final Logger LOG = LoggerFactory.getLogger(NodeLink.class);
  private static final Duration TOO_LONG = Duration.ofSeconds(10);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
  private static final int PARCEL_BYTES = 256 * 1024;
  private static final int MOST_UNDER_WAY = 1024 * 1024;
  private static final int MOST_BYTES = 16 * 1024 * 1024;

  /// What is taken without a word about it, until the next tick.
  private static final int MOST_UNTOLD = 128 * 1024;

  private final Node to;
  private final Cluster cluster;
  private final InstantSource clock;
  private final Queue<Letter> waiting = new ArrayDeque<>();
  private final Deque<Parcel> underWay = new ArrayDeque<>();
  private Optional<Instant> lostSince;
  private Instant answered;
  private Instant due = Instant.MIN;
  private Duration pause = FIRST_PAUSE;
  private long bytesWaiting;
  private long bytesUnderWay;
  private long number;
  private long taken;
  private long untold;

  /// @param lostSince what was written since then has not been taken there
  NodeLink(Node to, Cluster cluster, InstantSource clock, Instant lostSince) {
    this.to = to;
    this.cluster = cluster;
    this.clock = clock;
    this.lostSince = Optional.of(lostSince);
    this.answered = clock.instant();
    // Greater than what an earlier link to the same node has used.
    this.number = answered.toEpochMilli() * 1_000;
  }

  /// Takes the letters there, if the node is not so far behind that it has to read on anyway.
  synchronized void send(List<Letter> letters) {
    if (isLosing() && isDown()) {
      lostSince = lostSince.or(() -> Optional.of(clock.instant()));
      return;
    }
    if (isEmpty()) {
      answered = clock.instant();
    }
    for (var letter : letters) {
      waiting.add(letter);
      bytesWaiting += letter.length();
    }
    if (bytesWaiting + bytesUnderWay > MOST_BYTES) {
      drop();
    }
    launch();
  }

  /// Takes note of a parcel from there; whether it is the next one, and its letters are to be
  /// handed over.
  synchronized boolean take(Parcel parcel) {
    settle(parcel.taken());
    boolean isNext =
        parcel.number() == taken + 1 || (parcel.lostSince().isPresent() && parcel.number() > taken);
    if (isNext) {
      taken = parcel.number();
    }
    if (parcel.number() > 0) {
      untold += Math.max(1, parcel.size());
    }
    if (untold > MOST_UNTOLD) {
      tell(Parcel.receipt(taken));
    }
    return isNext;
  }

  /// Whether everything has arrived.
  synchronized boolean isEmpty() {
    return underWay.isEmpty() && waiting.isEmpty() && lostSince.isEmpty();
  }

  /// To be called several times a second: sends again what has not arrived, and says what has.
  synchronized void tick() {
    if (!underWay.isEmpty() && !clock.instant().isBefore(due)) {
      again();
    }
    launch();
    if (untold > 0) {
      tell(Parcel.receipt(taken));
    }
  }

  private void again() {
    if (isDown() && bytesUnderWay + bytesWaiting > 0) {
      drop();
    } else {
      underWay.forEach(this::tell);
    }
    due = clock.instant().plus(pause);
    pause = longer(pause);
  }

  private void launch() {
    while (isOpen() && (!waiting.isEmpty() || lostSince.isPresent())) {
      var parcel = new Parcel(++number, taken, lostSince, packed());
      lostSince = Optional.empty();
      if (underWay.isEmpty()) {
        due = clock.instant().plus(pause);
      }
      underWay.add(parcel);
      bytesUnderWay += parcel.size();
      tell(parcel);
    }
  }

  /// One parcel is enough to find out whether the node is there again.
  private boolean isOpen() {
    return isDown() ? underWay.isEmpty() : bytesUnderWay < MOST_UNDER_WAY;
  }

  /// In the order of their numbers, which is why nobody else may have the link meanwhile.
  private void tell(Parcel parcel) {
    untold = 0;
    cluster.tell(to, TOPIC, parcel.withTaken(taken).bytes());
  }

  private List<Letter> packed() {
    var packed = new ArrayList<Letter>();
    int size = 0;
    while (!waiting.isEmpty() && (packed.isEmpty() || size < PARCEL_BYTES)) {
      var letter = waiting.remove();
      size += letter.length();
      packed.add(letter);
    }
    bytesWaiting -= size;
    return packed;
  }

  private void settle(long upTo) {
    boolean any = false;
    while (!underWay.isEmpty() && underWay.getFirst().number() <= upTo) {
      bytesUnderWay -= underWay.remove().size();
      any = true;
    }
    if (any) {
      if (pause.compareTo(LONGEST_PAUSE) >= 0) {
        LOG.info("{} answers", to.name());
      }
      answered = clock.instant();
      pause = FIRST_PAUSE;
      due = answered.plus(pause);
      launch();
    }
  }

  private boolean isDown() {
    return clock.instant().isAfter(answered.plus(TOO_LONG));
  }

  /// Whether the node is still to be told since when it missed letters.
  private boolean isLosing() {
    return lostSince.isPresent() || toldOfLoss().isPresent();
  }

  private Optional<Instant> toldOfLoss() {
    return underWay.stream().flatMap(parcel -> parcel.lostSince().stream()).findFirst();
  }

  /// Whatever is under way may have arrived; its numbers are not used again.
  private void drop() {
    if (!isLosing()) {
      LOG.warn("{} does not answer: it will be told to read on", to.name());
    }
    lostSince = Optional.of(toldOfLoss().or(() -> lostSince).orElse(answered));
    waiting.clear();
    underWay.clear();
    bytesWaiting = 0;
    bytesUnderWay = 0;
    launch();
  }

  private static Duration longer(Duration pause) {
    var twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
  }
}
