package org.parley.gateway.conversation;

import java.util.Map;
import org.parley.gateway.access.Address;

/// A conversation as the store has it, with the marks of its people.
///
/// @param read how far each has read; moved by the lane alone
/// @param delivered how far each has been reached; moved by the lane alone
/// @param snapshotAt the sequence of the stored snapshot, 0 if there is none
record Loaded(
    Conversation conversation,
    Map<Address, Mark> read,
    Map<Address, Long> delivered,
    long snapshotAt) {

  Loaded with(Conversation next) {
    return new Loaded(next, read, delivered, snapshotAt);
  }
}
