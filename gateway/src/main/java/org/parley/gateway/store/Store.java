package org.parley.gateway.store;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/// Keeps numbered logs and versioned rows durably; the uniqueness of (log, sequence) and of (log,
/// fence) is the only lock in the system.
///
/// What a future of this port completes with is durable, or was read from what is durable. A future
/// completes on a thread of the store, or is complete when it is returned: whoever listens moves on
/// to its own thread. Where the store cannot do what was asked, the future fails with
/// [StoreUnavailable] (an append is [Appended.Unknown]); a question out of bounds fails with
/// `IllegalArgumentException`.
public interface Store {

  /// Writes the rows of `append` before or with its entries, and the entries as sequences
  /// `append.after() + 1`, `append.after() + 2` and so on.
  ///
  /// Never fails for a lost race or a broken disk: those are [Appended.Conflict] and
  /// [Appended.Unknown].
  Future<Appended> append(Append append);

  /// Reads the entries of `log` with `from <= sequence <= to`, in ascending order. The range is at
  /// most 1,000 wide; sequences that do not exist are left out.
  Future<List<LogEntry>> read(String log, long from, long to);

  /// Finds the one entry of `log` that was appended with `fence`.
  Future<Optional<LogEntry>> find(String log, String fence);

  /// Finds the entries of `log` with `from <= sequence <= to` of which each of `words` (1 to 10)
  /// begins a word. Gives their sequences, the highest first, up to `limit` (at most 1,000).
  Future<List<Long>> search(String log, List<String> words, long from, long to, int limit);

  /// Puts `rows` in the order given; where that fails, some of the first may be there. A row whose
  /// stored version is higher is left as it is.
  Future<Void> put(List<Row> rows);

  /// Deletes the rows that exist among `keys`.
  Future<Void> delete(List<RowKey> keys);

  /// Reads the rows that exist among `keys`, at most 1,000, in no particular order.
  Future<List<Row>> rows(List<RowKey> keys);

  /// Reads up to `limit` rows (at most 1,000) of one partition of a table whose key is greater than
  /// `after`, in ascending order of the key's code points. The empty string is before every key.
  Future<List<Row>> scan(String table, String partition, String after, int limit);

  /// Whether other nodes may write to it too.
  boolean isShared();

  /// Finishes what was asked before and closes; what is asked later fails (an append is
  /// [Appended.Unknown]). May be called again.
  Future<Void> close();
}
