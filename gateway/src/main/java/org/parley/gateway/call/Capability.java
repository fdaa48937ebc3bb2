package org.parley.gateway.call;

/// What a device has for calls.
public enum Capability {
  /// A microphone.
  AUDIO,
  /// A camera.
  VIDEO,
  /// A screen that can be shown to others.
  SCREEN
}
