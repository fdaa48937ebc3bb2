package org.parley.gateway.conversation;

/// The sequences from `from` to `to`, both included.
public record Stretch(long from, long to) {

  /// The number of sequences in it.
  public long length() {
    return to - from + 1;
  }
}
