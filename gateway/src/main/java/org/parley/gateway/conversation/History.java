package org.parley.gateway.conversation;

/// How much of the past somebody who is added may see.
public enum History {
  /// Nothing that was said before.
  FROM_NOW,
  /// Everything that whoever adds them may see.
  ALL
}
