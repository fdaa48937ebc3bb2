package org.parley.gateway.call;

/// What of somebody nobody hears or sees, though they are in the call.
public record Muted(boolean audio, boolean video) {
  static final Muted NOTHING = new Muted(false, false);

  /// Both what this and what `more` mutes.
  Muted and(Muted more) {
    return new Muted(audio || more.audio, video || more.video);
  }
}
