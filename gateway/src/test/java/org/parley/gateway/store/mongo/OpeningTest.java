package org.parley.gateway.store.mongo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.gateway.store.StoreSteps;
import org.parley.gateway.store.StoreUnavailable;

final class OpeningTest {
  private static final String QUICK = "?serverSelectionTimeoutMS=200";

  @Test
  void aDatabaseThatCannotBeReachedIsNamedWithoutItsPassword() {
    var refused = refused("mongodb://anna:s3cret@127.0.0.1:1/parley" + QUICK);
    assertEquals(
        "the MongoDB at 127.0.0.1:1 did not answer in time: it cannot be reached, has no primary or"
            + " has too much to do",
        refused.getMessage());
    assertFalse(everythingOf(refused).contains("s3cret"));
  }

  @Test
  void aNameThatIsNotLetInIsToldSo() {
    try (var server = new TestServer()) {
      var refused = refused(server.uri().replace("//", "//anna:s3cret@"));
      assertTrue(
          String.valueOf(refused.getMessage()).endsWith("refuses the user name or the password"));
      assertFalse(everythingOf(refused).contains("s3cret"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "mongodb://anna:s3cret:@host",
        "mongodb://anna:s3cret@host:s3cret",
        "mongodb://anna:s3cret@/x",
        "mongodb+srv://anna:s3cret@host:1"
      })
  void anAddressThatIsNoneIsRefusedWithoutShowingIt(String uri) {
    var refused = refused(uri);
    assertTrue(
        String.valueOf(refused.getMessage()).startsWith("the address of the MongoDB is none"));
    assertFalse(everythingOf(refused).contains("s3cret"));
  }

  @Test
  void aDatabaseOfANewerVersionIsLeftAlone() {
    try (var server = new TestServer();
        var client = MongoClients.create(server.uri())) {
      var database = client.getDatabase("parley");
      var newer = new Document("_id", "parley").append("version", Schema.VERSION + 1);
      StoreSteps.await(Answer.all(database.getCollection(Schema.COLLECTION).insertOne(newer)));
      assertEquals(
          "the database parley was written by a newer version of Parley (format 2, this version"
              + " knows up to 1)",
          refused(server.uri()).getMessage());
      assertFalse(collections(database).contains(Entries.COLLECTION));
    }
  }

  @Test
  void theDatabaseIsParleyWhereNoneIsNamed() {
    try (var server = new TestServer();
        var client = MongoClients.create(server.uri())) {
      StoreSteps.await(MongoStore.open(server.uri().replace("/parley", "")).close());
      assertTrue(collections(client.getDatabase("parley")).contains(Entries.COLLECTION));
    }
  }

  private static String collections(MongoDatabase database) {
    return StoreSteps.await(Answer.all(database.listCollectionNames())).toString();
  }

  private static StoreUnavailable refused(String uri) {
    return assertThrows(StoreUnavailable.class, () -> MongoStore.open(uri));
  }

  private static String everythingOf(Throwable error) {
    var text = new StringWriter();
    error.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
