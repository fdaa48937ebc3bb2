package org.parley.media.conference;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Optional;
import java.util.function.Supplier;
import org.parley.media.colibri.ChannelListener;
import org.parley.media.colibri.Channels;
import org.parley.media.colibri.Colibri;
import org.parley.media.colibri.Mute;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One conference on one bridge: lets people in and out, offers everybody what the others send, and
/// asks the bridge one thing at a time. What fails does so with a [ConferenceException]. May be
/// used on any thread.
public final class Conference {

  private static final Logger LOG = LoggerFactory.getLogger(Conference.class);

  private enum State {
    LIVE,
    LOST,
    OVER
  }

  private final String name;
  private final Ids ids;
  private final ConferenceListener listener;
  private final Lane lane;
  private final Room room;
  private State state = State.LIVE;
  private Optional<String> speaker = Optional.empty();

  /// Whether what was left on the bridge that was lost is gone there.
  private Future<Void> left = Future.succeededFuture();

  /// A conference with nobody in it.
  ///
  /// @param name such as the id of a call; letters, digits and dashes
  public Conference(
      Vertx vertx,
      String name,
      Ids ids,
      Colibri bridge,
      Channels channels,
      ConferenceListener listener) {
    this.name = name;
    this.ids = ids;
    this.listener = listener;
    this.lane = new Lane(vertx.getOrCreateContext());
    this.room = new Room(new Meeting(bridge, name, ids), ids, channels, listener, Ears::new);
  }

  /// Lets `who` in: they are offered what the others send, and the others what they send, once they
  /// have answered. To be called once their client may use its microphone: who sends nothing for a
  /// minute is removed by the bridge.
  ///
  /// @param screens whether they receive the screens of others
  public Future<Void> join(String who, boolean screens) {
    return live(() -> room.join(who, screens));
  }

  /// Whether `who` receives the screens of others from now on: if not, the bridge sends them none.
  public Future<Void> screens(String who, boolean wanted) {
    return live(() -> room.screens(who, wanted));
  }

  /// What the client of `who` answers to the offer of that number.
  public Future<Void> answer(String who, long number, String sdp) {
    return live(() -> room.answer(who, number, sdp));
  }

  /// `who` is offered to send their screen as well.
  public Future<Void> startScreen(String who) {
    return live(() -> room.startScreen(who));
  }

  public Future<Void> stopScreen(String who) {
    return live(() -> room.stopScreen(who));
  }

  /// The bridge hands on nothing of these from `who`, whatever their client sends.
  public Future<Void> mute(String who, boolean audio, boolean video) {
    return live(() -> room.mute(who, new Mute(audio, video)));
  }

  /// `who` receives at most `count` videos; -1 is all.
  public Future<Void> lastN(String who, int count) {
    return live(() -> room.lastN(who, count));
  }

  /// `who` is out, whether they were in or not. With the last one the conference is no more on the
  /// bridge; somebody may join again all the same.
  public Future<Void> leave(String who) {
    return told(() ->
        room.seats()
            .find(who)
            .filter(_ -> state != State.OVER)
            .map(this::depart)
            .orElseGet(Future::succeededFuture));
  }

  /// Everybody is out, for good.
  public Future<Void> end() {
    return told(() -> {
      if (state == State.OVER) {
        return Future.succeededFuture();
      }
      boolean there = state == State.LIVE;
      state = State.OVER;
      room.rise();
      return there ? room.meeting().end().recover(Conference::unlessGone) : left;
    });
  }

  /// Whoever watches the bridge says that it is not well.
  public Future<Void> bridgeFailed(String why) {
    return told(() -> {
      lose(why);
      return Future.succeededFuture();
    });
  }

  /// Takes everybody to another bridge, with new connections. Where this fails, the conference is
  /// lost, and may be taken to yet another.
  public Future<Void> recreate(Colibri bridge) {
    return told(() -> {
      if (state == State.OVER) {
        return over();
      }
      var before = room.meeting();
      boolean there = state == State.LIVE;
      state = State.LIVE;
      speaker = Optional.empty();
      var next = new Meeting(bridge, name, ids);
      var left = there ? before.end().otherwiseEmpty() : Future.<Void>succeededFuture();
      return left.compose(_ -> room.move(next))
          .onFailure(e -> lose("it could not be recreated: " + e.getMessage()));
    });
  }

  private Future<Void> depart(Seat seat) {
    return room.remove(seat)
        .recover(e -> room.seats().isEmpty() ? Future.succeededFuture() : Future.failedFuture(e));
  }

  private Future<Void> live(Supplier<Future<Void>> step) {
    return told(() ->
        switch (state) {
          case LIVE -> step.get();
          case LOST -> ConferenceException.of(new Trouble.Lost("the bridge is lost"));
          case OVER -> over();
        });
  }

  private Future<Void> told(Supplier<Future<Void>> step) {
    return lane.run(() ->
        step.get()
            .onFailure(e -> Faults.loss(e).ifPresent(this::lose))
            .recover(e -> Future.failedFuture(Faults.told(e))));
  }

  private static Future<Void> over() {
    return ConferenceException.of(new Trouble.Over("the conference has been ended"));
  }

  private static Future<Void> unlessGone(Throwable e) {
    return Faults.isGone(e) ? Future.succeededFuture() : Future.failedFuture(e);
  }

  /// What may be left on the bridge is expired, for which only the end waits: it may not answer.
  private void lose(String why) {
    if (state == State.LIVE) {
      state = State.LOST;
      LOG.warn("conference {} has lost its bridge: {}", name, why);
      room.rise();
      left = room.meeting().end().otherwiseEmpty();
      listener.lost(why);
    }
  }

  /// Hears what comes by the channel of one endpoint.
  private final class Ears implements ChannelListener {

    private final Seat seat;
    private final Endpoint endpoint;

    Ears(Seat seat, Endpoint endpoint) {
      this.seat = seat;
      this.endpoint = endpoint;
    }

    @Override
    public void dominant(String loudest) {
      Optional.ofNullable(room.seats().names().get(loudest))
          .filter(who -> !speaker.equals(Optional.of(who)))
          .ifPresent(who -> {
            speaker = Optional.of(who);
            listener.speaking(who);
          });
    }

    @Override
    public void expired() {
      whileHere(() ->
          room.remove(seat)
              .recover(Conference::unlessGone)
              .onSuccess(_ -> {
                room.refresh();
                listener.removed(seat.who(), "the bridge has removed them");
              }));
    }

    @Override
    public void broken(String why) {
      LOG.debug("a channel of conference {} is broken: {}", name, why);
      whileHere(() -> room.meeting().probe());
    }

    private void whileHere(Supplier<Future<Void>> step) {
      told(() ->
          state == State.LIVE && seat.endpoint().equals(Optional.of(endpoint))
              ? step.get()
              : Future.succeededFuture());
    }
  }
}
