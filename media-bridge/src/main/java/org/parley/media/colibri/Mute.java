package org.parley.media.colibri;

/// What of an endpoint the bridge hands on to nobody.
public record Mute(boolean audio, boolean video) {

  public static final Mute NOTHING = new Mute(false, false);
}
