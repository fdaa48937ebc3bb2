package org.parley.gateway.call;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Caller;
import org.parley.gateway.access.Outcome;
import org.parley.gateway.access.Refusal;
import org.parley.gateway.conversation.Conversations;
import org.parley.gateway.presence.Whereabouts;
import org.parley.gateway.store.Store;
import org.parley.gateway.store.StoreUnavailable;

/// Keeps the calls of the conversations that this node takes care of, and runs the commands about
/// them. May be called on any thread; all of it happens on the executor that is handed in.
public final class Calls {

  private static final int LONGEST_DEVICE = 80;

  private final Executor serial;
  private final CallRules rules;
  private final Reach reach;
  private final Media media;
  private final Describing describing;
  private final Beginning beginning;
  private final Turns turns;
  private final Watch watch;
  private final Lines lines;

  /// @param serial does one thing at a time, in order
  /// @param surroundings what calls ask and tell others
  public Calls(
      Store store,
      Conversations conversations,
      CallRules rules,
      Surroundings surroundings,
      Executor serial) {
    this.serial = serial;
    this.rules = rules;
    this.reach = surroundings.reach();
    this.media = surroundings.media();
    var rows = new CallRows(store);
    var follower = new Follower(media, reach, surroundings.teller());
    this.describing = new Describing(media, surroundings.teller());
    this.lines = new Lines(rows, new Terms(store), follower, serial);
    this.beginning = new Beginning(conversations, rules, reach, media);
    this.turns = new Turns(conversations, rules, reach);
    this.watch = new Watch(conversations, rules, reach, media, rows, lines);
  }

  /// What calls ask and tell others.
  public record Surroundings(Reach reach, Media media, Teller teller) {}

  /// Does what `caller` asks. Completes on any thread; fails only if something is broken.
  public Future<Outcome> perform(Caller caller, CallCommand command) {
    return onSerial(() -> attempt(caller.address(), command))
        .recover(cause ->
            cause instanceof StoreUnavailable || cause instanceof Overtaken
                ? refused(
                    Refusal.UNAVAILABLE,
                    "The call cannot be looked after at the moment: ask again.")
                : Future.failedFuture(cause));
  }

  /// To be called every second.
  public void tick() {
    serial.execute(watch::tick);
  }

  private Future<Outcome> attempt(Address by, CallCommand command) {
    return switch (command) {
      case Call call -> call(by, call);
      case ListCalls _ ->
          reach
              .ask(List.of(by))
              .map(known ->
                  new Outcome.Done(
                      new ListCalls.Calls(
                          known.getOrDefault(by, Whereabouts.NOWHERE).calls().stream()
                              .sorted()
                              .toList())));
      case AboutCall about -> about(by, about);
    };
  }

  private Future<Outcome> call(Address by, Call call) {
    var id = call.where(by);
    if (id.isEmpty() || (call.conversation().isPresent() && call.person().isPresent())) {
      return refused(Refusal.MALFORMED, "Name a conversation or a person, and not both.");
    }
    return isGood(call.device()) ? call(by, lines.of(id.get()), call) : badDevice();
  }

  private Future<Outcome> call(Address by, Line line, Call call) {
    return line.run(() -> callNow(by, line, call));
  }

  private Future<Outcome> callNow(Address by, Line line, Call call) {
    var now = line.state().map(it -> it.at(rules.clock().instant()));
    if (now.filter(it -> !(it instanceof Ended)).isPresent()) {
      var state = now.get();
      return turns
          .isConcerned(by, state)
          .compose(concerned ->
              concerned
                  ? join(by, line, state, call)
                  : refused(
                      Refusal.NOT_A_PARTICIPANT,
                      "There is no such conversation, or you are not in it."));
    }
    return beginning
        .begin(by, line.conversation(), call)
        .compose(result -> begun(by, line, call, result));
  }

  private Future<Outcome> join(Address by, Line line, CallState state, Call call) {
    return turns
        .enter(by, state, call.device(), call.media())
        .compose(turn -> take(line, state, turn))
        .map(outcome -> shown(line, by, call.device(), outcome));
  }

