package org.parley.media.colibri;

import java.util.List;
import java.util.Optional;
import org.parley.media.rtp.Source;
import org.parley.media.rtp.Transport;

/// A change of an endpoint that exists; what is absent stays.
///
/// @param sources all that it sends from now on
public record Change(
    String endpoint,
    Optional<Transport> transport,
    Optional<List<Source>> sources,
    Optional<Mute> mute,
    Optional<Integer> lastN) {

  public static Change sources(String endpoint, List<Source> sources) {
    return new Change(
        endpoint, Optional.empty(), Optional.of(sources), Optional.empty(), Optional.empty());
  }

  /// The first that the client says of itself.
  public static Change connect(String endpoint, Transport transport, List<Source> sources) {
    return new Change(
        endpoint, Optional.of(transport), Optional.of(sources), Optional.empty(), Optional.empty());
  }

  public static Change mute(String endpoint, Mute mute) {
    return new Change(
        endpoint, Optional.empty(), Optional.empty(), Optional.of(mute), Optional.empty());
  }

  public static Change lastN(String endpoint, int lastN) {
    return new Change(
        endpoint, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(lastN));
  }
}
