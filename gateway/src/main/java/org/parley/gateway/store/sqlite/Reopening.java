package org.parley.gateway.store.sqlite;

import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A connection that is opened when first needed, and anew after it has failed: whatever a failure
/// left behind (a transaction, a half-read result) goes away with the old one.
final class Reopening<C extends AutoCloseable> {
  private static final Logger LOG = LoggerFactory.getLogger(Reopening.class);

  /// Opens one connection.
  interface Opener<C> {
    C open() throws SQLException;
  }

  private final Opener<C> opener;
  private Optional<C> current = Optional.empty();

  Reopening(Opener<C> opener) {
    this.opener = opener;
  }

  C get() throws SQLException {
    if (current.isEmpty()) {
      current = Optional.of(opener.open());
    }
    return current.get();
  }

  /// Closes the connection, if there is one; the next [#get] opens another.
  void discard() {
    Optional<C> old = current;
    current = Optional.empty();
    old.ifPresent(connection -> {
      try {
        connection.close();
      } catch (Exception e) {
        LOG.warn("A connection to the database did not close cleanly: {}", e.toString());
      }
    });
  }
}
