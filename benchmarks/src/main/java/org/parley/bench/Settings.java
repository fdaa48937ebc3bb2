package org.parley.bench;

/// What makes one node differ from others: its HTTP port, or 0 for any, and what stands in its
/// file.
record Settings(int port, String yaml) {

  /// A node alone, which keeps its data on disk.
  static final Settings ALONE = new Settings(0, "");
}
