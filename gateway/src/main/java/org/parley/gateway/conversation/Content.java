package org.parley.gateway.conversation;

import java.util.List;
import java.util.Optional;
import org.parley.gateway.access.Address;
import org.parley.gateway.hyperlink.Link;

/// What an entry of a conversation says happened.
public sealed interface Content {

  /// The conversation began; `participants` includes the starter, who comes first. A group may
  /// continue a pair, whose text it does not show.
  record Started(List<Address> participants, String title, Optional<ConversationId> continues)
      implements Content {
    public Started {
      participants = List.copyOf(participants);
    }
  }

  /// A message, with the links that were found in it when it was written.
  record Said(String text, List<Link> links) implements Content {
    public Said {
      links = List.copyOf(links);
    }
  }

  /// People joined, seeing what `history` tells.
  record Added(List<Address> participants, History history) implements Content {
    public Added {
      participants = List.copyOf(participants);
    }
  }

  /// A moderator took `participant` out.
  record Removed(Address participant) implements Content {}

  /// Whoever it is by went.
  record Left() implements Content {}

  record ModeratorAppointed(Address participant) implements Content {}

  record ModeratorDismissed(Address participant) implements Content {}

  record Renamed(String title) implements Content {}

  /// Whoever it is by calls; `media` are such as `AUDIO`. The entry's sequence names the call.
  record CallStarted(List<String> media) implements Content {
    public CallStarted {
      media = List.copyOf(media);
    }
  }

  /// The call that began with entry `call` is over after `seconds` of talk between `participants`.
  record CallEnded(long call, String reason, long seconds, List<Address> participants)
      implements Content {
    public CallEnded {
      participants = List.copyOf(participants);
    }
  }
}
