package org.parley.media.conference;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.media.rtp.Source;

/// Everybody in a conference, in the order in which they came. Of one step at a time.
final class Seats {

  private final Map<String, Seat> seats = new LinkedHashMap<>();

  void add(Seat seat) {
    seats.put(seat.who(), seat);
  }

  void remove(Seat seat) {
    seats.remove(seat.who(), seat);
  }

  Optional<Seat> find(String who) {
    return Optional.ofNullable(seats.get(who));
  }

  Collection<Seat> all() {
    return List.copyOf(seats.values());
  }

  boolean isEmpty() {
    return seats.isEmpty();
  }

  /// Who is at which endpoint.
  Map<String, String> names() {
    var names = new HashMap<String, String>();
    for (var seat : seats.values()) {
      seat.endpoint().ifPresent(it -> names.put(it.id(), seat.who()));
    }
    return names;
  }

  /// What `seat` receives of what the others send.
  List<Source> received(Seat seat) {
    return others(seat).stream().filter(seat::receives).toList();
  }

  /// What of that may be sent to `seat` now.
  List<Source> shown(Seat seat) {
    return seats.values().stream()
        .filter(it -> it != seat)
        .flatMap(it -> it.sources().stream().filter(it::shows))
        .filter(seat::receives)
        .toList();
  }

  /// What everybody but `seat` sends.
  private List<Source> others(Seat seat) {
    return seats.values().stream()
        .filter(it -> it != seat)
        .flatMap(it -> it.sources().stream())
        .toList();
  }

  /// Whether `sources` of `seat` have an SSRC that is somebody else's: a bridge tells streams apart
  /// by nothing else.
  boolean collide(Seat seat, List<Source> sources) {
    var feedback = seat.endpoint().map(Endpoint::feedback).orElse(List.of());
    var taken =
        Stream.concat(others(seat).stream(), feedback.stream())
            .flatMap(it -> it.ssrcs().stream())
            .toList();
    return sources.stream().flatMap(it -> it.ssrcs().stream()).anyMatch(taken::contains);
  }
}
