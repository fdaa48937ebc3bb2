package org.parley.gateway.hyperlink;

/// What a link leads to.
public enum LinkKind {
  /// A telephone number.
  PHONE,
  /// Somebody to write an e-mail to.
  EMAIL,
  /// A page or whatever else has a URL.
  WEB,
  /// A file on a server of the local network.
  UNC
}
