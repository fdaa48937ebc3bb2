package org.parley.console.server;

/// What a role allows in an area: to see it, or to change it as well.
public enum Access {
  READ,
  WRITE
}
