package org.parley.gateway.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.gateway.delivery.Envelopes.message;
import static org.parley.gateway.delivery.Envelopes.typing;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.clustering.Cluster;
import org.parley.clustering.memory.MemoryNetwork;
import org.parley.gateway.access.Address;
import org.parley.gateway.signin.ManualClock;

class LinksTest {

  /// A node: what came to it, and since when it was told that something did not.
  private final class Place {
    private final List<Envelope> envelopes = new ArrayList<>();
    private final List<Instant> lost = new ArrayList<>();
    private final Cluster cluster;
    private final Links links;

    Place(String name) {
      this(network.start(name));
    }

    Place(Cluster cluster) {
      this.cluster = cluster;
      this.links =
          new Links(
              cluster,
              clock,
              envelopes::addAll,
              address -> Optional.of(address).filter(this::isHere).map(Address::new),
              lost::add);
      links.open();
      places.add(this);
    }

    private boolean isHere(String address) {
      return !address.startsWith("elsewhere");
    }

    List<String> hears() {
      return envelopes.stream()
          .map(envelope -> new String(envelope.frame().payload(), StandardCharsets.UTF_8))
          .toList();
    }

    void says(long sequence) {
      links.send(List.of(message("c", sequence, "m" + sequence, "anna", "joerg")));
    }
  }

  private final List<Place> places = new ArrayList<>();
  private final ManualClock clock = new ManualClock();
  private final MemoryNetwork network = MemoryNetwork.stepwise();
  private final Place a = new Place("a");
  private final Place b = new Place("b");
  private final Place c = new Place("c");

  LinksTest() {
    go(Duration.ofSeconds(1));
    for (var place : List.of(a, b, c)) {
      place.lost.clear();
    }
  }

  @Test
  void whatIsSentArrivesEverywhereOnceAndAsItWas() {
    a.links.send(
        List.of(
            message("c", 7, "hällo", "anna", "elsewhere", "joerg"), typing("d", "types", "joerg")));
    network.run();
    for (var place : List.of(b, c)) {
      assertEquals(List.of("hällo", "types"), place.hears());
      var first = place.envelopes.getFirst();
      assertEquals("c", first.conversation());
      assertEquals(7, first.sequence());
      assertTrue(first.said());
      assertEquals(
          List.of(Envelopes.address("anna"), Envelopes.address("joerg")),
          List.copyOf(first.recipients()));
      assertEquals(List.of(), place.lost);
    }
    assertEquals(List.of(), a.hears());
  }

  @Test
  void whatWasNotAnsweredIsSentAgainInOrder() {
    network.cut("a", "b");
    a.says(1);
    a.says(2);
    go(Duration.ofSeconds(3));
    a.says(3);
    network.run();
    assertEquals(List.of("m1", "m2", "m3"), c.hears());
    network.heal();
    go(Duration.ofSeconds(3));
    assertEquals(List.of("m1", "m2", "m3"), b.hears());
    assertEquals(List.of(), b.lost);
    assertTrue(a.links.isEmpty());
  }

  @Test
  void whatArrivedAndWasNotAnsweredIsNotHandedOverTwice() {
    a.says(1);
    cutAfterArrival();
    assertEquals(List.of("m1"), b.hears());
    network.heal();
    a.says(2);
    go(Duration.ofSeconds(3));
    assertEquals(List.of("m1", "m2"), b.hears());
  }

  @Test
  void whoeverWasCutOffForLongIsToldSinceWhenTheyMissedSomething() {
    var before = clock.instant();
    network.cut("a", "b");
    IntStream.rangeClosed(1, 20)
        .forEach(i -> {
          a.says(i);
          go(Duration.ofSeconds(1));
        });
    network.heal();
    go(Duration.ofSeconds(3));
    assertEquals(List.of(), b.hears());
    assertFalse(b.lost.isEmpty(), "b was not told that it missed something");
    assertFalse(b.lost.getFirst().isAfter(before), () -> b.lost + " is after " + before);
    assertEquals(20, c.hears().size());

    a.says(21);
    go(Duration.ofSeconds(1));
    assertEquals(List.of("m21"), b.hears());
    assertTrue(a.links.isEmpty());
  }

