package org.parley.gateway.call;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parley.clustering.Key;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Requirement;
import org.parley.gateway.conversation.ConversationId;

/// Calls the other one of a pair, or everybody in a group, with a device that has what `media`
/// says. A call that is there is joined. Name the `conversation`, or the one `person`.
public record Call(
    Optional<ConversationId> conversation,
    Optional<Address> person,
    String device,
    Set<Medium> media,
    String clientId)
    implements CallCommand {

  public Call {
    media = Collections.unmodifiableSet(new TreeSet<>(media));
  }

  @Override
  public Requirement requires(Address sender) {
    return Rights.toSend(media);
  }

  @Override
  public Optional<Key> key(Address sender) {
    return where(sender).map(ConversationId::key);
  }

  /// The conversation it means; empty if it names none.
  Optional<ConversationId> where(Address sender) {
    return conversation.or(() -> person.map(other -> ConversationId.pair(sender, other)));
  }
}
