package org.parley.gateway.call;

/// What people send each other in a call.
public enum Medium {
  AUDIO,
  VIDEO
}
