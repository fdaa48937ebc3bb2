package org.parley.media.conference;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.parley.media.colibri.Change;
import org.parley.media.colibri.ChannelListener;
import org.parley.media.colibri.Channels;
import org.parley.media.colibri.Constraints;
import org.parley.media.colibri.Mute;
import org.parley.media.rtp.Source;
import org.parley.media.rtp.Transport;
import org.parley.media.sdp.Answer;
import org.parley.media.sdp.Role;

/// The people of a conference and their endpoints on its bridge. Fails with what the bridge says,
/// or with a [ConferenceException]. Of one step at a time.
final class Room {

  private final Ids ids;
  private final Channels channels;
  private final ConferenceListener listener;
  private final BiFunction<Seat, Endpoint, ChannelListener> ears;
  private final Seats seats = new Seats();
  private Meeting meeting;
  private long offers;

  /// @param ears makes who hears what comes by the channel of an endpoint
  Room(
      Meeting meeting,
      Ids ids,
      Channels channels,
      ConferenceListener listener,
      BiFunction<Seat, Endpoint, ChannelListener> ears) {
    this.meeting = meeting;
    this.ids = ids;
    this.channels = channels;
    this.listener = listener;
    this.ears = ears;
  }

  Meeting meeting() {
    return meeting;
  }

  Seats seats() {
    return seats;
  }

  Future<Void> join(String who, boolean screens) {
    if (seats.find(who).isPresent()) {
      return ConferenceException.of(new Trouble.Unfit(who + " is in the conference already"));
    }
    var seat = new Seat(who);
    seat.screens(screens);
    return enter(seat)
        .onSuccess(_ -> {
          seats.add(seat);
          offer(seat);
        });
  }

  private Future<Void> enter(Seat seat) {
    var wish = seat.wish(ids.next());
    return meeting
        .create(wish)
        .map(created -> {
          var endpoint = new Endpoint(wish.id(), created);
          seat.sit(endpoint);
          created
              .socket()
              .map(uri -> channels.open(uri, constraints(seat), ears.apply(seat, endpoint)))
              .ifPresent(endpoint::listens);
          return null;
        });
  }

  /// Takes everybody to `next`, where nobody has been before.
  Future<Void> move(Meeting next) {
    meeting = next;
    Future<Void> moved = Future.succeededFuture();
    for (var seat : seats.all()) {
      seat.rise();
      moved = moved.compose(_ -> enter(seat));
    }
    return moved.onSuccess(_ -> refresh());
  }

  /// Nobody has an endpoint any more.
  void rise() {
    seats.all().forEach(Seat::rise);
  }

  Future<Void> answer(String who, long number, String sdp) {
    return at(
        who,
        (seat, endpoint) -> {
          if (!endpoint.waitsFor(number)) {
            return ConferenceException.of(
                new Trouble.Outdated("offer " + number + " waits for no answer"));
          }
          return switch (endpoint.read(sdp)) {
            case Answer.Refused(var reason) ->
                ConferenceException.of(new Trouble.OddAnswer(reason));
            case Answer.Taken(var transport, var sources) ->
                take(seat, endpoint, transport, wanted(seat, sources));
          };
        });
  }

  /// A screen that was stopped while its offer was on the way is not wanted any more.
  private static List<Source> wanted(Seat seat, List<Source> sources) {
    return seat.screen() ? sources : without(sources, Role.SCREEN);
  }

  private Future<Void> take(
      Seat seat, Endpoint endpoint, Transport transport, List<Source> sources) {
    if (seats.collide(seat, sources)) {
      return ConferenceException.of(new Trouble.OddAnswer("it has an SSRC of somebody else"));
    }
    return endpoint
        .change(transport, sources)
        .map(meeting::change)
        .orElseGet(Future::succeededFuture)
        .onSuccess(_ -> {
          endpoint.answered(transport, sources);
          refresh();
        })
        .recover(e -> abandon(seat, endpoint, e));
  }

  /// Who never got in does not stay in the door.
  private Future<Void> abandon(Seat seat, Endpoint endpoint, Throwable e) {
    if (endpoint.isConnected() || !Faults.isRefusal(e)) {
      return Future.failedFuture(e);
    }
    return remove(seat)
        .transform(_ -> {
          listener.removed(seat.who(), "the bridge did not let them in: " + e.getMessage());
          return Future.failedFuture(e);
        });
  }

  Future<Void> startScreen(String who) {
    return at(
        who,
        (seat, endpoint) -> {
          var before = seat.forced();
          seat.screen(true);
          offer(seat);
          return force(seat, endpoint, before);
        });
  }

  Future<Void> stopScreen(String who) {
    return at(
        who,
        (seat, endpoint) -> {
          var before = seat.forced();
          seat.screen(false);
          var left = without(endpoint.sources(), Role.SCREEN);
          if (left.size() == endpoint.sources().size()) {
            offer(seat);
            return force(seat, endpoint, before);
          }
          return meeting
              .change(Change.sources(endpoint.id(), left))
              .onSuccess(_ -> {
                endpoint.sends(left);
                refresh();
              })
              .compose(_ -> force(seat, endpoint, before));
        });
  }

  private Future<Void> force(Seat seat, Endpoint endpoint, Mute before) {
    return seat.forced().equals(before) ? Future.succeededFuture() : force(seat, endpoint);
  }

  private Future<Void> force(Seat seat, Endpoint endpoint) {
    return meeting.change(Change.mute(endpoint.id(), seat.forced()));
  }

  /// Whether `who` receives the screens of others.
  Future<Void> screens(String who, boolean wanted) {
    return at(
        who,
        (seat, _) -> {
          seat.screens(wanted);
          offer(seat);
          return Future.succeededFuture();
        });
  }

  Future<Void> mute(String who, Mute mute) {
    return at(
        who,
        (seat, endpoint) -> {
          seat.mute(mute);
          refresh();
          return force(seat, endpoint);
        });
  }

  Future<Void> lastN(String who, int lastN) {
    return at(
        who,
        (seat, endpoint) -> {
          seat.lastN(lastN);
          endpoint.constrain(constraints(seat));
          return meeting.change(Change.lastN(endpoint.id(), lastN));
        });
  }

  /// Also where the bridge fails, `seat` is out of the room.
  Future<Void> remove(Seat seat) {
    var endpoint = seat.endpoint().map(Endpoint::id);
    seats.remove(seat);
    seat.rise();
    return endpoint
        .map(meeting::expire)
        .orElseGet(Future::succeededFuture)
        .onSuccess(_ -> refresh());
  }

  /// Offers everybody what is new to them.
  void refresh() {
    seats.all().forEach(this::offer);
  }

  private Constraints constraints(Seat seat) {
    return seat.constraints(seats.shown(seat));
  }

  private void offer(Seat seat) {
    seat.endpoint().ifPresent(it -> it.constrain(constraints(seat)));
    seat.endpoint()
        .flatMap(it -> it.offer(offers + 1, seat.screen(), seats.received(seat)))
        .ifPresent(drawn -> {
          offers = drawn.number();
          listener.offer(seat.who(), drawn.written(seats.names()));
        });
  }

  private Future<Void> at(String who, BiFunction<Seat, Endpoint, Future<Void>> step) {
    return seats
        .find(who)
        .flatMap(seat -> seat.endpoint().map(endpoint -> step.apply(seat, endpoint)))
        .orElseGet(
            () -> ConferenceException.of(new Trouble.Unfit(who + " is not in the conference")));
  }

  private static List<Source> without(List<Source> sources, Role role) {
    return sources.stream().filter(it -> !Role.of(it).equals(Optional.of(role))).toList();
  }
}
