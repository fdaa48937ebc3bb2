package org.parley.gateway.conversation;

import io.vertx.core.Future;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.parley.gateway.access.Address;

/// Describes conversations to their people.
final class Items {

  private final ConversationLogs logs;
  private final Excerpt excerpt = new Excerpt();
  private final Function<Address, String> displayName;

  Items(ConversationLogs logs, Function<Address, String> displayName) {
    this.logs = logs;
    this.displayName = displayName;
  }

  /// What `reader` may know of the conversation; empty for a stranger. Whoever went is told what it
  /// was like then.
  Future<Optional<Overview.Item>> describe(Address reader, Loaded loaded) {
    return loaded
        .conversation()
        .known(reader)
        .map(who -> withLastMessage(item(who, loaded), loaded.conversation(), who))
        .orElseGet(() -> Future.succeededFuture(Optional.empty()));
  }

  /// Taken at once: the marks move on with the lane.
  private Overview.Item item(Participant reader, Loaded loaded) {
    var now = loaded.conversation();
    long heard = Reading.markOf(loaded, reader).heard();
    return new Overview.Item(
        now.id(),
        reader.departure().map(Departure::title).orElse(now.title()),
        !now.id().isPair(),
        now.continues(),
        reader.present() ? members(now) : List.of(),
        reader.visibility().last(now.lastSequence()),
        reader.departure().map(Departure::at).orElse(now.lastAt()),
        Math.max(0, now.heard(reader) - heard),
        reader.present() ? read(loaded) : Map.of(),
        reader.present() ? Map.copyOf(loaded.delivered()) : Map.of(),
        Optional.empty());
  }

  private Future<Optional<Overview.Item>> withLastMessage(
      Overview.Item item, Conversation conversation, Participant reader) {
    long sequence = reader.departure().map(Departure::lastSaid).orElseGet(conversation::lastSaid);
    if (sequence == 0 || !reader.visibility().sees(sequence)) {
      return Future.succeededFuture(Optional.of(item));
    }
    return logs.read(conversation.id(), List.of(new Stretch(sequence, sequence)))
        .map(found -> Optional.of(item.with(found.stream().findFirst().map(excerpt::of))));
  }

  private List<Overview.Member> members(Conversation conversation) {
    return conversation.participants().stream()
        .map(p -> new Overview.Member(p.address(), displayName.apply(p.address()), p.moderator()))
        .toList();
  }

  private static Map<Address, Long> read(Loaded loaded) {
    var marks = new HashMap<Address, Long>();
    loaded.read().forEach((person, mark) -> marks.put(person, mark.sequence()));
    return marks;
  }
}
