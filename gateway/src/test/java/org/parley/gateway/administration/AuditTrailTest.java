package org.parley.gateway.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.parley.gateway.administration.Office.ANNA;
import static org.parley.gateway.administration.Office.CHIEF;
import static org.parley.gateway.administration.Office.CLERK;
import static org.parley.gateway.administration.Office.done;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.parley.gateway.access.Address;
import org.parley.gateway.policy.Act;
import org.parley.gateway.policy.ObjectName;

class AuditTrailTest {

  private static final AuditTrail.Wanted ANYTHING =
      new AuditTrail.Wanted(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private final Office office = new Office();
  private final AuditTrail trail = new AuditTrail(office.enterprise.log());

  @Test
  void anActSaysWhoWhenFromWhereAndWhatWasBeforeAndAfter() {
    done(office.edits(CLERK, "person/" + ANNA, "{\"office\":\"1\"}"));
    done(office.edits(CHIEF, "person/" + ANNA, "{\"office\":\"2\"}"));
    var act = page(ANYTHING, Optional.empty(), 1).acts().getFirst();
    assertEquals(CHIEF, act.author().by());
    assertEquals("127.0.0.1", act.author().from());
    var change = act.changes().getFirst();
    assertEquals("person/" + ANNA, change.object().text());
    assertEquals("{\"office\":\"1\"}", change.before().orElseThrow().toString());
    assertEquals("{\"office\":\"2\"}", change.after().orElseThrow().toString());
  }

  @Test
  void pagesOfAnySizeGiveEveryActOnceNewestFirst() {
    many(257);
    var expected = LongStream.rangeClosed(1, office.acts()).boxed().toList().reversed();
    for (int limit : List.of(1, 7, 99, 100, 101, 200)) {
      assertEquals(expected, all(ANYTHING, limit).stream().map(Act::sequence).toList());
    }
  }

  @Test
  void whatIsLookedForIsFoundAmongThousands() {
    done(office.edits(CLERK, "person/" + CHIEF, "{\"office\":\"first\"}"));
    long first = office.acts();
    many(4_500);
    var ofObject = wanted(Optional.of("person/" + CHIEF), Optional.empty());
    var onePage = page(ofObject, Optional.empty(), 50);
    assertTrue(onePage.acts().isEmpty() && onePage.before().isPresent(), "it has to be asked on");
    assertEquals(first, all(ofObject, 50).getFirst().sequence());
    assertEquals(
        List.of(first),
        all(wanted(Optional.empty(), Optional.of(CLERK)), 50).stream().map(Act::sequence).toList());
  }

  @Test
  void timesAreFromAndBefore() {
    var at = page(ANYTHING, Optional.empty(), 1).acts().getFirst().at();
    assertEquals(0, all(between(Optional.of(at.plusMillis(1)), Optional.empty()), 10).size());
    assertTrue(all(between(Optional.of(at), Optional.empty()), 10).size() > 0);
    assertTrue(
        all(between(Optional.empty(), Optional.of(at)), 10).stream()
            .allMatch(act -> act.at().isBefore(at)));
  }

  @Test
  void aPlaceThatIsNoneIsTheEndOrTheBeginning() {
    assertEquals(List.of(), page(ANYTHING, Optional.of(-5L), 10).acts());
    assertEquals(List.of(), page(ANYTHING, Optional.of(1L), 10).acts());
    var end = page(ANYTHING, Optional.of(Long.MAX_VALUE), 1).acts();
    assertEquals(office.acts(), end.getFirst().sequence());
  }

  private void many(int count) {
    for (int i = 0; i < count; i++) {
      done(office.edits(CHIEF, "person/" + ANNA, "{\"office\":\"%d\"}".formatted(i)));
    }
  }

  private List<Act> all(AuditTrail.Wanted wanted, int limit) {
    var all = new ArrayList<Act>();
    Optional<Long> before = Optional.empty();
    do {
      var page = page(wanted, before, limit);
      assertTrue(page.acts().size() <= limit);
      all.addAll(page.acts());
      before = page.before();
    } while (before.isPresent());
    return all;
  }

  private AuditTrail.Page page(AuditTrail.Wanted wanted, Optional<Long> before, int limit) {
    return trail.read(wanted, before, limit).await();
  }

  private static AuditTrail.Wanted wanted(Optional<String> object, Optional<Address> by) {
    return new AuditTrail.Wanted(
        object.map(ObjectName::of), by, Optional.empty(), Optional.empty());
  }

  private static AuditTrail.Wanted between(Optional<Instant> from, Optional<Instant> to) {
    return new AuditTrail.Wanted(Optional.empty(), Optional.empty(), from, to);
  }
}
