package org.parley.console.text;

import org.parley.console.server.Fault;

/// Says what went wrong and what to do about it.
public final class FaultWords {

  private final Texts texts;

  public FaultWords(Texts texts) {
    this.texts = texts;
  }

  public String of(Fault fault) {
    return switch (fault) {
      case Fault.Unreachable it -> texts.say(Text.FAULT_UNREACHABLE, it.server(), it.reason());
      case Fault.Unanswered it -> texts.say(Text.FAULT_UNANSWERED, it.server(), it.reason());
      case Fault.Moved it -> texts.say(Text.FAULT_MOVED, it.address());
      case Fault.NotUnderstood it -> texts.say(Text.FAULT_NOT_UNDERSTOOD, it.reason());
      case Fault.NotParley it -> texts.say(Text.FAULT_NOT_PARLEY, it.server());
      case Fault.NotSignedIn _ -> texts.say(Text.FAULT_NOT_SIGNED_IN);
      case Fault.NotAllowed it -> texts.say(Text.FAULT_NOT_ALLOWED, it.detail());
      case Fault.Missing it -> texts.say(Text.FAULT_MISSING, it.detail());
      case Fault.Conflict it -> texts.say(Text.FAULT_CONFLICT, it.detail());
      case Fault.Busy it -> texts.say(Text.FAULT_BUSY, it.pause().toSeconds());
      case Fault.Refused it ->
          texts.say(Text.FAULT_REFUSED, it.detail(), String.join(", ", it.fields()));
      case Fault.WrongFile it ->
          texts.say(Text.FAULT_WRONG_FILE, it.detail(), it.lines().size() + it.more());
      case Fault.Broken it -> texts.say(Text.FAULT_BROKEN, it.status(), it.detail());
      case Fault.Cancelled _ -> texts.say(Text.FAULT_CANCELLED);
    };
  }
}
