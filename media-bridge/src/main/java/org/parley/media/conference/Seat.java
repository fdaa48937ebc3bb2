package org.parley.media.conference;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parley.media.colibri.Constraints;
import org.parley.media.colibri.Mute;
import org.parley.media.colibri.NewEndpoint;
import org.parley.media.rtp.MediaKind;
import org.parley.media.rtp.Source;
import org.parley.media.sdp.Role;

/// Somebody in a conference: what holds for them whichever bridge it is on, and their endpoint. Of
/// one step at a time.
final class Seat {

  private static final int ALL = -1;

  /// What the bridge is known to send with; a client sends less where it has less.
  private static final int MAX_HEIGHT = 1080;

  private final String who;
  private boolean screen;
  private boolean screens = true;
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

  /// Whether they receive the screens of others.
  void screens(boolean wanted) {
    screens = wanted;
  }

  boolean receives(Source source) {
    return screens || !Role.of(source).equals(Optional.of(Role.SCREEN));
  }

  void mute(Mute wanted) {
    mute = wanted;
  }

  /// What the bridge is to hand on nothing of: it knows no difference between a camera and a
  /// screen.
  Mute forced() {
    return new Mute(mute.audio(), mute.video() && !screen);
  }

  /// Whether others may be sent `source` of this one.
  boolean shows(Source source) {
    return !mute.video() || !Role.of(source).equals(Optional.of(Role.CAMERA));
  }

  void lastN(int wanted) {
    lastN = wanted;
  }

  /// What the bridge is to send where the others show `sources`.
  Constraints constraints(List<Source> sources) {
    return new Constraints(
        lastN,
        MAX_HEIGHT,
        sources.stream()
            .filter(it -> it.kind() == MediaKind.VIDEO)
            .map(Source::name)
            .collect(Collectors.toSet()));
  }

  NewEndpoint wish(String id) {
    return new NewEndpoint(id, lastN, forced());
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
