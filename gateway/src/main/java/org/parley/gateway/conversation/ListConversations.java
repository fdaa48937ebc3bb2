package org.parley.gateway.conversation;

import java.util.Optional;
import java.util.OptionalInt;
import org.parley.clustering.Key;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Requirement;

/// Lists the sender's conversations, the one with the newest entry first. `after` is the cursor of
/// the page before, `limit` is 1 to 100, 50 if absent. A page of large conversations may be shorter
/// than the limit.
public record ListConversations(Optional<String> after, OptionalInt limit)
    implements ConversationCommand {

  static final int MAX_LIMIT = 100;

  @Override
  public Requirement requires(Address sender) {
    return Requirement.none();
  }

  @Override
  public Optional<Key> key(Address sender) {
    return Optional.empty();
  }
}
