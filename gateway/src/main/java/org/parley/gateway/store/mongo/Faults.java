package org.parley.gateway.store.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import io.vertx.core.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.parley.gateway.store.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says in an operator's words what an error of the database means, and logs when it is lost and
/// when it is back, once each.
final class Faults {
  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
  private static final int NOT_ALLOWED = 13;

  private final String where;
  private final AtomicBoolean failing = new AtomicBoolean();

  /// @param where the hosts of the database, without names and passwords of users
  Faults(String where) {
    this.where = where;
  }

  /// `answer`, failing with [StoreUnavailable] only.
  <T> Future<T> explained(Future<T> answer) {
    return answer
        .onSuccess(_ -> works())
        .recover(cause -> {
          var reason = explain(cause);
          failed(reason);
          return Future.failedFuture(reason);
        });
  }

  StoreUnavailable explain(Throwable error) {
    return error instanceof StoreUnavailable known
        ? known
        : new StoreUnavailable("the MongoDB at " + where + " " + reason(error), error);
  }

  private static String reason(Throwable error) {
    return switch (error) {
      case MongoTimeoutException _ ->
          "did not answer in time: it cannot be reached, has no primary or has too much to do";
      case MongoSocketException _ -> "was lost";
      case MongoNotPrimaryException _ -> "has a new primary";
      case MongoNodeIsRecoveringException _ -> "is starting or ending";
      case MongoSecurityException _ -> "refuses the user name or the password";
      case MongoBulkWriteException bulk when bulk.getWriteConcernError() != null ->
          "did not confirm that a majority of its members has what was written";
      case MongoException refused when refused.getCode() == NOT_ALLOWED ->
          "does not allow the user to read and write";
      case MongoException other -> "reports an error (code " + other.getCode() + ")";
      default -> "cannot be used (" + error.getClass().getSimpleName() + ")";
    };
  }

  private void failed(StoreUnavailable reason) {
    if (failing.compareAndSet(false, true)) {
      LOG.error("The store cannot be used: {}", reason.getMessage());
    }
  }

  private void works() {
    if (failing.get() && failing.compareAndSet(true, false)) {
      LOG.info("The store can be used again");
    }
  }
}
