package org.parley.gateway.store.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.parley.gateway.store.StoreUnavailable;

/// The driver's client and the database that a connection string names (`parley` where it names
/// none). What the string says of pools and times wins over what is set here; that a majority has
/// in its journal what is acknowledged, and that only such is read, does not depend on it.
record Connection(MongoClient client, MongoDatabase database, String where) {

  /// An election takes a few seconds: it is waited for. After that callers hear that the database
  /// is gone.
  private static final Duration TO_FIND_A_PRIMARY = Duration.ofSeconds(5);

  private static final Duration TO_CONNECT = Duration.ofSeconds(5);

  /// For one operation with all that belongs to it: the wait for a connection, a second attempt.
  private static final Duration TO_ANSWER = Duration.ofSeconds(10);

  /// At a few milliseconds for a majority so many do thousands of operations a second; more would
  /// move the queue into the database, which has to serve the other nodes too.
  private static final int AT_A_TIME = 50;

  /// Connects in the background.
  ///
  /// @throws StoreUnavailable if the string is none of MongoDB's
  static Connection open(String uri, Optional<String> name) {
    var string = parse(uri);
    var settings =
        MongoClientSettings.builder()
            .applicationName("parley")
            .timeout(TO_ANSWER.toMillis(), TimeUnit.MILLISECONDS)
            .applyToClusterSettings(cluster ->
                cluster.serverSelectionTimeout(TO_FIND_A_PRIMARY.toMillis(), TimeUnit.MILLISECONDS))
            .applyToSocketSettings(
                socket -> socket.connectTimeout(TO_CONNECT.toMillis(), TimeUnit.MILLISECONDS))
            .applyToConnectionPoolSettings(pool -> pool.maxSize(AT_A_TIME))
            .applyConnectionString(string)
            .writeConcern(WriteConcern.MAJORITY.withJournal(true))
            .readConcern(ReadConcern.MAJORITY)
            .readPreference(ReadPreference.primary())
            .build();
    var client = MongoClients.create(settings);
    var database = name.or(() -> Optional.ofNullable(string.getDatabase())).orElse("parley");
    return new Connection(
        client, client.getDatabase(database), String.join(",", string.getHosts()));
  }

  void close() {
    client.close();
  }

  /// The parser's own message may quote the string with the password in it.
  private static ConnectionString parse(String uri) {
    try {
      return new ConnectionString(uri);
    } catch (RuntimeException _) {
      throw new StoreUnavailable(
          "the address of the MongoDB is none: it is mongodb://USER:PASSWORD@HOST:PORT,…/DATABASE,"
              + " with special characters in the name and password escaped as in any URL");
    }
  }
}
