package org.parley.gateway.signin;

/// What came of checking a password.
enum Verdict {
  RIGHT,
  WRONG,
  /// Too many wait already: it was not checked.
  BUSY
}
