package org.parley.gateway.administration;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.gateway.access.Address;
import org.parley.gateway.policy.Act;
import org.parley.gateway.policy.ObjectName;
import org.parley.gateway.policy.PolicyLog;

/// Reads who changed what, when and from where, the newest first.
public final class AuditTrail {

  private static final int PAGE = 100;

  /// So many acts are looked through for one page; whoever asks goes on from there.
  private static final int MOST_READ = 2_000;

  /// What to look for; what is empty does not matter.
  public record Wanted(
      Optional<ObjectName> object,
      Optional<Address> by,
      Optional<Instant> from,
      Optional<Instant> to) {

    /// An act on many objects is shown as far as it is about the one that is asked for.
    private Act cut(Act act) {
      return object
          .map(one ->
              new Act(
                  act.sequence(),
                  act.at(),
                  act.author(),
                  act.changes().stream().filter(each -> each.object().equals(one)).toList()))
          .orElse(act);
    }

    private boolean fits(Act act) {
      return object
              .map(o -> act.changes().stream().anyMatch(c -> c.object().equals(o)))
              .orElse(true)
          && by.map(who -> act.author().by().equals(who)).orElse(true)
          && from.map(instant -> !act.at().isBefore(instant)).orElse(true)
          && to.map(instant -> act.at().isBefore(instant)).orElse(true);
    }
  }

  /// Some acts; `before` is where to go on, empty if there is nothing more.
  public record Page(List<Act> acts, Optional<Long> before) {
    public Page {
      acts = List.copyOf(acts);
    }
  }

  private final PolicyLog log;

  public AuditTrail(PolicyLog log) {
    this.log = log;
  }

  /// Up to `limit` acts before `before`, or of the end of the log, that fit; fewer, with a place to
  /// go on, if much had to be looked through.
  public Future<Page> read(Wanted wanted, Optional<Long> before, int limit) {
    var done = Promise.<Page>promise();
    long end = log.now().sequence() + 1;
    long from = before.map(each -> Math.min(each, end)).orElse(end);
    read(new Search(wanted, limit, from - MOST_READ), from, new ArrayList<>(), done);
    return done.future();
  }

  private record Search(Wanted wanted, int limit, long floor) {}

  private void read(Search search, long before, List<Act> found, Promise<Page> done) {
    if (before <= 1 || before <= search.floor) {
      done.complete(new Page(found, Optional.of(before).filter(each -> each > 1)));
      return;
    }
    log.acts(Math.max(1, before - PAGE), before - 1)
        .onSuccess(acts -> {
          for (var act : acts.reversed()) {
            if (found.size() == search.limit) {
              done.complete(new Page(found, Optional.of(act.sequence() + 1)));
              return;
            }
            if (search.wanted.fits(act)) {
              found.add(search.wanted.cut(act));
            }
          }
          read(search, Math.max(1, before - PAGE), found, done);
        })
        .onFailure(done::fail);
  }
}
