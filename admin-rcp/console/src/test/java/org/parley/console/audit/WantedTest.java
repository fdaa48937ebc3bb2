package org.parley.console.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WantedTest {

  @Test
  void bothDaysAreIncludedAsTheyAreHere() {
    Wanted wanted = new Wanted("group/sales", "", "2026-11-23", "2026-11-23");
    assertEquals(
        "/api/v1/audit?limit=100&object=group%2Fsales"
            + "&from=2026-11-22T23%3A00%3A00Z&to=2026-11-23T23%3A00%3A00Z&after=17",
        wanted.path(ZoneId.of("Europe/Berlin"), Optional.of("17")));
  }

  @Test
  void aDayThatIsNoneIsWrong() {
    assertTrue(new Wanted("", "", "", "2026-02-30").hasWrongDay());
  }
}
