package org.parley.gateway.conversation;

import org.parley.gateway.access.Address;
import org.parley.gateway.access.Refusal;
import org.parley.gateway.access.Requirement;
import org.parley.gateway.access.Right;

/// Takes `participant` out, who keeps what was said until then and sees nothing of what follows.
public record RemoveParticipant(ConversationId conversation, Address participant, String clientId)
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
        _ ->
            participant.equals(circumstances.by())
                ? new Verdict.Refuse(
                    Refusal.NO_SUCH_PARTICIPANT, "To go yourself, leave the conversation.")
                : Verdict.append(new Content.Removed(participant)));
  }
}
