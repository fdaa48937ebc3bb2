package org.parley.gateway.conversation;

import org.parley.gateway.access.Address;
import org.parley.gateway.access.Refusal;
import org.parley.gateway.access.Requirement;
import org.parley.gateway.access.Right;

/// Says `text`: 1 to 64,000 bytes of UTF-8, not only space.
public record SendMessage(ConversationId conversation, String clientId, String text)
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
    return state.forWriter(
        circumstances,
        () ->
            Text.faultOfMessage(text)
                .<Verdict>map(fault -> new Verdict.Refuse(Refusal.BAD_TEXT, fault))
                .orElseGet(() -> Verdict.append(said(circumstances))));
  }

  private Content.Said said(Circumstances circumstances) {
    return new Content.Said(text, circumstances.links().apply(text));
  }
}
