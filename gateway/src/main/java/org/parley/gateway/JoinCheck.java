package org.parley.gateway;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.clustering.hazelcast.ClusterSettings;

/// Looks for what would keep a node from joining a cluster before it tries, and says it in the
/// words of the settings.
final class JoinCheck {

  private JoinCheck() {}

  /// Everything that is wrong on this machine with `settings`.
  static List<String> faults(ClusterSettings settings) {
    if (settings.port() == settings.busPort()) {
      return List.of("cluster.port and cluster.busPort are the same");
    }
    var files =
        settings.tls().stream()
            .flatMap(tls ->
                Stream.of(
                    unreadable("certificate", tls.certificate()),
                    unreadable("key", tls.key()),
                    unreadable("authority", tls.authority())));
    var ports =
        Stream.of(
            unusable("cluster.port", settings.host(), settings.port()),
            unusable("cluster.busPort", settings.host(), settings.busPort()));
    return Stream.concat(files, ports).flatMap(Optional::stream).toList();
  }

  private static Optional<String> unreadable(String name, Path file) {
    return Files.isReadable(file)
        ? Optional.empty()
        : Optional.of("cluster.tls." + name + ": " + file + " cannot be read");
  }

  private static Optional<String> unusable(String name, String host, int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(host, port));
      return Optional.empty();
    } catch (UnknownHostException e) {
      return Optional.of("cluster.host: nobody knows " + host);
    } catch (IOException e) {
      return Optional.of(
          name + ": cannot listen on " + host + ":" + port + " (" + e.getMessage() + ")");
    }
  }
}
