package org.parley.gateway.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parley.gateway.store.MemoryStore;

/// However often somebody went and came back, searching is no deeper for it.
class ManyStretchesTest {

  private static final int TIMES = 5_000;

  private final Finds people = new Finds(new AskedStore(new MemoryStore()));

  @Test
  void whoWentAndCameBackThousandsOfTimesFindsWhatTheySawFirst() {
    var group = people.starts("anna", "ben", "cleo");
    people.says("anna", group, "lunch");
    for (int i = 0; i < TIMES; i++) {
      people.changes("anna", new RemoveParticipant(group, Log.address("ben"), "r" + i));
      people.says("anna", group, "meanwhile");
      people.changes(
          "anna", new AddParticipants(group, Log.addresses("ben"), Optional.empty(), "a" + i));
    }
    assertEquals(List.of("lunch"), people.finds("ben", "lunch"));
  }
}
