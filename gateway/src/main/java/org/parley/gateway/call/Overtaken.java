package org.parley.gateway.call;

/// Another node writes the states of the call by now: what was about to become of it has to be
/// decided again, by what is stored. Carries no stack.
final class Overtaken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Overtaken() {
    super("another node takes care of the call", null, true, false);
  }
}
