package org.parley.gateway.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class VisibilityTest {

  private final Visibility twice = Visibility.none().openFrom(3).closeAt(5).openFrom(9);

  @Test
  void showsWhatWasSaidWhileSomebodyWasThere() {
    assertEquals(List.of(3L, 4L, 5L, 9L, 10L), seen(twice, 10));
    assertFalse(twice.sees(8));
    assertTrue(twice.sees(1_000_000));
  }

  @Test
  void comingBackAtOnceLeavesNoGap() {
    assertEquals(
        List.of(new Stretch(3, Long.MAX_VALUE)),
        Visibility.none().openFrom(3).closeAt(5).openFrom(6).stretches());
  }

  @Test
  void theLastSequenceSeenIsNotAboveTheHead() {
    assertEquals(10, twice.last(10));
    assertEquals(5, twice.last(8));
    assertEquals(0, twice.last(2));
  }

  @Test
  void aPageSkipsWhatIsNotSeen() {
    assertEquals(List.of(new Stretch(5, 5), new Stretch(9, 10)), twice.pageAfter(4, 20, 3));
    assertEquals(List.of(new Stretch(4, 5), new Stretch(9, 9)), twice.pageBefore(10, 20, 3));
    assertEquals(List.of(), twice.pageAfter(20, 20, 3));
  }

  @Test
  void absurdPlacesToReadFromGiveNothingOrEverything() {
    assertEquals(List.of(), twice.pageAfter(Long.MAX_VALUE, 20, 3));
    assertEquals(List.of(), twice.pageBefore(Long.MIN_VALUE, 20, 3));
    assertEquals(List.of(new Stretch(3, 5)), twice.pageAfter(Long.MIN_VALUE, 20, 3));
    assertEquals(List.of(new Stretch(19, 20)), twice.pageBefore(Long.MAX_VALUE, 20, 2));
  }

  @Test
  void pagesAndUnionsAgreeWithCountingOneByOne() {
    var random = new Random(7);
    for (int round = 0; round < 2_000; round++) {
      var one = random(random);
      var other = random(random);
      var both = new TreeSet<>(seen(one, 30));
      both.addAll(seen(other, 30));
      assertEquals(List.copyOf(both), seen(one.join(other), 30), () -> one + " and " + other);
      long from = random.nextInt(32);
      int limit = 1 + random.nextInt(6);
      var after = seen(one, 25).stream().filter(s -> s > from).limit(limit).toList();
      assertEquals(after, sequences(one.pageAfter(from, 25, limit)), one::toString);
      var below = seen(one, 25).stream().filter(s -> s < from).toList();
      var before = below.subList(Math.max(0, below.size() - limit), below.size());
      assertEquals(before, sequences(one.pageBefore(from, 25, limit)), one::toString);
    }
  }

  private static Visibility random(Random random) {
    var visibility = Visibility.none();
    long at = 1;
    for (int i = random.nextInt(4); i > 0; i--) {
      at += 1 + random.nextInt(5);
      visibility = visibility.openFrom(at);
      at += random.nextInt(5);
      visibility = random.nextBoolean() ? visibility.closeAt(at) : visibility;
    }
    return visibility;
  }

  private static List<Long> seen(Visibility visibility, long head) {
    return LongStream.rangeClosed(1, head).filter(visibility::sees).boxed().toList();
  }

  private static List<Long> sequences(List<Stretch> stretches) {
    return stretches.stream()
        .flatMap(s -> LongStream.rangeClosed(s.from(), s.to()).boxed())
        .toList();
  }
}
