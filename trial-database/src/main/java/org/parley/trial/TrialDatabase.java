package org.parley.trial;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;

/// Runs the trial database on a port of this machine, on loopback unless told otherwise, until it
/// is ended.
public final class TrialDatabase implements AutoCloseable {
  private static final String USAGE =
      "Usage: java -jar parley-trial-database.jar --port PORT [--host HOST] [--data DIR] [--sync]";

  /// One for each connection that may wait for the disk, so that many share one write.
  private static final int THREADS = 64;

  private final MongoServer server;

  private TrialDatabase(MongoServer server) {
    this.server = server;
  }

  /// Starts on `port`, or on any that is free where it is 0.
  ///
  /// @param data where to keep everything, or nothing to forget it at the end
  /// @param sync whether what is acknowledged survives a power cut too
  public static TrialDatabase start(int port, Optional<Path> data, boolean sync)
      throws IOException {
    return start(InetAddress.getLoopbackAddress(), port, data, sync);
  }

  private static TrialDatabase start(InetAddress host, int port, Optional<Path> data, boolean sync)
      throws IOException {
    var backend =
        data.isPresent() ? TrialBackend.durable(data.get(), sync) : TrialBackend.inMemory();
    var server = new MongoServer(backend);
    server.bind(new InetSocketAddress(host, port), 1, THREADS);
    return new TrialDatabase(server);
  }

  /// The connection string.
  public String uri() {
    InetSocketAddress address = server.getLocalAddress();
    return "mongodb://" + address.getAddress().getHostAddress() + ':' + address.getPort();
  }

  /// Closes the connections and what is kept.
  @Override
  public void close() {
    server.shutdownNow();
  }

  /// Prints one line with the connection string once it can be used.
  public static void main(String[] arguments) {
    var asked = Arguments.read(arguments);
    if (asked.isEmpty()) {
      System.err.println(USAGE);
      System.exit(2);
    }
    try {
      Arguments all = asked.get();
      var database = start(InetAddress.getByName(all.host()), all.port(), all.data(), all.sync());
      Runtime.getRuntime().addShutdownHook(new Thread(database::close, "end"));
      System.out.println("The trial database is ready: " + database.uri());
    } catch (IOException e) {
      System.err.println("The trial database cannot start: " + e.getMessage());
      System.exit(1);
    }
  }
}
