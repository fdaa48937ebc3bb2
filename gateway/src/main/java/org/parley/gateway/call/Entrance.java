package org.parley.gateway.call;

import java.util.function.Function;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.access.Refusal;

/// Whether somebody gets into a call.
sealed interface Entrance {

  record Open(Roll roll) implements Entrance {}

  record Already() implements Entrance {}

  record Closed(Outcome.Refused why) implements Entrance {}

  static Entrance of(Roll roll, Happening.Entered entered) {
    var in = new Open(roll.with(entered.who(), Member.In.with(entered.device(), entered.media())));
    return roll.find(entered.who())
        .map(as ->
            switch (as) {
              case Member.Rung _ -> in;
              case Member.Out(var why, _) when why == Why.REMOVED ->
                  closed(Refusal.NOT_ALLOWED, "A moderator has taken you out of this call.");
              case Member.Out _ -> in;
              case Member.In now when now.device().equals(entered.device()) -> new Already();
              case Member.In now when now.away().isPresent() -> in;
              case Member.In _ ->
                  closed(Refusal.ANSWERED_ELSEWHERE, "Another device of yours is in this call.");
            })
        .orElse(in);
  }

  private static Entrance closed(Refusal refusal, String message) {
    return new Closed(new Outcome.Refused(refusal, message));
  }

  /// What follows for the call.
  default Turn then(Function<Roll, CallState> open) {
    return switch (this) {
      case Open(var roll) -> new Turn.Next(open.apply(roll));
      case Already _ -> new Turn.Same();
      case Closed(var why) -> new Turn.Refused(why);
    };
  }
}