  private Future<Outcome> begun(Address by, Line line, Call call, Beginning.Result result) {
    return switch (result) {
      case Beginning.Result.Refused(var how) -> Future.succeededFuture(how);
      case Beginning.Result.Begun(var state) when isOld(line, state) ->
          refused(Refusal.NO_SUCH_CALL, "That call is over.");
      case Beginning.Result.Begun(var state) ->
          line.become(state).map(_ -> shown(line, by, call.device(), done()));
    };
  }

  /// Asked again under the same clientId after the call had ended, the entry is that of the old
  /// one.
  private static boolean isOld(Line line, CallState begun) {
    return line.state()
        .filter(last -> last.invitation().id().number() >= begun.invitation().id().number())
        .isPresent();
  }

  private Future<Outcome> about(Address by, AboutCall about) {
    var line = lines.of(about.call().conversation());
    return line.run(() ->
        line.state()
            .filter(state -> state.invitation().id().equals(about.call()))
            .map(state -> state.at(rules.clock().instant()))
            .map(state -> about(by, line, state, about))
            .orElseGet(Turns::noSuchCall));
  }

  private Future<Outcome> about(Address by, Line line, CallState state, AboutCall about) {
    return turns
        .isConcerned(by, state)
        .compose(concerned ->
            !concerned
                ? Turns.noSuchCall()
                : switch (about) {
                  case Describe describe -> describing.describe(by, state, describe);
                  case ReadCall read ->
                      take(line, state, new Turn.Same())
                          .map(outcome -> shown(line, by, read.device(), outcome));
                  case Accept accept when !isGood(accept.device()) -> badDevice();
                  case Accept accept ->
                      turns
                          .of(by, state, accept)
                          .compose(turn -> take(line, state, turn))
                          .map(outcome -> shown(line, by, accept.device(), outcome));
                  case AboutCall other ->
                      turns.of(by, state, other).compose(turn -> take(line, state, turn));
                });
  }

  /// @param state what time has made of the line's
  private Future<Outcome> take(Line line, CallState state, Turn turn) {
    return switch (turn) {
      case Turn.Refused(var how) -> keep(line, state).map(_ -> how);
      case Turn.Same _ -> keep(line, state).map(_ -> done());
      case Turn.Next(var next) -> line.become(next).map(_ -> done());
    };
  }

  private static Future<CallState> keep(Line line, CallState state) {
    return line.state().equals(Optional.of(state))
        ? Future.succeededFuture(state)
        : line.become(state);
  }

  private Outcome shown(Line line, Address by, String device, Outcome outcome) {
    if (!(outcome instanceof Outcome.Done) || line.state().isEmpty()) {
      return outcome;
    }
    var state = line.state().get();
    boolean in = Devices.isIn(state.roll(), by, device);
    return new Outcome.Done(
        new CallReply.Shown(
            Views.of(state),
            in ? Optional.of(rules.iceServers().apply(by)) : Optional.empty(),
            in ? media.waiting(state.invitation().id(), by) : Optional.empty()));
  }

  private static Outcome done() {
    return new Outcome.Done(new CallReply.Noted());
  }

  private static boolean isGood(String device) {
    return !device.isBlank()
        && device.length() <= LONGEST_DEVICE
        && device.chars().noneMatch(Character::isISOControl);
  }

  private static Future<Outcome> badDevice() {
    return refused(Refusal.MALFORMED, "A device has 1 to 80 characters, no control ones.");
  }

  private <T> Future<T> onSerial(Supplier<Future<T>> step) {
    Promise<T> promise = Promise.promise();
    serial.execute(() -> Future.succeededFuture().compose(_ -> step.get()).onComplete(promise));
    return promise.future();
  }

  private static Future<Outcome> refused(Refusal refusal, String message) {
    return Future.succeededFuture(new Outcome.Refused(refusal, message));
  }
}
