package org.parley.gateway.contract;

/// Which part of a request.
public enum Place {
  PATH,
  QUERY,
  HEADER,
  BODY;

  /// As OpenAPI and people write it.
  public String word() {
    return switch (this) {
      case PATH -> "path";
      case QUERY -> "query";
      case HEADER -> "header";
      case BODY -> "body";
    };
  }
}
