package org.parley.console.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Where a server is, as an administrator writes it: a URL, or a host with or without a port.
public final class ServerAddress {

  private static final Set<String> SCHEMES = Set.of("http", "https");

  private ServerAddress() {}

  /// The URL that `written` means, without a path; empty if it means none. Those of one server are
  /// equal (RFC 3986, 6.2.2.1 and 6.2.3).
  public static Optional<URI> read(String written) {
    String text = written.strip();
    String url = text.contains("://") ? text : "http://" + text;
    try {
      URI uri = new URI(url);
      return isServer(uri) ? Optional.of(root(uri)) : Optional.empty();
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }

  private static boolean isServer(URI uri) {
    return uri.getScheme() != null
        && SCHEMES.contains(scheme(uri))
        && uri.getHost() != null
        && uri.getUserInfo() == null
        && !uri.getAuthority().endsWith(":");
  }

  private static URI root(URI uri) {
    boolean named = uri.getPort() >= 0 && uri.getPort() != defaultPort(uri);
    String host = uri.getHost().toLowerCase(Locale.ROOT);
    return URI.create(scheme(uri) + "://" + host + (named ? ":" + uri.getPort() : ""));
  }

  private static int defaultPort(URI uri) {
    return scheme(uri).equals("http") ? 80 : 443;
  }

  private static String scheme(URI uri) {
    return uri.getScheme().toLowerCase(Locale.ROOT);
  }
}
