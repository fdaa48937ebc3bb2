package org.parley.gateway.conversation;

import java.util.List;
import java.util.Optional;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Requirement;

/// Goes. The last moderator of a group hands the role to the longest-standing participant. Leaving
/// a pair only hides it until something is said again.
public record Leave(ConversationId conversation, String clientId) implements ChangeCommand {

  @Override
  public Requirement requires(Address sender) {
    return Requirement.none();
  }

  @Override
  public ConversationId conversation(Address sender) {
    return conversation;
  }

  @Override
  public Verdict decide(Conversation state, Circumstances circumstances) {
    return state.forParticipant(
        circumstances.by(),
        who -> state.id().isPair() ? new Verdict.Nothing() : new Verdict.Append(go(state, who)));
  }

  private static List<Content> go(Conversation state, Participant who) {
    return successor(state, who)
        .<List<Content>>map(
            next -> List.of(new Content.ModeratorAppointed(next.address()), new Content.Left()))
        .orElseGet(() -> List.of(new Content.Left()));
  }

  private static Optional<Participant> successor(Conversation state, Participant who) {
    return state.isLastModerator(who)
        ? state.participants().stream().filter(p -> !p.equals(who)).findFirst()
        : Optional.empty();
  }
}
