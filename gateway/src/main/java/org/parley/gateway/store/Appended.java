package org.parley.gateway.store;

/// What became of an append.
public sealed interface Appended {

  /// The first `count` entries are durable, as are the rows; where `count` is less than what was
  /// asked, the next one met a taken sequence or fence. At least 1, or 0 when no entry was asked.
  record Stored(int count) implements Appended {}

  /// The first entry met a taken sequence or a taken fence. Rows may have been put.
  record Conflict() implements Appended {}

  /// Nobody knows what was stored: read again. `cause` is for the log.
  record Unknown(Throwable cause) implements Appended {}
}
