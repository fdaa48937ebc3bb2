package org.parley.gateway.conversation;

import java.util.List;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Gate;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.access.Permission;
import org.parley.gateway.access.Refusal;

/// What a conversation decides about a change.
public sealed interface Verdict {

  /// The one sentence for conversations that do not exist and those of other people.
  String NOT_A_PARTICIPANT = "There is no such conversation, or you are not in it.";

  /// Append these in order; the last one is what was asked for, those before make it possible.
  record Append(List<Content> contents) implements Verdict {
    public Append {
      contents = List.copyOf(contents);
    }
  }

  /// It is so already.
  record Nothing() implements Verdict {}

  /// Start this conversation instead.
  record Instead(StartConversation start) implements Verdict {}

  /// Do not.
  record Refuse(Outcome.Refused how) implements Verdict {
    Refuse(Refusal refusal, String message) {
      this(new Outcome.Refused(refusal, message));
    }
  }

  static Verdict append(Content content) {
    return new Append(List.of(content));
  }

  static Verdict tooLow(Address other) {
    return new Refuse(Gate.tooLow(Permission.CHAT, List.of(other)));
  }

  static Verdict nobodyElse() {
    return new Refuse(Refusal.TOO_FEW_PARTICIPANTS, "Nobody else takes part.");
  }

  static Verdict notAParticipant() {
    return new Refuse(Refusal.NOT_A_PARTICIPANT, NOT_A_PARTICIPANT);
  }
}
