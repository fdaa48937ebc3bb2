package org.parley.gateway.store.sqlite;

/// Bounds of an embedded store.
///
/// @param queuedBytes how much may wait to be written before more is turned away
/// @param queuedReads how many reads may wait before more are turned away
/// @param filePages how many pages of 4 KiB the file may grow to
record Limits(long queuedBytes, int queuedReads, long filePages) {

  /// 32 MiB of writes, 20,000 reads, and as large a file as SQLite can have (16 TiB).
  static final Limits DEFAULT = new Limits(32L << 20, 20_000, 4_294_967_294L);
}
