package org.parley.gateway.conversation;

import org.parley.gateway.access.Address;
import org.parley.gateway.access.Refusal;
import org.parley.gateway.access.Requirement;
import org.parley.gateway.access.Right;

/// Takes the moderator's role from `participant`, unless nobody else has it.
public record DismissModerator(ConversationId conversation, Address participant, String clientId)
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
    return state.forModerated(circumstances.by(), participant, who -> dismiss(state, who));
  }

  private Verdict dismiss(Conversation state, Participant who) {
    if (!who.moderator()) {
      return new Verdict.Nothing();
    }
    return state.isLastModerator(who)
        ? new Verdict.Refuse(
            Refusal.LAST_MODERATOR, "Appoint somebody else first: a group needs a moderator.")
        : Verdict.append(new Content.ModeratorDismissed(participant));
  }
}