  @Test
  void whoeverFindsEverythingAtOnceAfterALongTimeIsToldOnceThatTheyMissedSomething() {
    a.says(1);
    for (int seconds = 0; seconds < 60; seconds++) {
      clock.advance(Duration.ofSeconds(1));
      a.links.tick();
    }
    go(Duration.ofSeconds(5));
    assertEquals(1, b.lost.size(), () -> "b was told " + b.lost);
    assertTrue(a.links.isEmpty());
  }

  @Test
  void whatIsLostWhileTheNodeIsToldIsToldAsWell() {
    network.cut("a", "b");
    a.says(1);
    go(Duration.ofSeconds(15));
    network.heal();
    network.cut("b", "c");
    go(Duration.ofSeconds(1));
    int told = b.lost.size();
    assertTrue(told > 0, "b was not told");
    network.cut("a", "b");
    a.says(2);
    go(Duration.ofSeconds(15));
    network.heal();
    go(Duration.ofSeconds(3));
    assertTrue(b.lost.size() > told || b.hears().contains("m2"), "the second loss was not told");
  }

  @Test
  void aNodeThatStartsLaterHasMissedWhateverWasSaidSinceItStarted() {
    var late = new Place("d");
    go(Duration.ofSeconds(1));
    assertFalse(
        late.lost.isEmpty(), "whoever had come to it before it was met would miss something");
    a.says(1);
    network.run();
    assertEquals(List.of("m1"), late.hears());
  }

  @Test
  void aNodeThatStartsAnewTakesThePlaceOfTheOneBefore() {
    network.kill("b");
    a.says(1);
    var again = new Place("b");
    go(Duration.ofSeconds(3));
    a.says(2);
    go(Duration.ofSeconds(1));
    assertEquals(List.of("m2"), again.hears());
    assertEquals(List.of(), b.hears());
    assertTrue(a.links.isEmpty());

    again.says(1);
    network.run();
    assertEquals(List.of("m1"), a.hears());
  }

  @Test
  void aNodeThatStartsAnewWithAnEarlierClockIsHeardAndHears() {
    network.kill("b");
    go(Duration.ofSeconds(1));
    var again = new Place(network.start("b", 0));
    go(Duration.ofSeconds(3));
    a.says(1);
    again.says(2);
    go(Duration.ofSeconds(1));
    assertEquals(List.of("m1"), again.hears());
    assertEquals(List.of("m2"), a.hears());
  }

  @Test
  void whatWaitsForANodeIsBounded() {
    network.cut("a", "b");
    var much = "x".repeat(100_000);
    for (int i = 1; i <= 1_000; i++) {
      a.links.send(List.of(message("c", i, much, "anna")));
    }
    network.heal();
    go(Duration.ofSeconds(3));
    assertFalse(b.lost.isEmpty(), "100 MB were kept");
    assertTrue(b.envelopes.size() < 400, () -> b.envelopes.size() + " of 1,000 were kept");
  }

  @Test
  void aParcelOfAnotherVersionIsNotTaken() {
    a.cluster.tell(b.cluster.self(), "delivery", Buffer.buffer(new byte[40]));
    assertThrows(IllegalArgumentException.class, network::run);
    assertEquals(List.of(), b.hears());
  }

  @Test
  void whatOvertakesAnotherWaitsUntilThatHasCome() {
    network.cut("a", "b");
    a.says(1);
    network.run();
    network.heal();
    a.says(2);
    network.run();
    assertEquals(List.of(), b.hears());
    go(Duration.ofSeconds(2));
    assertEquals(List.of("m1", "m2"), b.hears());
  }

  @Test
  void whatIsTakenIsToldInBothDirectionsWithoutAMessageOfItsOwn() {
    a.says(1);
    network.run();
    b.says(2);
    network.run();
    a.says(3);
    network.run();
    assertEquals(List.of("m1", "m3"), b.hears());
    assertEquals(List.of("m2"), a.hears());
    assertFalse(a.links.isEmpty(), "c has said nothing");
    go(Duration.ofMillis(100));
    assertTrue(a.links.isEmpty());
    assertTrue(b.links.isEmpty());
  }

  /// Lets time pass, as a node lives through it.
  private void go(Duration time) {
    for (long tenths = 0; tenths < time.toMillis() / 100; tenths++) {
      clock.advance(Duration.ofMillis(100));
      for (var place : places) {
        place.links.tick();
      }
      network.run();
    }
  }

  /// Lets what is under way arrive, and what is answered be lost.
  private void cutAfterArrival() {
    network.step();
    network.step();
    network.cut("a", "b");
    network.run();
  }
}
