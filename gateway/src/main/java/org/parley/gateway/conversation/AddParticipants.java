package org.parley.gateway.conversation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Permission;
import org.parley.gateway.access.Refusal;
import org.parley.gateway.access.Requirement;
import org.parley.gateway.access.Right;

/// Brings people in, who see nothing of the past unless `history` is `ALL`. On a pair it starts a
/// group of both and the new ones that continues the pair and does not show its text.
public record AddParticipants(
    ConversationId conversation,
    List<Address> participants,
    Optional<History> history,
    String clientId)
    implements ChangeCommand {

  public AddParticipants {
    participants = List.copyOf(participants);
  }

  @Override
  public Requirement requires(Address sender) {
    return Requirement.of(Right.CHAT).and(participants, Permission.CHAT);
  }

  @Override
  public ConversationId conversation(Address sender) {
    return conversation;
  }

  @Override
  public Verdict decide(Conversation state, Circumstances circumstances) {
    var newcomers = new LinkedHashSet<>(participants);
    newcomers.removeIf(address -> state.present(address).isPresent());
    if (state.id().isPair()) {
      return state.forStarter(
          circumstances,
          () -> newcomers.isEmpty() ? new Verdict.Nothing() : new Verdict.Instead(group(state)));
    }
    return state.forModerator(
        circumstances.by(),
        () -> newcomers.isEmpty() ? new Verdict.Nothing() : add(newcomers, state, circumstances));
  }

  private Verdict add(Set<Address> newcomers, Conversation state, Circumstances circumstances) {
    var strangers = newcomers.stream().filter(circumstances.exists().negate()).toList();
    if (!strangers.isEmpty()) {
      return new Verdict.Refuse(
          Refusal.UNKNOWN_PERSON,
          "Nobody has the address " + StartConversation.names(strangers) + ".");
    }
    if (state.participants().size() + newcomers.size() > circumstances.maxParticipants()) {
      return new Verdict.Refuse(
          Refusal.TOO_MANY_PARTICIPANTS,
          "A conversation has at most " + circumstances.maxParticipants() + " participants.");
    }
    return Verdict.append(
        new Content.Added(List.copyOf(newcomers), history.orElse(History.FROM_NOW)));
  }

  private StartConversation group(Conversation pair) {
    var both = pair.participants().stream().map(Participant::address);
    return new StartConversation(
        Stream.concat(both, participants.stream()).distinct().toList(),
        Optional.empty(),
        clientId,
        Optional.of(pair.id()));
  }
}
