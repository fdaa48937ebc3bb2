package org.parley.gateway.store.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;

/// Reads the refusal of a key that another document has.
final class Taken {
  private static final int DUPLICATE_KEY = 11000;

  private Taken() {}

  /// Whether a taken key is all that was wrong, and a majority has everything else.
  static boolean isAll(MongoBulkWriteException error) {
    return error.getWriteConcernError() == null
        && !error.getWriteErrors().isEmpty()
        && error.getWriteErrors().stream().allMatch(each -> each.getCode() == DUPLICATE_KEY);
  }

  /// Which write was refused first, counted from 0.
  static int first(MongoBulkWriteException error) {
    return error.getWriteErrors().stream().mapToInt(BulkWriteError::getIndex).min().orElseThrow();
  }
}
