package org.parley.media.conference;

import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parley.media.rtp.Transport;
import org.parley.media.sdp.Line;
import org.parley.media.sdp.LineTable;
import org.parley.media.sdp.OfferWriter;
import org.parley.media.sdp.Role;

/// An offer before it is written.
///
/// @param session the number of the first offer of the same connection
record Drawn(long number, boolean fresh, long session, LineTable table, Transport bridge) {

  /// @param names who is at which endpoint
  Offer written(Map<String, String> names) {
    var places =
        IntStream.range(0, table.lines().size())
            .mapToObj(mid -> place(mid, names))
            .flatMap(Optional::stream)
            .toList();
    return new Offer(number, fresh, OfferWriter.write(table, bridge, session, number), places);
  }

  private Optional<Place> place(int mid, Map<String, String> names) {
    return switch (table.lines().get(mid)) {
      case Line.Own(var role, var wanted) ->
          wanted ? Optional.of(new Place(mid, role, Optional.empty())) : Optional.empty();
      case Line.Remote(var source) ->
          Role.of(source)
              .filter(_ -> names.containsKey(source.endpoint()))
              .map(role -> new Place(mid, role, Optional.ofNullable(names.get(source.endpoint()))));
      case Line.Free _ -> Optional.empty();
    };
  }
}
