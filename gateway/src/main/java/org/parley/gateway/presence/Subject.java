package org.parley.gateway.presence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.gateway.access.Address;
import org.parley.gateway.delivery.Frame;
import org.parley.gateway.delivery.Notice;
import org.parley.gateway.json.Json;
import tools.jackson.databind.json.JsonMapper;

/// Somebody who is there or is watched: their situation, and what each session that is to know of
/// it was last told.
final class Subject {

  private static final JsonMapper MAPPER = Json.mapper();

  private final Address address;
  private final Map<Seat, Seen> told = new HashMap<>();
  private Situation situation = Situation.NOBODY;

  Subject(Address address) {
    this.address = address;
  }

  Situation situation() {
    return situation;
  }

  void become(Situation next) {
    situation = next;
  }

  /// Tells `seat` from now on, beginning with what differs from `known`.
  void add(Seat seat, Seen known) {
    told.put(seat, known);
  }

  void remove(Seat seat) {
    told.remove(seat);
  }

  /// The person's own among those who are told.
  List<Seat> ownSeats() {
    return told.keySet().stream().filter(seat -> seat.address().equals(address)).toList();
  }

  int audience() {
    return told.size();
  }

  /// Whether there is nothing to remember.
  boolean isNobody() {
    return told.isEmpty() && situation.equals(Situation.NOBODY);
  }

  /// What those are to be told now who would see something else than before, written once for all
  /// who see the same.
  List<Notice> news(PresenceRules rules) {
    var sight = new Sight(rules, address, situation.presence());
    var news = new HashMap<Seen, List<String>>();
    told.replaceAll((seat, before) -> {
      var now = sight.by(seat.address());
      if (!now.equals(before)) {
        news.computeIfAbsent(now, _ -> new ArrayList<>()).add(seat.session());
      }
      return now;
    });
    return news.entrySet().stream()
        .map(each -> new Notice(frame(each.getKey()), each.getValue()))
        .toList();
  }

  private static Frame frame(Seen seen) {
    return Frame.of(PresenceChanged.of(seen), MAPPER);
  }
}
