package org.parley.gateway.access;

/// How far an administrator may go in an area.
public enum Reach {
  READ,
  WRITE
}
