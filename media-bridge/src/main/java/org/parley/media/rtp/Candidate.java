package org.parley.media.rtp;

/// An address where a bridge may be reached (RFC 8839 §5.1).
public record Candidate(
    String foundation,
    int component,
    String protocol,
    long priority,
    Address address,
    String type) {

  /// Where packets go.
  public record Address(String ip, int port) {}
}
