package org.parley.media.conference;

import java.util.List;
import java.util.Optional;
import org.parley.media.colibri.Constraints;
import org.parley.media.colibri.Mute;
import org.parley.media.colibri.NewEndpoint;
import org.parley.media.rtp.Source;

/// Somebody in a conference: what holds for them whichever bridge it is on, and their endpoint. Of
/// one step at a time.
final class Seat {

  private static final int ALL = -1;

  /// What the bridge is known to send with; a client sends less where it has less.
  private static final int MAX_HEIGHT = 1080;

  private final String who;
  private boolean screen;
  private Mute mute = Mute.NOTHING;
  private int lastN = ALL;
  private Optional<Endpoint> endpoint = Optional.empty();

  Seat(String who) {
    this.who = who;
  }

  String who() {
    return who;
  }

  boolean screen() {
    return screen;
  }

  void screen(boolean wanted) {
    screen = wanted;
  }

  void mute(Mute wanted) {
    mute = wanted;
  }

  void lastN(int wanted) {
    lastN = wanted;
    endpoint.ifPresent(it -> it.constrain(constraints()));
  }

  Constraints constraints() {
    return new Constraints(lastN, MAX_HEIGHT);
  }

  NewEndpoint wish(String id) {
    return new NewEndpoint(id, lastN, mute);
  }

  Optional<Endpoint> endpoint() {
    return endpoint;
  }

  void sit(Endpoint at) {
    endpoint = Optional.of(at);
  }

  /// Has no endpoint any more, and no channel to it.
  void rise() {
    endpoint.ifPresent(Endpoint::close);
    endpoint = Optional.empty();
  }

  List<Source> sources() {
    return endpoint.map(Endpoint::sources).orElse(List.of());
  }
}
