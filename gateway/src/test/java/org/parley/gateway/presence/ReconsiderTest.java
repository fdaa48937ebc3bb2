package org.parley.gateway.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.gateway.presence.World.address;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.gateway.access.AuthorizationLevel;

class ReconsiderTest {

  private static final int PEOPLE = 5_000;
  private static final int WATCHED = 20;

  private final World world = new World();

  @Test
  void whoLosesTheRightIsToldThatThereIsNothingAndOthersHearNothing() {
    world.opens("anna1", "joerg1", "uwe1");
    world.watches("joerg1", "anna");
    world.watches("uwe1", "anna");
    world.forgets();
    world.level("joerg", "anna", AuthorizationLevel.BLOCKED);
    world.presences.reconsider(List.of(address("anna")));
    assertEquals(List.of("anna nothing"), world.hears("joerg1"));
    assertEquals(List.of(), world.hears("uwe1"));
    assertEquals(List.of(), world.hears("anna1"));
  }

  @Test
  void whoGainsTheRightIsToldAlsoIfTheyAreTheOneWhoChanged() {
    world.level("joerg", "anna", AuthorizationLevel.BLOCKED);
    world.opens("anna1", "joerg1");
    world.watches("joerg1", "anna");
    world.forgets();
    world.level("joerg", "anna", AuthorizationLevel.PUBLIC);
    world.presences.reconsider(List.of(address("joerg"), address("unknown")));
    assertEquals(List.of("anna AVAILABLE"), world.hears("joerg1"));
  }

  @Test
  void anotherLevelIsToldAlsoIfItShowsNoMore() {
    world.opens("anna1", "joerg1");
    world.watches("joerg1", "anna");
    world.forgets();
    world.level("joerg", "anna", AuthorizationLevel.PERSONAL);
    world.presences.reconsiderAll();
    assertEquals(List.of("anna AVAILABLE"), world.hears("joerg1"));
  }

  @Test
  void fiveThousandPeopleAreReconsideredInLessThanASecond() {
    IntStream.range(0, PEOPLE).forEach(n -> world.opens("p" + n));
    IntStream.range(0, PEOPLE).forEach(n -> world.watches("p" + n, watchedBy(n)));
    world.forgets();
    world.standard = AuthorizationLevel.BUSINESS;
    long began = System.nanoTime();
    world.presences.reconsiderAll();
    world.tells();
    var took = Duration.ofNanos(System.nanoTime() - began);
    System.out.println("Reconsidering 5,000 who watch 20 each: " + took.toMillis() + " ms");
    long told = world.notices.stream().mapToLong(notice -> notice.sessions().size()).sum();
    assertEquals(PEOPLE * WATCHED, told);
    assertTrue(took.compareTo(Duration.ofSeconds(1)) < 0, took::toString);
  }

  private static String[] watchedBy(int number) {
    return IntStream.rangeClosed(1, WATCHED)
        .mapToObj(n -> "p" + (number + n * 17) % PEOPLE)
        .toArray(String[]::new);
  }
}
