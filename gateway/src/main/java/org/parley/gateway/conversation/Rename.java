package org.parley.gateway.conversation;

import org.parley.gateway.access.Address;
import org.parley.gateway.access.Refusal;
import org.parley.gateway.access.Requirement;
import org.parley.gateway.access.Right;

/// Gives a group another title: one line, at most 200 characters.
public record Rename(ConversationId conversation, String title, String clientId)
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
    return state.forModerator(circumstances.by(), () -> rename(state));
  }

  private Verdict rename(Conversation state) {
    var fault = Text.faultOfTitle(title);
    if (fault.isPresent()) {
      return new Verdict.Refuse(Refusal.BAD_TITLE, fault.get());
    }
    return title.equals(state.title())
        ? new Verdict.Nothing()
        : Verdict.append(new Content.Renamed(title));
  }
}
