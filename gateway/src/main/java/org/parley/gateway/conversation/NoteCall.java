package org.parley.gateway.conversation;

import java.time.Duration;
import java.util.List;
import org.parley.gateway.access.Address;

/// Notes that a call of the participants began or ended; asked by who keeps the calls, never by a
/// client.
public sealed interface NoteCall extends Change {

  ConversationId conversation();

  @Override
  default ConversationId conversation(Address sender) {
    return conversation();
  }

  /// A participant calls.
  ///
  /// @param media what with, such as `AUDIO`
  record Began(ConversationId conversation, String clientId, List<String> media)
      implements NoteCall {
    public Began {
      media = List.copyOf(media);
    }

    @Override
    public Verdict decide(Conversation state, Circumstances circumstances) {
      return state.forParticipant(
          circumstances.by(),
          _ ->
              state.participants().size() < 2
                  ? Verdict.nobodyElse()
                  : Verdict.append(new Content.CallStarted(media)));
    }
  }

  /// The call that began with entry `call` is over, wherever its caller is now.
  ///
  /// @param reason such as `HUNG_UP`
  /// @param length how long they talked
  /// @param participants whoever talked
  record Ended(
      ConversationId conversation,
      long call,
      String reason,
      Duration length,
      List<Address> participants)
      implements NoteCall {
    public Ended {
      participants = List.copyOf(participants);
    }

    /// No client can have called anything so: it has a control character.
    @Override
    public String clientId() {
      return "ended\t" + call;
    }

    @Override
    public Verdict decide(Conversation state, Circumstances circumstances) {
      return state
          .known(circumstances.by())
          .map(_ -> Verdict.append(ended()))
          .orElseGet(Verdict::notAParticipant);
    }

    private Content ended() {
      return new Content.CallEnded(call, reason, length.toSeconds(), participants);
    }
  }
}
