package org.parley.gateway.call;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.access.Right;
import org.parley.gateway.conversation.Conversations;
import org.parley.gateway.conversation.NoteCall;
import org.parley.gateway.presence.Whereabouts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks after the calls of this node as time passes: who has rung for too long, whose device has
/// gone, who has left the conversation, which calls are another node's by now or of one that is
/// gone, and whether the end of each is noted. Of the executor of the calls.
final class Watch {

  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

  /// Seconds between looks at what costs more.
  private static final int SELDOM = 5;

  private final Conversations conversations;
  private final CallRules rules;
  private final Reach reach;
  private final Media media;
  private final CallRows rows;
  private final Lines lines;
  private long ticks;

  Watch(
      Conversations conversations,
      CallRules rules,
      Reach reach,
      Media media,
      CallRows rows,
      Lines lines) {
    this.conversations = conversations;
    this.rules = rules;
    this.reach = reach;
    this.media = media;
    this.rows = rows;
    this.lines = lines;
  }

  /// To be called every second.
  void tick() {
    boolean seldom = ticks++ % SELDOM == 0;
    if (seldom) {
      adopt();
    }
    for (var line : lines.all()) {
      if (!rules.owns().test(line.conversation().key())) {
        lines.leave(line);
      } else if (line.isIdle()) {
        lines.forget(line);
      } else {
        look(line, seldom);
      }
    }
  }

  private void look(Line line, boolean seldom) {
    line.run(() -> pass(line).compose(_ -> seldom ? stay(line) : Future.succeededFuture()))
        .compose(_ -> line.unnoted().map(it -> note(line, it)).orElse(Future.succeededFuture()))
        .onFailure(e -> LOG.warn("A call of {} waits: {}", line.conversation(), e.toString()));
  }

  /// What time and the devices make of the call.
  private Future<Void> pass(Line line) {
    var people = line.state().map(it -> it.roll().whoAreIn()).orElse(List.of());
    return (people.isEmpty()
            ? Future.succeededFuture(Map.<Address, Whereabouts>of())
            : reach.ask(people))
        .compose(known -> become(line, changes(line, known)));
  }

  private List<Happening> changes(Line line, Map<Address, Whereabouts> known) {
    var changes = new ArrayList<Happening>();
    var roll = line.state().map(CallState::roll).orElse(new Roll(Map.of()));
    for (var who : roll.whoAreIn()) {
      var in = roll.in(who).orElseThrow();
      boolean there =
          known.getOrDefault(who, Whereabouts.NOWHERE).devices().containsKey(in.device());
      if (there == in.away().isPresent()) {
        changes.add(
            there ? new Happening.Back(who, in.device()) : new Happening.Away(who, in.device()));
      }
    }
    return changes;
  }

  /// Who is not in the conversation any more, or may not call any more, is not in its call; who may
  /// not show a screen any more shows none.
  private Future<Void> stay(Line line) {
    var called = line.state().map(it -> it.roll().members().keySet()).orElse(Set.of());
    return conversations
        .look(line.conversation())
        .compose(now -> {
          var changes = new ArrayList<Happening>();
          for (var who : called) {
            if (now.present(who).isEmpty() || !rules.gate().holds(who, Right.AUDIO)) {
              changes.add(new Happening.TakenOut(who));
            } else if (!mayShow(line, who)) {
              changes.add(new Happening.ScreenStopped(who));
            }
          }
          line.state().ifPresent(it -> media.review(it.invitation().id()));
          return become(line, changes);
        });
  }

  /// In a call of two there is nobody to show it to where the other one may not see it.
  private boolean mayShow(Line line, Address who) {
    return rules.gate().holds(who, Right.SHARE_SCREEN)
        && line.state()
            .filter(it -> it.invitation().isPair())
            .map(it -> Turns.blind(rules.gate(), it, who).isEmpty())
            .orElse(true);
  }

  private Future<Void> become(Line line, List<Happening> changes) {
    if (line.state().isEmpty()) {
      return Future.succeededFuture();
    }
    var now = rules.clock().instant();
    var next = line.state().get().at(now);
    for (var change : changes) {
      next = next.on(change, now) instanceof Turn.Next(var changed) ? changed : next;
    }
    return line.state().equals(Optional.of(next))
        ? Future.succeededFuture()
        : line.become(next).mapEmpty();
  }

  private Future<Void> note(Line line, Ended ended) {
    var invitation = ended.invitation();
    return conversations
        .note(
            invitation.by(),
            new NoteCall.Ended(
                line.conversation(),
                invitation.id().number(),
                ended.why().name(),
                ended.length(),
                ended.roll().tookPart()))
        .compose(outcome ->
            outcome instanceof Outcome.Done
                ? Future.<Void>succeededFuture()
                : Future.failedFuture("its end is not noted: " + outcome))
        .onSuccess(_ -> lines.noted(line, ended));
  }

  /// Takes over the calls of nodes that are gone.
  private void adopt() {
    rows.live()
        .onSuccess(
            all -> lines.load(all.stream().filter(each -> rules.owns().test(each.key())).toList()))
        .onFailure(e -> LOG.warn("Calls of other nodes are not looked for: {}", e.toString()));
  }
}
