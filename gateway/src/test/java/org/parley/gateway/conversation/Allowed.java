package org.parley.gateway.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

/// Says what must hold of an entry and of a conversation, written down independently of the code
/// that decides.
final class Allowed {

  private Allowed() {}

  /// `entry` may come after `before`.
  static void check(Conversation before, Entry entry) {
    assertEquals(before.lastSequence() + 1, entry.sequence());
    assertFalse(entry.at().isBefore(before.lastAt()), () -> entry + " goes back in time");
    if (entry.content() instanceof Content.Started) {
      assertFalse(before.exists());
      return;
    }
    var by = before.people().get(entry.by());
    boolean noted = entry.content() instanceof Content.CallEnded;
    assertTrue(by != null && (by.present() || noted), () -> entry + " is by somebody outside");
    boolean moderates =
        switch (entry.content()) {
          case Content.Said _, Content.Left _, Content.CallStarted _, Content.CallEnded _ -> false;
          case Content.Started _,
              Content.Added _,
              Content.Removed _,
              Content.ModeratorAppointed _,
              Content.ModeratorDismissed _,
              Content.Renamed _ ->
              true;
        };
    assertTrue(!moderates || by.moderator(), () -> entry + " is by no moderator");
    holds(before.then(entry), 30);
  }

  /// What is true of every conversation at any time.
  static void holds(Conversation state, int maxParticipants) {
    var present = state.people().values().stream().filter(Participant::present).toList();
    assertTrue(present.size() <= maxParticipants, () -> present.size() + " take part");
    boolean needsModerator = !state.id().isPair() && !present.isEmpty();
    assertEquals(
        needsModerator,
        present.stream().anyMatch(Participant::moderator),
        () -> "moderators of " + present);
    for (var person : state.people().values()) {
      assertEquals(
          person.present(), person.visibility().sees(state.lastSequence() + 1), person::toString);
      apart(person.visibility().stretches());
      assertTrue(state.heard(person) >= person.heardBefore(), person::toString);
    }
  }

  private static void apart(List<Stretch> stretches) {
    for (int i = 1; i < stretches.size(); i++) {
      var earlier = stretches.get(i - 1);
      var later = stretches.get(i);
      assertTrue(earlier.to() + 1 < later.from(), () -> stretches + " touch");
    }
  }
}
