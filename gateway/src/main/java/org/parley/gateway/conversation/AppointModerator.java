package org.parley.gateway.conversation;

import org.parley.gateway.access.Address;
import org.parley.gateway.access.Requirement;
import org.parley.gateway.access.Right;

/// Makes `participant` a moderator.
public record AppointModerator(ConversationId conversation, Address participant, String clientId)
    implements ChangeCommand {

  @Override
  public Requirement requires(Address sender) {
    return Requirement.of(Right.CHAT);
  }

  @Override
  public ConversationId conversation(Address sender) {
    return conversation;
  }

  @Override
  public Verdict decide(Conversation state, Circumstances circumstances) {
    return state.forModerated(
        circumstances.by(),
        participant,
        who ->
            who.moderator()
                ? new Verdict.Nothing()
                : Verdict.append(new Content.ModeratorAppointed(participant)));
  }
}
