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
import java.util.stream.Stream;
import org.parley.clustering.Node;

/// Where clients reach the nodes of the cluster. A node that does not tell is left out.
public final class Reachable {

  private final Node self;
  private final Supplier<List<Node>> alive;
  private final Supplier<List<Node>> known;

  /// @param alive the nodes that take clients
  /// @param known the others that were ever heard of
  public Reachable(Node self, Supplier<List<Node>> alive, Supplier<List<Node>> known) {
    this.self = self;
    this.alive = alive;
    this.known = known;
  }

  /// The nodes that are alive and take clients, this one first.
  List<String> nodes() {
    var nodes = alive.get();
    var own = nodes.stream().filter(self::equals);
    return List.copyOf(origins(Stream.concat(own, nodes.stream())));
  }

  /// This node and every other one that was ever heard of: a page that one of them served may move
  /// to any other, also to one that just comes back.
  Set<String> origins() {
    return origins(Stream.concat(Stream.of(self), known.get().stream()));
  }

  /// Whether a page of `origin`, as a browser names it, was served by a node.
  boolean hasServed(String origin) {
    return origin(origin).filter(origins()::contains).isPresent();
  }

  private static SequencedSet<String> origins(Stream<Node> nodes) {
    var origins = new LinkedHashSet<String>();
    nodes.flatMap(node -> node.url().flatMap(Reachable::origin).stream()).forEach(origins::add);
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
