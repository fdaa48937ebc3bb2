package org.parley.console.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/// Where a server is, as an administrator writes it: a URL, or a host with or without a port.
public final class ServerAddress {

  private ServerAddress() {}

  /// The URL that `written` means, without a path; empty if it means none.
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
    return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
        && uri.getHost() != null
        && uri.getUserInfo() == null;
  }

  private static URI root(URI uri) {
    return URI.create(uri.getScheme() + "://" + uri.getAuthority());
  }
}
