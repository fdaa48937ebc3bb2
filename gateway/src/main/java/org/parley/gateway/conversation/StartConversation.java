package org.parley.gateway.conversation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.gateway.access.Address;
import org.parley.gateway.access.Permission;
import org.parley.gateway.access.Refusal;
import org.parley.gateway.access.Requirement;
import org.parley.gateway.access.Right;

/// Starts a conversation of the sender with `participants`: with one other, the one conversation of
/// that pair; with more, a group, the same one for the same `clientId`. A group may continue a pair
/// that its starter is one of.
public record StartConversation(
    List<Address> participants,
    Optional<String> title,
    String clientId,
    Optional<ConversationId> continues)
    implements ChangeCommand {

  public StartConversation {
    participants = List.copyOf(participants);
  }

  @Override
  public Requirement requires(Address sender) {
    return Requirement.of(Right.CHAT).and(others(sender), Permission.CHAT);
  }

  @Override
  public ConversationId conversation(Address sender) {
    var others = others(sender);
    return others.size() == 1
        ? ConversationId.pair(sender, others.getFirst())
        : ConversationId.group(sender, clientId);
  }

  @Override
  public Verdict decide(Conversation conversation, Circumstances circumstances) {
    return conversation.exists()
        ? new Verdict.Nothing()
        : refusal(conversation.id(), circumstances)
            .orElseGet(() -> Verdict.append(started(circumstances.by())));
  }

  private Optional<Verdict> refusal(ConversationId id, Circumstances circumstances) {
    var by = circumstances.by();
    var others = others(by);
    if (others.isEmpty()) {
      return refuse(Refusal.TOO_FEW_PARTICIPANTS, "Name somebody else to talk to.");
    }
    if (others.size() >= circumstances.maxParticipants()) {
      return refuse(
          Refusal.TOO_MANY_PARTICIPANTS,
          "A conversation has at most " + circumstances.maxParticipants() + " participants.");
    }
    var strangers = others.stream().filter(circumstances.exists().negate()).toList();
    if (!strangers.isEmpty()) {
      return refuse(Refusal.UNKNOWN_PERSON, "Nobody has the address " + names(strangers) + ".");
    }
    if (id.isPair() && (title.isPresent() || continues.isPresent())) {
      return refuse(
          Refusal.NOT_IN_A_PAIR, "A conversation of two has no title and continues no other.");
    }
    if (continues.isPresent() && !isPairOf(by, others, continues.get())) {
      return refuse(Refusal.NOT_A_PARTICIPANT, "A group continues a pair of its own people.");
    }
    return title.flatMap(Text::faultOfTitle).flatMap(fault -> refuse(Refusal.BAD_TITLE, fault));
  }

  private Content.Started started(Address by) {
    var everybody = Stream.concat(Stream.of(by), others(by).stream()).toList();
    return new Content.Started(everybody, title.orElse(""), continues);
  }

  private List<Address> others(Address sender) {
    var distinct = new LinkedHashSet<>(participants);
    distinct.remove(sender);
    return List.copyOf(distinct);
  }

  private static boolean isPairOf(Address by, List<Address> others, ConversationId pair) {
    return others.stream().anyMatch(other -> ConversationId.pair(by, other).equals(pair));
  }

  private static Optional<Verdict> refuse(Refusal refusal, String message) {
    return Optional.of(new Verdict.Refuse(refusal, message));
  }

  static String names(List<Address> addresses) {
    return addresses.stream().map(Address::text).collect(Collectors.joining(", "));
  }
}
