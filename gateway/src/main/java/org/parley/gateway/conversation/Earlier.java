package org.parley.gateway.conversation;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.access.Refusal;

/// Asks the log of a conversation whether an earlier attempt at a change was stored after all.
final class Earlier {

  private static final int MAX_ATTEMPTS = 16;

  private final ConversationId id;
  private final ConversationLogs logs;
  private final Consumer<Line> met;

  /// @param met is told of each attempt that was stored: nobody may have been told of it then
  Earlier(ConversationId id, ConversationLogs logs, Consumer<Line> met) {
    this.id = id;
    this.logs = logs;
    this.met = met;
  }

  /// Answers with what an earlier attempt at `work` gave, or else with `otherwise`.
  void answer(Work.ToChange work, Outcome otherwise) {
    find(work)
        .map(found -> found.orElse(otherwise))
        .onSuccess(work.answer()::tryComplete)
        .onFailure(work.answer()::tryFail);
  }

  /// What is left to do of `work` after an append that did not settle it: nothing if an earlier
  /// attempt was stored, if the store gave no answer (`cause`), or if it has lost too many races.
  Future<List<Work>> rest(Work work, Optional<Throwable> cause) {
    return switch (work) {
      case Work.ToMark mark -> Future.succeededFuture(again(mark, mark.again(), cause));
      case Work.ToChange change ->
          find(change)
              .map(found -> {
                found.ifPresent(change.answer()::tryComplete);
                return found.isPresent() ? List.<Work>of() : again(change, change.again(), cause);
              })
              .otherwise(broken -> {
                change.answer().tryFail(broken);
                return List.of();
              });
    };
  }

  /// Without an answer nobody knows: whoever asked is told so, and asks again.
  private static List<Work> again(Work work, Work next, Optional<Throwable> cause) {
    if (cause.isPresent()) {
      work.answer().tryFail(cause.get());
      return List.of();
    }
    if (work.attempts() >= MAX_ATTEMPTS) {
      work.answer()
          .tryComplete(
              new Outcome.Refused(Refusal.UNAVAILABLE, "Others are faster here: ask again."));
      return List.of();
    }
    return List.of(next);
  }

  private Future<Optional<Outcome>> find(Work.ToChange work) {
    return logs.find(id, work.by(), work.change().clientId())
        .map(found -> {
          found.ifPresent(met);
          return found
              .map(Line::entry)
              .map(entry -> new Outcome.Done(new Recorded(id, entry.sequence(), entry.at())));
        });
  }
}
