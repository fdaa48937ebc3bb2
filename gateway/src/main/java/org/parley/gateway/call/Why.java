package org.parley.gateway.call;

/// Why somebody is not in a call, or why it has ended.
public enum Why {
  /// They said no.
  REJECTED,
  /// They are in another call.
  BUSY,
  /// It rang for too long.
  UNANSWERED,
  /// None of their devices could ring.
  UNREACHABLE,
  /// The caller gave up, or nobody was left to talk to.
  WITHDRAWN,
  /// They talked and hung up.
  HUNG_UP,
  /// A moderator took them out, of the call or of the conversation.
  REMOVED,
  /// Their device went away and did not come back.
  LOST
}
