package org.parley.gateway.signin;

/// A new token; its text exists only here, the store keeps a hash.
public record IssuedToken(String token, Holder holder) {
  @Override
  public String toString() {
    return "IssuedToken[" + holder + "]";
  }
}
