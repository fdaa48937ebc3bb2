package org.parley.gateway.call;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parley.gateway.access.Address;

/// How somebody stands to a call, as it is told and stored.
///
/// @param tookPart whether they are in it or have been
/// @param awaySince since when their device has not been there
public record PersonView(
    Address address,
    Place place,
    boolean tookPart,
    Optional<Why> why,
    Optional<String> device,
    Optional<Set<Medium>> media,
    Optional<Muted> muted,
    Optional<Boolean> held,
    Optional<Instant> awaySince) {

  /// Where somebody is.
  public enum Place {
    RINGING,
    IN,
    OUT
  }

  static PersonView of(Address who, Member as) {
    return switch (as) {
      case Member.Rung(var tookPart) -> plain(who, Place.RINGING, tookPart, Optional.empty());
      case Member.Out(var why, var tookPart) -> plain(who, Place.OUT, tookPart, Optional.of(why));
      case Member.In in ->
          new PersonView(
              who,
              Place.IN,
              true,
              Optional.empty(),
              Optional.of(in.device()),
              Optional.of(new TreeSet<>(in.media())),
              Optional.of(in.muted()),
              Optional.of(in.held()),
              in.away());
    };
  }

  private static PersonView plain(Address who, Place place, boolean tookPart, Optional<Why> why) {
    return new PersonView(
        who,
        place,
        tookPart,
        why,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  Member member() {
    return switch (place) {
      case RINGING -> new Member.Rung(tookPart);
      case OUT -> new Member.Out(why.orElseThrow(), tookPart);
      case IN ->
          new Member.In(
              device.orElseThrow(),
              media.orElseThrow(),
              muted.orElseThrow(),
              held.orElseThrow(),
              awaySince);
    };
  }
}
