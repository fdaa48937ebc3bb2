package org.parley.gateway.access;

/// Why something was refused: stable names that clients may rely on.
public enum Refusal {
  /// The frame is not JSON, not a known command, or has wrong, unknown or doubled properties.
  MALFORMED,
  /// The connection has not signed in.
  NOT_SIGNED_IN,
  /// Address, password or token are wrong.
  WRONG_CREDENTIALS,
  /// Too many attempts or commands: ask again later.
  TOO_MANY_REQUESTS,
  /// The right for this is missing.
  NOT_ALLOWED,
  /// Somebody named gives too low a level; a request may change that.
  LEVEL_TOO_LOW,
  /// The conversation does not exist or is not the sender's.
  NOT_A_PARTICIPANT,
  /// Only a moderator may do this.
  NOT_A_MODERATOR,
  /// A conversation of two has no moderators, no title, and nobody can be removed from it.
  NOT_IN_A_PAIR,
  /// Nobody has this address.
  UNKNOWN_PERSON,
  /// The person meant is not a participant.
  NO_SUCH_PARTICIPANT,
  /// The conversation would have more participants than the limit.
  TOO_MANY_PARTICIPANTS,
  /// Somebody else has to be in a conversation.
  TOO_FEW_PARTICIPANTS,
  /// The last moderator stays one, until somebody else is appointed.
  LAST_MODERATOR,
  /// The text is blank, too long, or not valid Unicode.
  BAD_TEXT,
  /// The title is blank, too long, or not valid Unicode.
  BAD_TITLE,
  /// The connection would watch more people than the limit, or ask more at once.
  TOO_MANY_WATCHED,
  /// Searching for this takes too long: longer words, or one conversation, make it possible.
  TOO_BROAD,
  /// The call is over, or none of the sender's.
  NO_SUCH_CALL,
  /// The sender, their device or the person meant is not in the call.
  NOT_IN_CALL,
  /// Another device of the sender is in the call.
  ANSWERED_ELSEWHERE,
  /// The device has no microphone, camera or screen to share, or nobody's device that is called.
  NO_DEVICE,
  /// More than two people need a videobridge, and there is none.
  NO_BRIDGE,
  /// Somebody else in the call shares a screen.
  ALREADY_SHARED,
  /// The description does not fit what was offered, or is too long.
  BAD_DESCRIPTION,
  /// There is no entry of this number that the sender may see.
  NO_SUCH_ENTRY,
  /// The node is shutting down, or its store does not answer: ask again, a change under the same
  /// clientId, since it may have been made.
  UNAVAILABLE
}
