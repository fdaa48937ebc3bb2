package org.parley.gateway.conversation;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.parley.gateway.access.Address;
import org.parley.gateway.hyperlink.Link;

/// What an administrator set for conversations, who exists, and what is a link.
///
/// @param maxParticipants how many may take part at once, 2 to 300
/// @param writing who may write to whom
/// @param links the links of what somebody writes; quick, since it is asked on event loops
public record Rules(
    int maxParticipants,
    Predicate<Address> exists,
    Writing writing,
    BiFunction<Address, String, List<Link>> links) {

  /// Tells who may write to whom, quickly.
  public interface Writing {

    /// Whether `by` may write to `to`.
    ///
    /// @param answering whether `to` has written to `by` before
    boolean isAllowed(Address by, Address to, boolean answering);
  }

  public Rules {
    if (maxParticipants < 2 || maxParticipants > 300) {
      throw new IllegalArgumentException("a conversation has 2 to 300 participants");
    }
  }

  /// Rules under which everybody may write to everybody and nothing is a link.
  public Rules(int maxParticipants, Predicate<Address> exists) {
    this(maxParticipants, exists, (_, _, _) -> true, (_, _) -> List.of());
  }

  Circumstances circumstances(Address by) {
    return new Circumstances(by, maxParticipants, exists, writing, text -> links.apply(by, text));
  }
}
