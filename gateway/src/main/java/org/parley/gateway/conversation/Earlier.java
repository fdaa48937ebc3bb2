package org.parley.gateway.conversation;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.access.Refusal;

/// Asks the log of a conversation whether an earlier attempt at a change was stored after all.
final class Earlier {

  private static final int MAX_ATTEMPTS = 16;

  private final ConversationId id;
  private final ConversationLogs logs;

  Earlier(ConversationId id, ConversationLogs logs) {
    this.id = id;
    this.logs = logs;
  }

  /// Answers with what an earlier attempt at `work` gave, or else with `otherwise`.
  void answer(Work.ToChange work, Outcome otherwise) {
    find(work)
        .map(found -> found.orElse(otherwise))
        .onSuccess(work.answer()::tryComplete)
        .onFailure(work.answer()::tryFail);
  }

  /// What is left to do of `work` after a lost race: nothing if an earlier attempt was stored, or
  /// if it has lost too often.
  Future<List<Work>> rest(Work work) {
    return switch (work) {
      case Work.ToMark mark -> Future.succeededFuture(List.of(mark));
      case Work.ToChange change ->
          find(change)
              .map(found -> rest(change, found.or(() -> givenUp(change))))
              .otherwise(cause -> {
                change.answer().tryFail(cause);
                return List.of();
              });
    };
  }

  private static List<Work> rest(Work.ToChange change, Optional<Outcome> end) {
    end.ifPresent(change.answer()::tryComplete);
    return end.isPresent() ? List.of() : List.of(change.again());
  }

  private static Optional<Outcome> givenUp(Work.ToChange change) {
    return change.attempts() < MAX_ATTEMPTS
        ? Optional.empty()
        : Optional.of(
            new Outcome.Refused(Refusal.UNAVAILABLE, "Others are faster here: ask again."));
  }

  private Future<Optional<Outcome>> find(Work.ToChange work) {
    return logs.find(id, work.by(), work.change().clientId())
        .map(found ->
            found.map(entry -> new Outcome.Done(new Recorded(id, entry.sequence(), entry.at()))));
  }
}
