package org.parley.gateway.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProbeTest {

  private final BreakableStore store = new BreakableStore();
  private Instant now = Instant.EPOCH;
  private final Probe probe = new Probe(store, () -> now);

  @Test
  void tellsWhetherTheStoreCanWriteNow() {
    assertTrue(probe.canWrite().result());
    store.disk(BreakableStore.Disk.IS_FULL);
    now = now.plusSeconds(1);
    assertFalse(probe.canWrite().result());
    store.disk(BreakableStore.Disk.WORKS);
    now = now.plusSeconds(1);
    assertTrue(probe.canWrite().result());
  }

  @Test
  void asksTheStoreAtMostOnceASecond() {
    store.holdPuts();
    var first = probe.canWrite();
    var second = probe.canWrite();
    store.releasePutsLastFirst();
    assertTrue(first.result() && second.result());
    assertEquals(1, store.all("probe").size());
    store.disk(BreakableStore.Disk.IS_FULL);
    assertTrue(probe.canWrite().result(), "the answer of a moment ago is still good");
  }
}
