package org.parley.gateway.presence;

/// What a device has, besides a keyboard.
public enum Capability {
  /// A microphone.
  AUDIO,
  /// A camera.
  VIDEO,
  /// A screen that can be shown to others.
  SCREEN
}
