package org.parley.gateway.wire;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Supplier;

/// Where clients reach the nodes of the cluster.
public final class Reachable {

  private final Supplier<List<String>> open;
  private final Supplier<List<String>> known;

  /// @param open the URLs of the nodes where clients may go, this one first
  /// @param known those of every node that was heard of in the last hour, this one among them
  public Reachable(Supplier<List<String>> open, Supplier<List<String>> known) {
    this.open = open;
    this.known = known;
  }

  /// The nodes where clients may go, this one first.
  List<String> nodes() {
    return List.copyOf(origins(open.get()));
  }

  /// Every node there is: a page that one of them served may move to any other, also to one that
  /// just comes back.
  Set<String> origins() {
    return origins(known.get());
  }

  /// Whether a page of `origin`, as a browser names it, was served by a node.
  boolean hasServed(String origin) {
    return origin(origin).filter(origins()::contains).isPresent();
  }

  private static SequencedSet<String> origins(List<String> urls) {
    var origins = new LinkedHashSet<String>();
    urls.forEach(url -> origin(url).ifPresent(origins::add));
    return origins;
  }

  /// The origin of `url` as browsers write it (RFC 6454 §6.2); empty if it is none of HTTP.
  private static Optional<String> origin(String url) {
    try {
      var uri = new URI(url.strip());
      return Optional.ofNullable(uri.getHost())
          .filter(_ -> uri.getRawUserInfo() == null)
          .flatMap(host -> origin(String.valueOf(uri.getScheme()), host, uri.getPort()));
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  private static Optional<String> origin(String scheme, String host, int port) {
    var lower = scheme.toLowerCase(Locale.ROOT);
    if (!lower.equals("http") && !lower.equals("https")) {
      return Optional.empty();
    }
    boolean standard = port < 0 || port == (lower.equals("http") ? 80 : 443);
    var name = host.toLowerCase(Locale.ROOT);
    return Optional.of(lower + "://" + name + (standard ? "" : ":" + port));
  }
}
